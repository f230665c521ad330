using OpinionBot.Support;
using OpinionBot.Support.Discord;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>What happens when the line to Discord is up and nobody is there, and when Discord does not want the bot.</summary>
public sealed class DiscordLineTests : DiscordScenario
{
    private protected override bool UsesGateway => true;

    private protected override LoopbackDiscordOptions Options => base.Options with { HeartbeatInterval = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_line_without_acknowledged_heartbeats_is_left_and_the_session_goes_on_over_another()
    {
        await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        var before = Discord.Ledger.Gateway.Count;
        Discord.Gateway.TurnIntoZombies();
        Discord.Mention(Home.Uma, Home.General, "and in Brazil?");

        await WaitAsync(ledger => ledger.Gateway.Skip(before).FirstOrDefault(frame => frame.Event == "RESUMED"), "the resumed session");
        await WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Content.Contains("Brazil", StringComparison.Ordinal)), "the answer");
        Discord.Ledger.Identifies.ShouldBe(1);
        Discord.Ledger.Closings.ShouldAllBe(closing => closing.Code != 1000 && closing.Code != 1001);
    }

    [Theory]
    [InlineData(4004, "Authentication failed.", "Discord refuses Discord:Token: copy the bot's token")]
    [InlineData(4014, "Disallowed intent(s).", "Discord:ReadsMessages needs the privileged intent Message Content")]
    public async Task A_bot_that_Discord_does_not_want_stops_for_good_and_says_why(int code, string reason, string sentence)
    {
        await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        var before = Discord.Ledger.Gateway.Count;
        Discord.Gateway.CloseAll(code, reason);
        var (exitCode, error) = await Bot.WaitForEndAsync();

        exitCode.ShouldBe(2);
        error.ShouldContain(sentence);
        Discord.Ledger.Gateway.Skip(before).ShouldNotContain(frame => frame.FromBot && (frame.Op == 2 || frame.Op == 6));
    }

    [Fact]
    public async Task A_token_that_is_reset_while_the_bot_is_down_is_named_at_the_next_start()
    {
        await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        await Bot.StopAsync();
        var run = await BotProgram.RunWithAsync(new(Settings()) { ["OPINIONBOT_Discord__Token"] = "an-old-one" });

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Discord refuses Discord:Token: copy the bot's token");
        Discord.Ledger.Identifies.ShouldBe(1);
    }
}
