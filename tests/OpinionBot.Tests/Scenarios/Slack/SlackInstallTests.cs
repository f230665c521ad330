using System.Net;
using OpinionBot.Support.Slack;
using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Scenarios.Slack;

/// <summary>Several workspaces: each installs the app itself and can take it away again.</summary>
public sealed class SlackInstallTests : SlackScenario
{
    private protected override IEnumerable<(string Name, string Value)> More =>
        [("Slack__BotToken", ""), ("Slack__ClientId", new SlackSettings().ClientId), ("Slack__ClientSecret", new SlackSettings().ClientSecret)];

    [Fact]
    public async Task A_workspace_installs_the_app_asks_and_removes_it()
    {
        await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        (await Slack.InstallAsync(Token)).Page.ShouldContain("OpinionBot is installed in Harbour");
        Argument(Requests("oauth/v2/authorize")[0], "scope").ShouldBe(string.Join(',', OpinionBot.Slack.SlackScopes.Required));

        var question = await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        (await AnswerInAsync(question.Ts)).AllText.ShouldContain("23%");
        Sealed().ShouldHaveSingleItem().ShouldNotContain("xoxb");
        (await File.ReadAllBytesAsync(Folder.File("store.db"), Token)).AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(Slack.Ledger.All<SlackEntry.Installed>()[0].Token)).ShouldBe(-1);

        await Bot.DisposeAsync();
        await StartBotAsync();
        await SayAsync(Slack.Uma, Slack.General, "and in Brazil?", question.Ts);
        (await AnswerInAsync(question.Ts, 2)).AllText.ShouldContain("Brazil");

        await Slack.UninstallAsync(Slack.Team, Token);
        await Bot.WaitUntilIdleAsync();
        Sealed().ShouldBeEmpty();
        var asked = Slack.Ledger.All<SlackEntry.Request>().Count;
        await SayAsync(Slack.Uma, Slack.General, $"{Mention} {Japan}");
        (await CommandAsync(Slack.Mo, Slack.General, "/library", "add")).Body.ShouldContain("not installed");
        Slack.Ledger.All<SlackEntry.Request>().Count.ShouldBe(asked);
    }

    [Fact]
    public async Task An_installation_that_was_not_begun_here_is_refused()
    {
        using var http = Client(out _);
        var forged = await http.GetAsync(new Uri(Bot.Address, "slack/oauth_redirect?code=code-1&state=forged"), Token);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        // Somebody else's browser has the state but not the cookie.
        var begun = await http.GetAsync(new Uri(Bot.Address, "slack/install"), Token);
        using var other = Client(out _);
        var granted = await other.GetAsync(begun.Headers.Location, Token);
        (await other.GetAsync(granted.Headers.Location, Token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await (await http.GetAsync(new Uri(Bot.Address, "slack/oauth_redirect?error=access_denied"), Token)).Content.ReadAsStringAsync(Token)).ShouldContain("access_denied");
        Requests("oauth.v2.access").ShouldBeEmpty();
        Sealed().ShouldBeEmpty();
    }

    private static HttpClient Client(out CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies = new CookieContainer() });
}
