using OpinionBot.Support;
using OpinionBot.Support.Discord;

namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>What Discord knows of the app and only matters over the gateway.</summary>
public sealed class DiscordAppOverGatewayTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private LoopbackDiscord _discord = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _discord = await LoopbackDiscord.StartAsync(cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_bot_whose_interactions_go_elsewhere_says_so()
    {
        _discord.World.Application.InteractionsEndpoint = new Uri("https://elsewhere.example/");
        await using var bot = await RunningBot.StartAsync(Settings());

        await bot.SaysAsync("Discord sends interactions to https://elsewhere.example/ and not over the gateway: clear Interactions Endpoint URL");
    }

    [Fact]
    public async Task An_intent_that_is_not_switched_on_stops_the_bot_before_it_identifies_itself()
    {
        var run = await BotProgram.RunWithAsync(new(Settings()) { ["OPINIONBOT_Discord__ReadsMessages"] = "true" });

        run.ExitCode.ShouldBe(2);
        run.Error.Trim().Split('\n').Length.ShouldBe(1, run.Error);
        run.Error.ShouldContain("Discord:ReadsMessages needs the privileged intent Message Content: switch it on on the app's page Bot");
        _discord.Ledger.Identifies.ShouldBe(0);
    }

    private Dictionary<string, string> Settings() => new()
    {
        ["OPINIONBOT_Store__Path"] = _folder.File("store.db"),
        ["OPINIONBOT_Discord__ApiBaseUrl"] = _discord.ApiBaseUrl.AbsoluteUri,
        ["OPINIONBOT_Discord__Token"] = _discord.Token,
        ["OPINIONBOT_Discord__ApplicationId"] = _discord.ApplicationId,
    };
}
