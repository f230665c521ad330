using OpinionBot.Support;
using OpinionBot.Support.Discord;

namespace OpinionBot.Scenarios.Discord;

/// <summary>What is missing or wrong is named at the start, in one sentence that says how to mend it.</summary>
public sealed class DiscordSettingsTests
{
    private const string Key = "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Discord:Token is missing", "PublicKey", Key, "ApplicationId", "1")]
    [InlineData("Discord:ApplicationId is missing", "Token", "t", "PublicKey", Key)]
    [InlineData("Discord:ApplicationId is no id", "Token", "t", "PublicKey", Key, "ApplicationId", "app")]
    [InlineData("Discord:PublicKey is no public key", "Token", "t", "ApplicationId", "1", "PublicKey", "abc")]
#if !CHAT_GATEWAYS
    [InlineData("dotnet run --project src/OpinionBot -p:ChatGateways=true", "Token", "t", "ApplicationId", "1")]
#endif
    public async Task A_setting_that_is_missing_or_wrong_is_named(string sentence, params string[] settings)
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(folder, settings.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task A_token_that_Discord_refuses_is_named_and_not_tried_again()
    {
        using var folder = new TemporaryFolder();
        await using var discord = await LoopbackDiscord.StartAsync(cancellationToken: Token);

        var run = await RunAsync(folder, new() { ["ApiBaseUrl"] = discord.ApiBaseUrl.AbsoluteUri, ["Token"] = "wrong", ["ApplicationId"] = discord.ApplicationId, ["PublicKey"] = discord.PublicKey });

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Discord refuses Discord:Token: copy the bot's token");
        discord.Ledger.Requests.Count.ShouldBe(1);
    }

    private static Task<BotRun> RunAsync(TemporaryFolder folder, Dictionary<string, string> settings) => BotProgram.RunWithAsync(
        new(settings.ToDictionary(setting => $"OPINIONBOT_Discord__{setting.Key}", setting => setting.Value))
        {
            ["OPINIONBOT_Store__Path"] = folder.File("store.db"),
            ["OPINIONBOT_Web__Urls"] = RunningBot.FreeAddress().AbsoluteUri.TrimEnd('/'),
        });
}
