using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack;

/// <summary>Slack's own clients go through the loopback Slack: what they do not understand, Slack does not send.</summary>
public sealed class RefereeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_official_Web_API_client_gets_what_it_expects_from_every_method()
    {
        NodeScript.NeedsPackages("slack");
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Pace = new SlackPace { PostsPerSecond = 20, Burst = 4 } }, Token);
        slack.World.Add(new SlackChannel("C0002", "T0001", "elsewhere", SlackChannelKind.Public) { Members = ["U0UMA"] });
        slack.World.Add(new SlackChannel("C0003", "T0001", "busy", SlackChannelKind.Public) { Members = ["U0BOT"] });
        slack.World.Add(new SlackUserGroup("S0001", "T0001", "moderators", ["U0MO"]));
        slack.World.Add(new SlackFile("F0001", "T0001", "U0UMA", "survey.txt", "text/plain", "text", "The text of a survey."u8.ToArray()));
        var hers = slack.Write(slack.Uma, slack.General, "Mine");

        await using var script = NodeScript.Start("slack", "web-api.mjs", slack.Address.AbsoluteUri, hers.Ts);
        var (exitCode, output) = await script.EndAsync(Token);

        exitCode.ShouldBe(0, output);
        slack.Faults.Select(fault => fault.Rule).Distinct().ShouldBe(["invalid blocks", "blocks too long", "text too long", "invalid view", "file without a right token", "unknown method"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_bot_made_with_Bolt_understands_what_comes_over_HTTP()
    {
        NodeScript.NeedsPackages("slack");
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        await using var bot = NodeScript.Start("slack", "bolt.mjs", slack.Address.AbsoluteUri, "http");
        var ready = await bot.LineAsync("ready", Token);
        slack.BotAddress = new Uri($"http://127.0.0.1:{ready["ready ".Length..]}/");

        var install = await slack.InstallAsync(Token);
        install.Status.ShouldBe(200, install.Page);
        await bot.LineAsync("installed T0001", Token);

        (await slack.VerifyUrlAsync("a challenge", Token)).Ack.Body.ShouldContain("a challenge");
        (await slack.SendAsync(slack.EventsOf(slack.Write(slack.Uma, slack.General, "<@U0BOT> forged"))[0] with { Secret = "wrong" }, Token)).Ack.Status.ShouldBe(401);

        await GoThroughAsync(slack, bot);

        await slack.UninstallAsync(slack.Team, Token);
        await bot.LineAsync("revoked U0BOT", Token);
        await EndAsync(slack, bot);
    }

    [Fact]
    public async Task A_bot_made_with_Bolt_understands_what_comes_over_a_socket()
    {
        NodeScript.NeedsPackages("slack");
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.Transport = SlackTransport.Socket;
        await using var bot = NodeScript.Start("slack", "bolt.mjs", slack.Address.AbsoluteUri, "socket");
        await bot.LineAsync("ready", Token);

        await GoThroughAsync(slack, bot);

        // Told that the socket will close, it opens another one and goes on.
        var before = slack.Ledger.Count;
        await slack.Sockets.DisconnectAsync("refresh_requested", Token);
        await slack.Ledger.WaitForAsync<SlackEntry.SocketOpened>(_ => true, before, Token);
        (await slack.ShortcutAsync(slack.Mo, "check_claim", slack.Write(slack.Uma, slack.General, "After."), Token)).Ack.Status.ShouldBe(200);
        await bot.LineAsync("shortcut After.", Token);
        await EndAsync(slack, bot);
    }

    [Fact]
    public async Task Blocks_that_are_not_what_Slack_calls_blocks_do_not_pass_its_types()
    {
        NodeScript.NeedsPackages("slack");
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("good.json"), """[{"type":"header","text":{"type":"plain_text","text":"A"}},{"type":"table","rows":[[{"type":"raw_text","text":"A"}]]}]""", Token);
        await File.WriteAllTextAsync(folder.File("bad.json"), """[{"type":"header","text":{"type":"mrkdwn","text":"A"}}]""", Token);

        await using var good = NodeScript.Start("slack", "check-blocks.mjs", folder.File("good.json"));
        await using var bad = NodeScript.Start("slack", "check-blocks.mjs", folder.File("bad.json"));

        var (passed, output) = await good.EndAsync(Token);
        passed.ShouldBe(0, output);
        (await bad.EndAsync(Token)).ExitCode.ShouldNotBe(0);
    }

    // The same scenario over both transports.
    private static async Task GoThroughAsync(LoopbackSlack slack, NodeScript bot)
    {
        slack.World.Add(new SlackFile("F0001", "T0001", "U0UMA", "survey.pdf", "application/pdf", "pdf", "%PDF-"u8.ToArray()));

        var asked = await slack.SayAsync(slack.Uma, slack.General, "<@U0BOT> how many?", Token);
        asked.Sent.ShouldAllBe(sent => sent.Ack.Status == 200);
        await bot.LineAsync("mention U0UMA C0001 <@U0BOT> how many? Ev", Token);
        var answer = (await slack.Ledger.WaitForAsync<SlackEntry.StreamStopped>(_ => true, Token)).Message;
        answer.ThreadTs.ShouldBe(asked.Message.Ts);
        answer.StreamedText.ShouldBe("Half of them.");

        await slack.PressAsync(slack.Uma, answer, "Show evidence", Token);
        await bot.LineAsync("action evidence F1 message in a thread", Token);
        (await slack.Ledger.WaitForAsync<SlackEntry.Ephemeral>(_ => true, Token)).Message.Text.ShouldBe("The exact sentence.");

        await slack.SayAsync(slack.Uma, slack.World.DirectMessage(slack.Uma), "a question", Token);
        await bot.LineAsync("message im plain a question", Token);
        await slack.SayAsync(slack.Uma, slack.World.DirectMessage(slack.Uma), "", null, [slack.World.File("F0001")!], Token);
        await bot.LineAsync("message im file_share survey.pdf", Token);

        await slack.CommandAsync(slack.Mo, slack.General, "/ask", "how many?", Token);
        await bot.LineAsync("command /ask how many? mo", Token);
        slack.World.Messages.EphemeralsOf("U0MO").ShouldContain(message => message.Text == "Looking it up.");

        var view = (await slack.Ledger.WaitForAsync<SlackEntry.ViewOpened>(_ => true, Token)).View;
        (await slack.SubmitAsync(slack.Mo, view, new Dictionary<string, object> { ["text"] = "short" }, Token)).Errors["text"].ShouldBe("Too short.");
        var added = await slack.SubmitAsync(slack.Mo, view, new Dictionary<string, object> { ["text"] = "long", ["flags"] = "approve", ["file"] = "F0001" }, Token);
        added.View.ShouldBeNull();
        await bot.LineAsync("view long approve survey.pdf", Token);
        await slack.CloseAsync(slack.Mo, view, Token);
        await bot.LineAsync("closed", Token);

        await slack.ShortcutAsync(slack.Mo, "check_claim", asked.Message, Token);
        await bot.LineAsync("shortcut <@U0BOT> how many?", Token);
        await slack.Ledger.WaitForAsync<SlackEntry.Ephemeral>(entry => entry.Message.Text == "Checked.", Token);

        await slack.OpenHomeAsync(slack.Uma, Token);
        await bot.LineAsync("home home first", Token);
        var home = (await slack.Ledger.WaitForAsync<SlackEntry.HomePublished>(_ => true, Token)).View;
        await slack.PressAsync(slack.Uma, home, "An example", Token);
        await bot.LineAsync("example home", Token);

        await slack.StartAssistantAsync(slack.Uma, slack.General, Token);
        await bot.LineAsync("assistant U0UMA C0001", Token);
    }

    private static async Task EndAsync(LoopbackSlack slack, NodeScript bot)
    {
        var (exitCode, output) = await bot.EndAsync(Token);

        exitCode.ShouldBe(0, output);
        slack.Faults.ShouldBeEmpty(output);
    }
}
