using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Scenarios.Slack;

/// <summary>An answer that takes its time is seen growing; here every answer counts as slow.</summary>
public class SlackStreamTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Inbox__ShowProgressAfter", "00:00:00")];

    [Fact]
    public async Task A_slow_answer_is_streamed_sentence_by_sentence_and_ends_with_its_sources()
    {
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);

        answer.StreamedText.ShouldStartWith("23% of adults in Japan");
        answer.AllText.ShouldContain("23% of adults in Japan");
        answer.AllText.ShouldContain("1 of 1 figure checked");
        Argument(Requests("chat.startStream").ShouldHaveSingleItem(), "recipient_user_id").ShouldBe(Slack.Uma.Id);
        Requests("chat.appendStream").Count.ShouldBeGreaterThan(0);
        Requests("chat.stopStream").ShouldHaveSingleItem();
        Argument(Requests("assistant.threads.setStatus").ShouldHaveSingleItem(), "thread_ts").ShouldBe(question.Ts);
        Requests("chat.postMessage").ShouldBeEmpty();
        Slack.Faults.ShouldBeEmpty();
        FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Where_there_is_no_thread_the_message_is_edited()
    {
        await SayAsync(Slack.Uma, Direct(Slack.Uma), Japan);
        var answer = await SeeAsync(post => post.AllText.Contains("1 of 1 figure checked", StringComparison.Ordinal), "the answer");

        answer.Channel.ShouldBe(Direct(Slack.Uma).Id);
        Requests("chat.postMessage").ShouldHaveSingleItem();
        Requests("chat.update").Count.ShouldBeGreaterThan(0);
        FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_stream_that_breaks_still_becomes_the_whole_answer()
    {
        Slack.Disturb("chat.appendStream", new SlackFailure.Status(500));
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);

        answer.Blocks!.Value.GetRawText().ShouldContain("n = about 1,000");
        FromBot.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("chat.startStream", true)]
    [InlineData("chat.startStream", false)]
    [InlineData("chat.appendStream", true)]
    [InlineData("chat.stopStream", false)]
    public async Task A_stream_of_which_nobody_knows_what_it_shows_is_not_taken_for_shown(string method, bool isDone)
    {
        Slack.Disturb(method, new SlackFailure.Page(IsDone: isDone));
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var answer = await AnswerInAsync(question.Ts);

        answer.AllText.ShouldContain("1 of 1 figure checked");
        FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_command_does_not_stream_since_only_its_asker_sees_the_answer()
    {
        await CommandAsync(Slack.Uma, Slack.General, "/ask", Japan);
        await SeeAsync(post => post.AllText.Contains("23%", StringComparison.Ordinal), "the answer");

        Requests("chat.startStream").ShouldBeEmpty();
        FromBot.ShouldAllBe(message => message.VisibleTo == Slack.Uma.Id);
    }
}
