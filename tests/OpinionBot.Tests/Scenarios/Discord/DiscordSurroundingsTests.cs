using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord;

/// <summary>What people put around a question, what a message shows beside its text, and what is offered while somebody types.</summary>
public class DiscordSurroundingsTests : DiscordScenario
{
    private const string Claim = "87% of people in Japan are nervous about AI products.";

    [Fact]
    public async Task A_question_is_answered_whatever_stands_around_it()
    {
        var answer = Seen(await AnsweredAsync(await AskAsync(Home.Uma, $"<@{Home.Mo.Id}> <:wave:105> **{Japan.Replace("AI products", "[AI products](https://harbour.example/x)", StringComparison.Ordinal)}** <t:1700000000:R> ||:eyes:||")));
        answer.ShouldContain("23% of adults in Japan");
        answer.ShouldNotContain($"{Home.Mo.Id}");

        Seen(await AnsweredAsync(await AskAsync(Home.Uma, "<:wave:105>"))).ShouldContain("for example");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_claim_is_checked_wherever_the_message_shows_it_and_none_is_said_to_be_none()
    {
        var said = Discord.Say(Home.Mo, Home.General, Claim);

        (await CheckAsync(message => message.Forwards = said)).ShouldContain("another figure than 87%");
        (await CheckAsync(message => message.Embeds = [new JsonObject { ["title"] = "Harbour", ["description"] = Claim }])).ShouldContain("another figure than 87%");
        (await CheckAsync(message => message.Poll = JsonNode.Parse($$"""{ "question": { "text": "{{Claim}}" }, "answers": [ { "answer_id": 1, "poll_media": { "text": "Yes" } } ], "expiry": "2026-12-01T00:00:00+00:00", "allow_multiselect": false, "layout_type": 1 }"""))).ShouldContain("another figure than 87%");
        (await CheckAsync(_ => { })).ShouldContain("no words to check");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Suggestions_begin_as_the_words_that_are_typed()
    {
        (await OfferedAsync("evidence", "fact", "nerv")).ShouldAllBe(name => name.Contains("nervous", StringComparison.OrdinalIgnoreCase));
        (await OfferedAsync("evidence", "fact", "jap nerv")).ShouldAllBe(name => name.Contains("Japan", StringComparison.Ordinal) && name.Contains("nervous", StringComparison.OrdinalIgnoreCase));
        (await OfferedAsync("evidence", "fact", "F226")).ShouldAllBe(name => name.StartsWith("F226", StringComparison.Ordinal));
        (await OfferedAsync("compare", "places", "Japan, COTE")).ShouldContain("Japan, Côte d'Ivoire");
        (await OfferedAsync("compare", "places", "Japan; per")).ShouldContain("Japan; Peru");
        (await OfferedAsync("compare", "places", "hol")).ShouldContain("Netherlands");
        (await OfferedAsync("compare", "topic", "ai nerv")).ShouldContain(name => name.Contains("nervous", StringComparison.OrdinalIgnoreCase));
        Discord.Faults.ShouldBeEmpty();
    }

    private async Task<string> CheckAsync(Action<DiscordMessage> show)
    {
        var message = Discord.Say(Home.Mo, Home.General, "");
        show(message);

        return Seen(await AnsweredAsync(await Discord.MessageCommandAsync(Home.Uma, message, "Check this claim", Token)));
    }

    private async Task<IReadOnlyList<string>> OfferedAsync(string command, string option, string typed)
    {
        var names = (await Discord.AutocompleteAsync(Home.Uma, Home.General, command, option, typed, Token)).Choices.Select(choice => choice.Name).ToList();
        names.Count.ShouldBeInRange(1, 25, typed);

        return names;
    }
}
