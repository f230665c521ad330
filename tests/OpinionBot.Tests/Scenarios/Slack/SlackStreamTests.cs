using System.Text.Json.Nodes;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>An answer that takes its time is seen growing; here every answer counts as slow.</summary>
public sealed class SlackStreamTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Inbox__ShowProgressAfter", "00:00:00")];

    [Fact]
    public async Task A_slow_answer_is_streamed_sentence_by_sentence_and_ends_with_its_sources()
    {
        var question = await Say.SayAsync(SlackState.Member, SlackState.Channel, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);

        answer.WasStreamed.ShouldBeTrue();
        answer.Seen.ShouldContain("23% of adults in Japan");
        answer.Seen.ShouldContain("2 of 2 figures checked");
        Slack.Ledger.Of("chat.startStream").ShouldHaveSingleItem().Arguments["recipient_user_id"]!.ToString().ShouldBe(SlackState.Member);
        Slack.Ledger.Of("chat.appendStream").Count.ShouldBeGreaterThan(0);
        Slack.Ledger.Of("chat.stopStream").ShouldHaveSingleItem();
        Slack.Ledger.Of("assistant.threads.setStatus").ShouldHaveSingleItem().Arguments["thread_ts"]!.ToString().ShouldBe(question.Ts);
        Slack.Ledger.Of("chat.postMessage").ShouldBeEmpty();
        Slack.Ledger.Faults.ShouldBeEmpty();
        Slack.State.FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_there_is_no_thread_the_message_is_edited()
    {
        await Say.SayAsync(SlackState.Member, SlackState.Direct, Japan);
        var answer = await SeeAsync(post => post.Seen.Contains("2 of 2 figures checked", StringComparison.Ordinal), "the answer");

        answer.Channel.ShouldBe(SlackState.Direct);
        Slack.Ledger.Of("chat.postMessage").ShouldHaveSingleItem();
        Slack.Ledger.Of("chat.update").Count.ShouldBeGreaterThan(0);
        Slack.State.FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_stream_that_breaks_still_becomes_the_whole_answer()
    {
        Slack.Faults.Script("chat.appendStream", new SlackTrouble.Status(500));
        var question = await Say.SayAsync(SlackState.Member, SlackState.Channel, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);

        answer.Blocks.Count.ShouldBeGreaterThan(2);
        string.Join('\n', answer.Blocks.Select(block => ((JsonObject)block!).ToJsonString())).ShouldContain("23% of adults in Japan");
        Slack.State.FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_command_does_not_stream_since_only_its_asker_sees_the_answer()
    {
        await Say.CommandAsync(SlackState.Member, SlackState.Channel, "/ask", Japan);
        await SeeAsync(post => post.Seen.Contains("23%", StringComparison.Ordinal), "the answer");

        Slack.Ledger.Of("chat.startStream").ShouldBeEmpty();
        Slack.State.FromBot.ShouldHaveSingleItem().OnlyFor.ShouldBe(SlackState.Member);
    }
}
