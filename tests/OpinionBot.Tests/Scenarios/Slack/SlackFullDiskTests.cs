using System.Net;
using OpinionBot.Support;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>The program while nothing can be written.</summary>
public sealed class SlackFullDiskTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_bot_is_not_ready_while_the_disk_is_full_and_well_again_after()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "prlimit, which takes the disk away from a process, is Linux'.");
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        await using var bot = await RunningBot.StartByShellAsync("trap '' XFSZ; exec \"$@\"", RunningBot.Settings(slack, folder.File("store.db"), RunningBot.FreeAddress()));

        await bot.LimitFilesAsync("1");
        await UntilAsync(bot, HttpStatusCode.ServiceUnavailable);

        await bot.LimitFilesAsync("unlimited");
        await UntilAsync(bot, HttpStatusCode.OK);
    }

    // The bot looks anew after a moment.
    private static async Task UntilAsync(RunningBot bot, HttpStatusCode status)
    {
        using var http = new HttpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        while ((await http.GetAsync(new Uri(bot.Address, "health/ready"), patience.Token)).StatusCode != status)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, patience.Token);
        }
    }
}
