using OpinionBot.Support;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord;

/// <summary>What a moderator of a Discord server sees of an article's findings, and what members are answered after its parts were mended.</summary>
public sealed class DiscordReviewTests : DiscordScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Search__Meaning", "on")];

    [Fact]
    public async Task What_a_table_contradicts_is_shown_first_parts_are_mended_by_the_form_and_the_answer_has_them()
    {
        var form = await Discord.CommandAsync(Home.Mo, Home.General, "library add", null, Token);
        Seen(await AnsweredAsync(await Discord.SubmitAsync(form, new Dictionary<string, string> { ["document"] = Articles.Cranes }, Token))).ShouldContain("wait for review");

        var card = await ReviewAsync();
        Seen(card).ShouldContain("3 of them doubtful");
        Seen(card).ShouldContain("25% · Australia · AI products make them nervous · 26 May-9 Jun 2023 · Ipsos");
        Seen(card).ShouldContain("the library's table has 69% for this");
        Seen(card).ShouldContain("To be said: Only 11% would ride on one (dock workers).");

        await Discord.PressAsync(Home.Mo, card, await LabelAsync(card, "Reject F"), Token);
        await WaitAsync(_ => Seen(card).Contains("2 of them doubtful", StringComparison.Ordinal) ? card : null, "what is left");

        await MendAsync(await ReviewAsync(), new() { ["place"] = "Malta" });
        Seen(await MendAsync(await ReviewAsync(), new() { ["place"] = "Malta", ["of"] = "crane drivers" })).ShouldContain("To be said: Only 11% would ride on one (crane drivers).");

        card = await ReviewAsync();
        Seen(card).ShouldContain("none of them doubtful");
        Seen(card).ShouldContain("The library has this as F");
        await Discord.PressAsync(Home.Mo, card, await LabelAsync(card, "Approve the"), Token);
        await WaitAsync(_ => Seen(card).Contains("No facts wait for review", StringComparison.Ordinal) ? card : null, "the end of the queue");

        Seen(await AnsweredAsync(await AskAsync(Home.Uma, "How many crane drivers in Malta would ride on a robot crane?"))).ShouldContain("Only 11% would ride on one (crane drivers)");
        Seen(await AnsweredAsync(await AskAsync(Home.Uma, "What share of Hungarians said that AI products make them nervous?"))).ShouldContain("Ipsos, Global Views on A.I. 2023");
        Discord.Faults.ShouldBeEmpty();
    }

    private async Task<DiscordMessage> ReviewAsync() => await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "review next", null, Token));

    private async Task<DiscordMessage> MendAsync(DiscordMessage card, Dictionary<string, string> parts) =>
        await AnsweredAsync(await Discord.SubmitAsync(await Discord.PressAsync(Home.Mo, card, await LabelAsync(card, "Edit parts"), Token), parts, Token));

    // What stands there is read while it is written: the words may be there before the buttons.
    private Task<string> LabelAsync(DiscordMessage message, string beginning) => WaitAsync(
        _ => message.Components.SelectMany(row => row!["components"]!.AsArray()).Select(button => (string?)button!["label"]).FirstOrDefault(label => label?.StartsWith(beginning, StringComparison.Ordinal) == true),
        $"a button that begins with {beginning}");
}
