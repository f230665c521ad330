using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What Slack does on bad days: every answer comes, once.</summary>
public sealed class SlackTroubleTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More => [("Inbox__PerAskerPerMinute", "3"), ("Inbox__MaxAge", "00:05:00")];

    [Fact]
    public async Task After_a_429_the_answer_comes_when_Slack_allows_it()
    {
        Slack.Faults.Script("chat.postMessage", new SlackTrouble.RateLimited(1), new SlackTrouble.Status(503));
        var question = await Say.SayAsync(SlackState.Member, SlackState.Channel, $"{Mention} {Japan}");

        (await AnswerInAsync(question.Ts)).Seen.ShouldContain("23%");
        Slack.State.FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_answer_that_Slack_took_without_saying_so_is_not_posted_again()
    {
        Slack.Faults.Script("chat.postMessage", new SlackTrouble.CutAfterwards(), new SlackTrouble.CutAfterwards());
        var question = await Say.SayAsync(SlackState.Member, SlackState.Channel, $"{Mention} {Japan}");
        await AnswerInAsync(question.Ts);
        await Slack.Ledger.WaitForAsync(() => Slack.Ledger.First("conversations.replies"), "a look into the thread");
        await Say.SayAsync(SlackState.Admin, SlackState.Direct, "How many people in Brazil were nervous about AI products in 2023?");
        await SeeAsync(post => post.Channel == SlackState.Direct, "a later answer");

        Slack.State.FromBot.Count(post => post.ThreadTs == question.Ts).ShouldBe(1);
        Slack.Ledger.Of("chat.postMessage").Count(request => (string?)request.Arguments["thread_ts"] == question.Ts).ShouldBe(1);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_so_once_and_kindly()
    {
        for (var at = 0; at < 6; at++)
        {
            await Say.SayAsync(SlackState.Member, SlackState.Direct, $"How many people in Japan were nervous about AI products in 202{at}?");
        }

        await SeeAsync(post => post.Seen.Contains("more than 3 questions in a minute", StringComparison.Ordinal), "the notice");
        var acknowledgement = await Say.CommandAsync(SlackState.Member, SlackState.Channel, "/ask", Japan);

        acknowledgement.Body.ShouldContain("ask again");
        Slack.State.FromBot.Count(post => post.Channel == SlackState.Direct).ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_question_that_comes_late_is_closed_with_an_apology()
    {
        var late = new SlackPost { Channel = SlackState.Channel, Ts = $"{Slack.Time.GetUtcNow().AddMinutes(-6).ToUnixTimeSeconds()}.000100", User = SlackState.Member, Text = $"{Mention} {Japan}" };
        Slack.State.Add(late);

        foreach (var happened in SlackBot.Events(late))
        {
            await Say.EventAsync(happened);
        }

        var apology = await SeeAsync(post => post.Seen.Contains("I am sorry", StringComparison.Ordinal), "the apology");
        apology.OnlyFor.ShouldBe(SlackState.Member);
        Slack.State.FromBot.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Stopping_lets_what_is_in_flight_finish_and_loses_nothing()
    {
        var questions = new List<SlackPost>();

        for (var at = 0; at < 3; at++)
        {
            questions.Add(await Say.SayAsync($"U1{at}", $"C1{at}", $"{Mention} {Japan}"));
        }

        var (exitCode, error) = await Bot.StopAsync();
        exitCode.ShouldBe(0, error);
        Say.Dispose();
        await StartBotAsync();

        foreach (var question in questions)
        {
            await AnswerInAsync(question.Ts);
        }

        Slack.State.FromBot.Count.ShouldBe(3);
    }
}
