using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Scenarios.Slack.Socket;

/// <summary>The same conversations over Socket Mode.</summary>
public sealed class SlackConversationOverSocketTests : SlackConversationTests
{
    private protected override bool UsesSocket => true;
}

public sealed class SlackStreamOverSocketTests : SlackStreamTests
{
    private protected override bool UsesSocket => true;
}

public sealed class SlackTroubleOverSocketTests : SlackTroubleTests
{
    private protected override bool UsesSocket => true;
}

public sealed class SlackModeratorOverSocketTests : SlackModeratorTests
{
    private protected override bool UsesSocket => true;
}

/// <summary>What lines do: they are refreshed, they break, they are cut in mid-envelope.</summary>
public sealed class SlackSocketTests : SlackScenario
{
    private protected override bool UsesSocket => true;

    [Fact]
    public async Task After_a_refresh_and_after_a_broken_line_questions_are_answered_again()
    {
        var before = Slack.Ledger.Count;
        await Slack.Sockets.DisconnectAsync("refresh_requested", Token);
        await Slack.Ledger.WaitForAsync<SlackEntry.SocketOpened>(_ => true, before, Token);
        var first = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await AnswerInAsync(first.Ts);

        before = Slack.Ledger.Count;
        Slack.Sockets.Cut();
        await Slack.Ledger.WaitForAsync<SlackEntry.SocketOpened>(_ => true, before, Token);
        var second = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Brazil}");
        (await AnswerInAsync(second.Ts)).AllText.ShouldContain("Brazil");
    }

    [Fact]
    public async Task When_Slack_refuses_a_reconnect_a_fresh_client_comes_back()
    {
        var before = Slack.Ledger.Count;
        Slack.Disturb("apps.connections.open", new OpinionBot.Support.Slack.WebApi.SlackFailure.Error("internal_error"), times: 2);
        Slack.Sockets.Cut();
        await Slack.Ledger.WaitForAsync<SlackEntry.SocketOpened>(_ => true, before, Token);

        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await AnswerInAsync(question.Ts);
    }

    [Theory]
    [InlineData("auth.test")]
    [InlineData("apps.connections.open")]
    public async Task When_Slack_is_in_trouble_at_the_start_the_tokens_are_not_taken_for_refused(string method)
    {
        await Bot.StopAsync();
        Slack.Disturb(method, new OpinionBot.Support.Slack.WebApi.SlackFailure.Error("internal_error"), times: 3);
        await Bot.DisposeAsync();
        await StartBotAsync();

        await Bot.SaysAsync("the error internal_error; tried again in 1 s");
        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        await AnswerInAsync(question.Ts);
    }

    [Fact]
    public async Task What_was_not_acknowledged_before_a_death_is_answered_once_after_it()
    {
        var question = Slack.Write(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        var sending = Slack.SendAsync(Slack.EventsOf(question)[0], Token);
        await Slack.Ledger.WaitForAsync<SlackEntry.EnvelopeSent>(_ => true, Token);
        await Bot.KillAsync();
        await StartBotAsync();
        await sending;

        await Slack.SendAsync(Slack.EventsOf(question)[0].Repeated(1), Token);
        await AnswerInAsync(question.Ts);
        await SayAsync(Slack.Mo, Direct(Slack.Mo), Brazil);
        await SeeAsync(message => message.Channel == Direct(Slack.Mo).Id, "a later answer");

        FromBot.Count(message => message.ThreadTs == question.Ts).ShouldBe(1);
    }

    [Fact]
    public async Task Stopping_closes_the_lines_and_ends_in_order()
    {
        var (exitCode, error) = await Bot.StopAsync();

        exitCode.ShouldBe(0, error);
        error.ShouldNotContain("Exception");
    }
}
