using OpinionBot.Support;
using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Scenarios.Slack;

/// <summary>Slack is in trouble while the bot starts: that says nothing about the tokens.</summary>
public sealed class SlackStartTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LoopbackSlack _slack = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _slack = await LoopbackSlack.StartAsync(null, Token);

    public async ValueTask DisposeAsync()
    {
        await _slack.DisposeAsync();
        _folder.Dispose();
    }

    public static TheoryData<string> Troubles() => ["internal_error", "503", "429", "cut"];

    [Theory]
    [MemberData(nameof(Troubles))]
    public async Task A_token_that_could_not_be_checked_is_checked_again_and_questions_are_answered(string trouble)
    {
        _slack.Disturb("auth.test", Failure(trouble), times: 2);
        await using var bot = await RunningBot.StartAsync(Settings());
        _slack.BotAddress = bot.Address;

        await bot.SaysAsync("Slack:BotToken is not checked yet: ");
        await bot.SaysAsync("tried again in 1 s");
        await bot.SaysAsync("tried again in 2 s");

        var asked = await _slack.SayAsync(_slack.Uma, _slack.General, "<@U0BOT> How many adults in Brazil were nervous about AI products in 2023?", Token);
        asked.Sent.ShouldAllBe(sent => sent.Ack.IsOk);
        await _slack.Ledger.WaitUntilAsync(_ => _slack.World.Messages.Thread(_slack.General.Id, asked.Message.Ts).FirstOrDefault(message => message.AllText.Contains("51%", StringComparison.Ordinal)), Token);
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_after_its_trouble_stops_the_bot_with_the_sentence()
    {
        _slack.Disturb("auth.test", new SlackFailure.Error("fatal_error"));
        var run = await BotProgram.RunWithAsync(new(Settings()) { ["OPINIONBOT_Slack__BotToken"] = "xoxb-another" });

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Slack refuses the token (invalid_auth): copy the Bot User OAuth Token");
    }

    private static SlackFailure Failure(string trouble) => trouble switch
    {
        "503" => new SlackFailure.Status(503),
        "429" => new SlackFailure.RateLimited(),
        "cut" => new SlackFailure.CutBefore(),
        _ => new SlackFailure.Error(trouble),
    };

    private Dictionary<string, string> Settings() => RunningBot.Settings(_slack, _folder.File("store.db"), RunningBot.FreeAddress());
}
