using OpinionBot.Support;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack;

/// <summary>What is missing or wrong is named at the start, in one sentence that says how to mend it.</summary>
public sealed class SlackSettingsTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Slack:BotToken is missing", "Slack__SigningSecret", Secret)]
    [InlineData("Slack:SigningSecret is missing", "Slack__BotToken", "xoxb-1")]
    [InlineData("Slack:BotToken is no bot token", "Slack__BotToken", "xoxp-1", "Slack__SigningSecret", Secret)]
    [InlineData("Slack:SigningSecret is no signing secret", "Slack__BotToken", "xoxb-1", "Slack__SigningSecret", "short")]
    [InlineData("Slack:AppToken is no app-level token", "Slack__BotToken", "xoxb-1", "Slack__SigningSecret", Secret, "Slack__AppToken", "xoxb-1")]
#if !CHAT_GATEWAYS
    [InlineData("dotnet run --project src/OpinionBot -p:ChatGateways=true", "Slack__BotToken", "xoxb-1", "Slack__AppToken", "xapp-1")]
#endif
    [InlineData("Slack:ClientId and Slack:ClientSecret belong together", "Slack__ClientId", "1.2", "Slack__SigningSecret", Secret)]
    [InlineData("Web:Urls must be http:// addresses", "Web__Urls", "ftp://here")]
    [InlineData("must be between 1 and 256", "Inbox__Workers", "0")]
    public async Task A_setting_that_is_missing_or_wrong_is_named(string sentence, params string[] settings)
    {
        using var folder = new TemporaryFolder();
        var run = await RunAsync(folder, settings.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(sentence);
        run.Error.Trim().ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(null, Token);

        (await RunAsync(folder, At(slack, "xoxb-another"))).Error.ShouldContain("Slack refuses the token (invalid_auth): copy the Bot User OAuth Token");
    }

    [Fact]
    public async Task Scopes_that_are_missing_are_named()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Scopes = [.. new SlackSettings().Scopes.Except(["users:read", "files:read"])] }, Token);

        var run = await RunAsync(folder, At(slack, "xoxb-loopback"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("The Slack app lacks the scopes files:read, users:read: add them on the app's page OAuth & Permissions and install the app again.");
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        var settings = At(slack, "xoxb-loopback");
        settings["Web__Urls"] = slack.Address.AbsoluteUri.TrimEnd('/');

        var run = await RunAsync(folder, settings);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain($"port {slack.Address.Port} is taken by another program, or by another of these addresses; set a free one (variable OPINIONBOT_Web__Urls).");
    }

    [Fact]
    public async Task A_token_stands_in_no_message_and_no_log()
    {
        using var folder = new TemporaryFolder();
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        var settings = At(slack, "xoxb-another");
        settings["Logging__LogLevel__Default"] = "Trace";

        var run = await RunAsync(folder, settings);

        (run.Output + run.Error).ShouldNotContain("xoxb-another");
        (run.Output + run.Error).ShouldNotContain(Secret);
    }

    private static Dictionary<string, string> At(LoopbackSlack slack, string token) => new()
    {
        ["Slack__ApiBaseUrl"] = slack.ApiBaseUrl.AbsoluteUri,
        ["Slack__BotToken"] = token,
        ["Slack__SigningSecret"] = Secret,
        ["Web__Urls"] = RunningBot.FreeAddress().AbsoluteUri.TrimEnd('/'),
    };

    private static Task<BotRun> RunAsync(TemporaryFolder folder, Dictionary<string, string> settings) =>
        BotProgram.RunWithAsync(settings.Append(new("Store__Path", folder.File("store.db"))).ToDictionary(setting => $"OPINIONBOT_{setting.Key}", setting => setting.Value));
}
