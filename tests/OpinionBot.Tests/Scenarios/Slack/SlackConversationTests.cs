using System.Text.Json.Nodes;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What a member lives through, from the first mention to the shared answer.</summary>
public sealed class SlackConversationTests : SlackScenario
{
    [Fact]
    public async Task A_member_asks_follows_up_looks_at_the_evidence_and_judges_the_answer()
    {
        var question = await Say.SayAsync(SlackState.Member, SlackState.Channel, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);
        answer.Seen.ShouldContain("23% of adults in Japan");
        answer.Seen.ShouldContain("2 of 2 figures checked");
        answer.Seen.ShouldContain("|source>");

        var followUp = await Say.SayAsync(SlackState.Member, SlackState.Channel, "and in Brazil?", question.Ts);
        (await AnswerInAsync(question.Ts, 2)).Seen.ShouldContain("Brazil");

        await Say.PressAsync(SlackState.Member, answer, "Evidence");
        var evidence = await SeeAsync(post => post.OnlyFor == SlackState.Member && post.Seen.Contains("Fieldwork", StringComparison.Ordinal), "the evidence");
        evidence.ThreadTs.ShouldBe(question.Ts);
        evidence.Seen.ShouldContain("26 May to 9 June 2023");

        await Say.PressAsync(SlackState.Member, answer, "down");
        await SeeAsync(post => post.OnlyFor == SlackState.Member && post.Seen.Contains("A moderator will look", StringComparison.Ordinal), "thanks for the vote");
        await Say.CommandAsync(SlackState.Admin, SlackState.Channel, "/cases", "");
        (await SeeAsync(post => post.OnlyFor == SlackState.Admin && post.Seen.Contains("Case", StringComparison.Ordinal), "the case")).Seen.ShouldContain("Japan");

        Slack.State.FromBot.Count(post => post.OnlyFor is null).ShouldBe(2);
        Slack.Ledger.Faults.ShouldBeEmpty();
        Slack.Ledger.Requests.ShouldAllBe(request => request.Error == null);
        Slack.Ledger.Requests.Select(request => request.Method).Distinct()
            .ShouldBe(["auth.test", "chat.postMessage", "response_url", "users.info"], ignoreOrder: true);
        Slack.Ledger.Requests.Where(request => request.Method == "response_url").ShouldAllBe(request => request.Token == null);
    }

    [Fact]
    public async Task A_command_is_answered_to_its_asker_alone_and_shared_once()
    {
        var acknowledgement = await Say.CommandAsync(SlackState.Member, SlackState.Channel, "/ask", Japan);
        ((string?)JsonNode.Parse(acknowledgement.Body)!["text"]).ShouldBe("Looking it up…");

        var answer = await SeeAsync(post => post.Seen.Contains("23%", StringComparison.Ordinal), "the answer");
        answer.OnlyFor.ShouldBe(SlackState.Member);
        Slack.State.FromBot.ShouldHaveSingleItem();

        await Say.PressAsync(SlackState.Member, answer, "Share");
        await Say.PressAsync(SlackState.Member, answer, "Share");
        var shared = await SeeAsync(post => post.OnlyFor is null, "the shared answer");
        shared.Seen.ShouldContain("Shared by u0uma");
        shared.Seen.ShouldContain("23%");
        shared.Buttons.Select(button => button.Label).ShouldNotContain("Share with the channel");

        // In a channel that the bot is not in, the response URL is the way.
        await Say.CommandAsync(SlackState.Member, SlackState.Elsewhere, "/ask", Japan);
        var elsewhere = await SeeAsync(post => post.Channel == SlackState.Elsewhere && post.Seen.Contains("23%", StringComparison.Ordinal), "the answer elsewhere");
        await Say.PressAsync(SlackState.Member, elsewhere, "Share");
        await SeeAsync(post => post.Channel == SlackState.Elsewhere && post.OnlyFor is null, "the shared answer elsewhere");

        Slack.State.FromBot.Count(post => post.Channel == SlackState.Channel && post.OnlyFor is null).ShouldBe(1);
        Slack.Ledger.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Direct_messages_the_shortcut_the_Home_page_and_the_assistant_work()
    {
        await Say.SayAsync(SlackState.Member, SlackState.Direct, Japan);
        (await SeeAsync(post => post.Channel == SlackState.Direct, "the answer")).Seen.ShouldContain("23%");

        var claim = await Say.SayAsync(SlackState.Member, SlackState.Channel, "87% of people in Japan are nervous about AI products.");
        await Say.ShortcutAsync(SlackState.Member, claim);
        (await SeeAsync(post => post.Seen.Contains("another figure than 87%", StringComparison.Ordinal), "the check")).OnlyFor.ShouldBe(SlackState.Member);

        await Say.EventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = SlackState.Member, ["channel"] = SlackState.Direct, ["tab"] = "home" });
        var home = await Slack.Ledger.WaitForAsync(() => Slack.Ledger.First("views.publish"), "the Home page");
        home.Arguments.ToJsonString().ShouldContain("2,557 facts");
        home.Arguments.ToJsonString().ShouldNotContain("For moderators");
        var example = (JsonObject)home.Arguments["view"]!["blocks"]!.AsArray().First(block => (string?)block!["type"] == "actions")!["elements"]![0]!;
        await Say.PressAtHomeAsync(SlackState.Member, example);
        await Slack.Ledger.WaitForAsync(() => Slack.State.FromBot.Count(post => post.Channel == SlackState.Direct && post.Seen.Contains("23%", StringComparison.Ordinal)) == 2 ? "" : null, "the example's answer");

        await Say.EventAsync(new JsonObject { ["type"] = "assistant_thread_started", ["assistant_thread"] = new JsonObject { ["user_id"] = SlackState.Member, ["channel_id"] = SlackState.Direct, ["thread_ts"] = "1.000001" } });
        (await Slack.Ledger.WaitForAsync(() => Slack.Ledger.First("assistant.threads.setSuggestedPrompts"), "prompts")).Arguments["prompts"]!.AsArray().Count.ShouldBe(3);

        Slack.Ledger.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_not_for_the_bot_is_left_alone()
    {
        await Say.SayAsync(SlackState.Member, SlackState.Channel, "How many people in Japan were nervous about AI?");
        var question = await Say.SayAsync(SlackState.Member, SlackState.Channel, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);

        // In the bot's own thread: thanks, words to somebody else, the bot's own message come back.
        await Say.SayAsync(SlackState.Member, SlackState.Channel, "thank you", question.Ts);
        await Say.SayAsync(SlackState.Member, SlackState.Channel, $"<@{SlackState.Admin}> what do you think?", question.Ts);
        var own = answer.ToJson();
        own["bot_id"] = "B0BOT";
        await Say.EventAsync(own);
        await Say.SayAsync(SlackState.Member, SlackState.Direct, "How many people in Brazil were nervous about AI products in 2023?");
        await SeeAsync(post => post.Channel == SlackState.Direct, "the answer to what came last");

        Slack.State.FromBot.Count.ShouldBe(2);
    }
}
