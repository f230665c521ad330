using System.Text.Json.Nodes;
using OpinionBot.Support;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord;

/// <summary>What a member lives through on Discord, from the first command to the shared answer.</summary>
public class DiscordConversationTests : DiscordScenario
{
    [Fact]
    public async Task A_member_asks_looks_at_the_evidence_judges_and_shares_the_answer()
    {
        var asked = await AskAsync(Home.Uma, Japan);
        asked.Type.ShouldBe(5);
        var answer = await AnsweredAsync(asked);
        Seen(answer).ShouldContain("23% of adults in Japan");
        Seen(answer).ShouldContain("1 of 1 figure checked");
        Seen(answer).ShouldContain("[source](<https://");
        answer.IsEphemeral.ShouldBeTrue();

        var evidence = await AnsweredAsync(await Discord.PressAsync(Home.Uma, answer, Labels(answer)[0], Token));
        evidence.IsEphemeral.ShouldBeTrue();
        Seen(evidence).ShouldContain("26 May to 9 June 2023");

        Seen(await AnsweredAsync(await Discord.PressAsync(Home.Uma, answer, "Not helpful", Token))).ShouldContain("A moderator will look");
        Seen(await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "cases list", null, Token))).ShouldContain("Japan");

        await Discord.PressAsync(Home.Uma, answer, "Share with the channel", Token);
        var shared = await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Channel == Home.General && message.VisibleTo is null && !message.IsEphemeral && message.Content.Contains("23%", StringComparison.Ordinal)), "the shared answer");
        shared.Content.ShouldContain("Shared by uma");
        (await Discord.PressAsync(Home.Uma, answer, "Share with the channel", Token)).Data!["content"]!.ToString().ShouldContain("shared already");

        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Small_talk_is_met_and_what_is_said_of_the_last_answer_by_its_facts()
    {
        var thanked = await AnsweredAsync(await AskAsync(Home.Uma, "thank youuu"));
        Seen(thanked).ShouldContain("You are welcome.");
        thanked.Components.ShouldBeEmpty();

        await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        Seen(await AnsweredAsync(await AskAsync(Home.Uma, "where is that from?"))).ShouldContain("That is from Ipsos, Global Views on A.I. 2023");
        var grounds = await AnsweredAsync(await AskAsync(Home.Uma, "are you sure?"));
        Seen(grounds).ShouldContain("23% (Japan)");
        Labels(grounds).ShouldNotContain("Helpful");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_may_mean_two_things_is_asked_back_and_each_button_asks_one_of_them()
    {
        var choice = await AnsweredAsync(await AskAsync(Home.Uma, "employment in Peru"));
        Seen(choice).ShouldContain("Which of these do you mean?");
        var labels = Labels(choice);
        labels.Count.ShouldBe(2);

        foreach (var (label, answer) in labels.Zip(["expected employment to be among", "make employment better"]))
        {
            var answered = await AnsweredAsync(await Discord.PressAsync(Home.Uma, choice, label, Token));
            Seen(answered).ShouldContain($"> {label}");
            Seen(answered).ShouldContain(answer);
            Labels(answered).ShouldContain("Helpful");
        }

        Seen(Discord.Ledger.BotMessages.First(message => message.Id == choice.Id)).ShouldContain("Which of these", customMessage: "the choice stays");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_the_bot_may_not_post_commands_are_answered_and_sharing_says_what_it_lacks()
    {
        Home.General.Deny(Discord.World.Bot, Permission.SendMessages);
        var answer = await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        Seen(answer).ShouldContain("23%");

        (await Discord.PressAsync(Home.Uma, answer, "Share with the channel", Token)).Data!["content"]!.ToString().ShouldContain("has to give me Send Messages there");
        Discord.Ledger.Sends.ShouldNotContain(send => send.Route.StartsWith("POST /channels", StringComparison.Ordinal));

        Home.General.Overwrites.Clear();
        await Discord.PressAsync(Home.Uma, answer, "Share with the channel", Token);
        await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Channel == Home.General && message.Content.Contains("Shared by uma", StringComparison.Ordinal)), "the shared answer");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_facts_behind_a_comparison_are_offered_in_a_menu_that_outlives_the_process()
    {
        await Discord.CommandAsync(Home.Uma, Home.General, "compare", With(("places", "Japan, Brazil, Sweden, France"), ("topic", "nervous")), Token);
        var compared = await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Components.Count > 0), "the menu under the last part");
        var options = compared.Components[0]!["components"]![0]!["options"]!.AsArray();
        options.Count.ShouldBeGreaterThan(3);
        options[0]!["description"]!.ToString().ShouldContain("%");

        var (first, last) = (options[0]!["value"]!.ToString(), options[^1]!["value"]!.ToString());
        var evidence = await AnsweredAsync(await Discord.SelectAsync(Home.Uma, compared, "pick", [first], Token));
        Seen(evidence).ShouldContain($"{first["/evidence ".Length..]}: ");
        evidence.IsEphemeral.ShouldBeTrue();

        await Bot.KillAsync();
        await Bot.DisposeAsync();
        await StartBotAsync();
        Seen(await AnsweredAsync(await Discord.SelectAsync(Home.Uma, compared, "pick", [last], Token))).ShouldContain($"{last["/evidence ".Length..]}: ");

        // The gateway plays back to the new process what the killed one had acknowledged and not yet noted; acknowledging it again is refused.
        Discord.Faults.ShouldAllBe(fault => fault.Kind == BotFaultKind.AnsweredTwice);
    }

    [Fact]
    public async Task Follow_ups_the_menu_of_a_message_and_direct_messages_work()
    {
        await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        Seen(await AnsweredAsync(await AskAsync(Home.Uma, "and in Brazil?"))).ShouldContain("51% of adults in Brazil");

        var claim = Discord.Say(Home.Uma, Home.General, "87% of people in Japan are nervous about AI products.");
        Seen(await AnsweredAsync(await Discord.MessageCommandAsync(Home.Uma, claim, "Check this claim", Token))).ShouldContain("another figure than 87%");

        var direct = Discord.DirectMessage(Home.Uma, "hello").Channel;
        var answer = await AnsweredAsync(await Discord.CommandAsync(Home.Uma, direct, "ask", With(("question", Japan)), Token));
        answer.IsEphemeral.ShouldBeFalse();
        Seen(answer).ShouldContain("23%");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_typed_is_met_with_suggestions()
    {
        (await Discord.AutocompleteAsync(Home.Uma, Home.General, "compare", "places", "Japan, Bra", Token)).Choices.Select(choice => choice.Name).ShouldContain("Japan, Brazil");
        (await Discord.AutocompleteAsync(Home.Uma, Home.General, "compare", "topic", "nerv", Token)).Choices.ShouldNotBeEmpty();
        (await Discord.AutocompleteAsync(Home.Uma, Home.General, "compare", "topic", new Dictionary<string, object> { ["places"] = "Japan, Brazil", ["topic"] = "" }, Token)).Choices.ShouldNotBeEmpty();
        (await Discord.AutocompleteAsync(Home.Uma, Home.General, "compare", "topic", new Dictionary<string, object> { ["places"] = "Japan, Tuvalu", ["topic"] = "" }, Token)).Choices.ShouldBeEmpty("nobody was asked in Tuvalu");
        (await Discord.AutocompleteAsync(Home.Mo, Home.General, "library show", "source", "Ipsos", Token)).Choices.ShouldNotBeEmpty();
        (await Discord.AutocompleteAsync(Home.Uma, Home.General, "evidence", "fact", "nervous Japan", Token)).Choices[0].Name.ShouldContain("Japan");
        (await Discord.AutocompleteAsync(Home.Uma, Home.General, "evidence", "fact", "F2268", Token)).Choices.ShouldHaveSingleItem().Value.ToString().ShouldBe("F2268");
        Seen(await AnsweredAsync(await Discord.CommandAsync(Home.Uma, Home.General, "compare", With(("places", "Japan, Brazil"), ("topic", "nervous")), Token))).ShouldContain("Brazil");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Moderators_add_review_and_edit_and_members_are_not_offered_it()
    {
        Discord.OfferedTo(Home.Uma, Home.General).ShouldContain("ask");
        Discord.OfferedTo(Home.Uma, Home.General).ShouldNotContain("review");

        var form = await Discord.CommandAsync(Home.Mo, Home.General, "library add", null, Token);
        form.Type.ShouldBe(9);
        var added = await AnsweredAsync(await Discord.SubmitAsync(form, new Dictionary<string, string> { ["document"] = Articles.Clinics, ["title"] = "Northern towns" }, Token));
        Seen(added).ShouldContain("wait for review");

        (await Discord.AutocompleteAsync(Home.Mo, Home.General, "review approve", "which", "", Token)).Choices.Select(choice => choice.Name[..1]).Distinct().ShouldBe(["S", "F"], "the source first, then what waits of it");

        var card = await AnsweredAsync(await Discord.CommandAsync(Home.Mo, Home.General, "review next", null, Token));
        await Discord.PressAsync(Home.Mo, card, Labels(card).First(label => label.StartsWith("Approve F", StringComparison.Ordinal)), Token);
        await WaitAsync(_ => Seen(card).Contains("Approved: F", StringComparison.Ordinal) ? card : null, "the next card in its place");

        var edit = await Discord.PressAsync(Home.Mo, card, Labels(card).First(label => label.StartsWith("Edit F", StringComparison.Ordinal)), Token);
        edit.Type.ShouldBe(9);
        Seen(await AnsweredAsync(await Discord.SubmitAsync(edit, new Dictionary<string, string> { ["text"] = "Ninety-nine thousand harbours were built." }, Token))).ShouldContain("does not say");

        var parts = await Discord.PressAsync(Home.Mo, card, Labels(card).First(label => label.StartsWith("Edit parts", StringComparison.Ordinal)), Token);
        parts.Type.ShouldBe(9);
        Seen(await AnsweredAsync(await Discord.SubmitAsync(parts, new Dictionary<string, string> { ["of"] = "men in the moon" }, Token))).ShouldContain("does not have the words “men in the moon”");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_comes_through_429_500_a_proxys_page_and_a_cut_line_once()
    {
        const string edit = "PATCH /webhooks/{application}/{token}/messages/@original";
        Discord.Script.Next(edit, new ScriptedFault.TooMany(TimeSpan.FromSeconds(0.5)));
        Discord.Script.Next(edit, new ScriptedFault.Broken(502));
        Discord.Script.Next(edit, new ScriptedFault.Page());
        Discord.Script.Next(edit, new ScriptedFault.CutAfter());

        Seen(await AnsweredAsync(await AskAsync(Home.Uma, Japan))).ShouldContain("23%");

        await AnsweredAsync(await AskAsync(Home.Mo, Japan));
        Discord.Ledger.BotMessages.Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_message_may_ping_and_every_send_says_so()
    {
        await AnsweredAsync(await AskAsync(Home.Uma, $"@everyone <@{Home.Mo.Id}> how many in Japan were nervous about AI products in 2023? https://evil.example"));
        await AnsweredAsync(await Discord.CommandAsync(Home.Uma, Home.General, "find", With(("words", "@everyone <@&1> `nervous` [x](https://evil.example)")), Token));

        foreach (var body in Discord.Ledger.Sends.Select(send => send.Body).OfType<JsonObject>().Where(body => body["content"] is not null))
        {
            body["allowed_mentions"]!["parse"]!.AsArray().ShouldBeEmpty();
        }

        Discord.Ledger.BotMessages.ShouldAllBe(message => message.Previewed.Count == 0);
        Discord.Faults.ShouldBeEmpty();
    }

    private static List<string> Labels(DiscordMessage message) =>
        [.. message.Components.SelectMany(row => row!["components"]!.AsArray()).Select(button => (string?)button!["label"]).OfType<string>()];
}
