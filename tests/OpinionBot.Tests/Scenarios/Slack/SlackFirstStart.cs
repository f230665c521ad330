using OpinionBot.Support;
using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Scenarios.Slack;

/// <summary>The bot as the README has it started on Slack: the variables that stand there and no others, and the first answer.</summary>
internal static class SlackFirstStart
{
    private const string Question = "How many adults in Brazil were nervous about AI products in 2023?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="way">As the README calls it.</param>
    /// <param name="said">What is true of the ways in, as the bot says at the start.</param>
    public static async Task AnswersAsync(string way, SlackTransport transport, string said)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.Transport = transport;
        var settings = ReadmeCommand.Variables("Slack", way, name => name switch
        {
            "Slack__BotToken" => "xoxb-loopback",
            "Slack__SigningSecret" => slack.Settings.SigningSecret,
            "Slack__AppToken" => slack.Settings.AppToken,
            "Web__PublicUrl" => RunningBot.DefaultAddress,
            _ => throw new InvalidOperationException($"The README sets {name}."),
        });
        settings["OPINIONBOT_Slack__ApiBaseUrl"] = slack.ApiBaseUrl.AbsoluteUri;
        // As it is where nobody has set it; the tests' processes do without.
        settings["OPINIONBOT_Search__Meaning"] = "on";

        await using var bot = await RunningBot.StartAsync(settings, "--store", folder.File("store.db"));
        await bot.SaysAsync($"OpinionBot is running on slack, {said}");

        if (transport == SlackTransport.Socket)
        {
            await slack.Ledger.WaitForAsync<SlackEntry.SocketOpened>(_ => true, Token);
        }
        else
        {
            slack.BotAddress = bot.Address;
        }

        var asked = await slack.SayAsync(slack.Uma, slack.General, $"<@U0BOT> {Question}", Token);
        asked.Sent.ShouldAllBe(sent => sent.Ack.IsOk);
        await slack.Ledger.WaitUntilAsync(_ => slack.World.Messages.Thread(slack.General.Id, asked.Message.Ts).FirstOrDefault(message => message.AllText.Contains("51%", StringComparison.Ordinal)), Token);

        (await bot.StopAsync()).ExitCode.ShouldBe(0);
    }
}
