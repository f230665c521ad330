using OpinionBot.Support.Discord.State;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>A session at the gateway outlives the process; identifications are for when Discord does not know it any more.</summary>
public sealed class DiscordSessionTests : DiscordScenario
{
    private protected override bool UsesGateway => true;

    [Fact]
    public async Task A_question_asked_while_the_bot_is_down_is_answered_after_the_restart_without_an_identification()
    {
        await AnsweredAsync(await AskAsync(Home.Mo, "How many people in France were nervous about AI products in 2023?"));
        (await Bot.StopAsync()).ExitCode.ShouldBe(0);
        Discord.Ledger.Closings.ShouldAllBe(closing => closing.Code != 1000 && closing.Code != 1001);
        var question = Discord.Mention(Home.Uma, Home.General, Japan);
        await RestartAsync();

        (await SeeAsync("23%")).Channel.Id.ShouldBe(question.Id, "a thread under a message has its id");
        Discord.Ledger.Identifies.ShouldBe(1);

        // The bot knows its servers and channels as before, and commands work.
        Seen(await AnsweredAsync(await AskAsync(Home.Uma, "and in Brazil?"))).ShouldContain("adults in Brazil");
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_death_what_the_dead_one_may_have_missed_comes_again_and_is_answered_once()
    {
        for (var death = 0; death < 3; death++)
        {
            await AnsweredAsync(await AskAsync(Home.Uma, Japan));
            await Bot.KillAsync();
            Discord.Mention(Home.Uma, Home.General, $"{Japan} ({death})");
            await RestartAsync();
        }

        await WaitAsync(ledger => ledger.BotMessages.Count(IsAnswer) == 3 ? ledger : null, "three answers");
        Discord.Mention(Home.Mo, Home.General, Japan.Replace("Japan", "Sweden", StringComparison.Ordinal));
        await SeeAsync("Sweden");
        Discord.Ledger.BotMessages.Where(IsAnswer).Select(message => message.Channel.Id.ToString()).ShouldBeUnique();
        Discord.Ledger.Identifies.ShouldBe(1);
    }

    [Fact]
    public async Task What_has_changed_on_the_server_is_known_after_the_restart()
    {
        var channel = Discord.OpenChannel(Home.Guild, "new-here");
        Discord.Mention(Home.Uma, channel, Japan);
        await SeeAsync("23%");
        await Bot.StopAsync();
        await RestartAsync();

        Discord.Mention(Home.Uma, channel, "and in Brazil?");
        await SeeAsync("Brazil");
        Discord.Ledger.Identifies.ShouldBe(1);
        Discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_session_that_Discord_has_given_up_is_followed_by_an_identification()
    {
        await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        await Bot.StopAsync();
        Discord.Gateway.ForgetSessions();
        await RestartAsync("GUILD_CREATE");

        Discord.Ledger.Gateway.Count(frame => frame is { FromBot: true, Op: 6 }).ShouldBe(1);
        Discord.Ledger.Identifies.ShouldBe(2);
        Discord.Mention(Home.Uma, Home.General, Japan);
        await SeeAsync("23%");

        await Bot.StopAsync();
        await RestartAsync();
        Discord.Ledger.Identifies.ShouldBe(2, "the new session is kept as well");
    }

    private static bool IsAnswer(DiscordMessage message) => message.Interaction is null && message.Content.Contains("in Japan", StringComparison.Ordinal);

    private async Task RestartAsync(string sign = "RESUMED")
    {
        var before = Discord.Ledger.Gateway.Count;
        await Bot.DisposeAsync();
        await StartBotAsync();
        await WaitAsync(ledger => ledger.Gateway.Skip(before).FirstOrDefault(frame => frame.Event == sign), sign);
    }

    private Task<DiscordMessage> SeeAsync(string words) => WaitAsync(ledger => ledger.BotMessages.FirstOrDefault(message => message.Interaction is null && message.Content.Contains(words, StringComparison.Ordinal)), $"an answer with {words}");
}
