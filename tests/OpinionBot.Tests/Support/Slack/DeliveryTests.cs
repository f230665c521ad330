using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.Delivery;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack;

public sealed class DeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_reaches_the_bot_signed_and_twice()
    {
        await using var bot = await ScriptedBot.StartAsync(200, "", Token);
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.BotAddress = bot.Address;

        var said = await slack.SayAsync(slack.Uma, slack.General, "<@U0BOT> how many?", Token);

        said.Sent.Count.ShouldBe(2);
        said.Sent[0].Delivery.EventId.ShouldNotBe(said.Sent[1].Delivery.EventId);
        said.Ack.Status.ShouldBe(200);
        bot.Requests.ShouldAllBe(request => request.Path == "/slack/events" && request.Headers["X-Slack-Signature"]
            == SlackSignature.Of("loopback-signing-secret", long.Parse(request.Headers["X-Slack-Request-Timestamp"], CultureInfo.InvariantCulture), request.Body));
        bot.Requests.Select(request => JsonElement.Parse(request.Body).GetProperty("event").Text("type")).ShouldBe(["app_mention", "message"]);
        JsonElement.Parse(bot.Requests[0].Body).GetProperty("event").Text("ts").ShouldBe(said.Message.Ts);
        slack.Ledger.All<SlackEntry.Acknowledged>().Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_bot_may_not_see_is_not_sent()
    {
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Subscriptions = ["app_mention"] }, Token);
        var elsewhere = new SlackChannel("C0002", "T0001", "elsewhere", SlackChannelKind.Public) { Members = ["U0UMA"] };
        slack.World.Add(elsewhere);

        (await slack.SayAsync(slack.Uma, elsewhere, "<@U0BOT> how many?", Token)).Sent.ShouldBeEmpty();
        (await slack.SayAsync(slack.Uma, slack.General, "nothing for a bot", Token)).Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_delivery_can_be_late_forged_repeated_or_damaged()
    {
        var time = new HandTime(A.Now);
        await using var bot = await ScriptedBot.StartAsync(500, "no", Token);
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Time = time }, Token);
        slack.BotAddress = bot.Address;
        var delivery = slack.EventsOf(slack.Write(slack.Uma, slack.General, "<@U0BOT> how many?"))[0];

        (await slack.SendAsync(delivery with { ClockDifference = TimeSpan.FromSeconds(-301) }, Token)).Ack.ShouldBe(new SlackAck(500, TimeSpan.Zero, "no"));
        await slack.SendAsync(delivery with { Signature = "" }, Token);
        await slack.SendAsync(delivery with { Body = "{" }, Token);
        await slack.SendAsync(delivery.Repeated(2, "http_timeout", "Ev999"), Token);

        bot.Requests[0].Headers["X-Slack-Request-Timestamp"].ShouldBe(A.Now.AddSeconds(-301).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        bot.Requests[1].Headers.ShouldNotContainKey("X-Slack-Signature");
        bot.Requests[2].Body.ShouldBe("{");
        bot.Requests[3].Headers["X-Slack-Retry-Num"].ShouldBe("2");
        bot.Requests[3].Headers["X-Slack-Retry-Reason"].ShouldBe("http_timeout");
        JsonElement.Parse(bot.Requests[3].Body).Text("event_id").ShouldBe("Ev999");
    }

    [Fact]
    public async Task A_command_is_a_form_and_its_acknowledgement_is_shown()
    {
        await using var bot = await ScriptedBot.StartAsync(200, """{"response_type":"ephemeral","text":"Looking it up."}""", Token);
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.BotAddress = bot.Address;

        var commanded = await slack.CommandAsync(slack.Uma, slack.General, "/ask", "how many & where?", Token);

        bot.Requests[0].Path.ShouldBe("/slack/commands");
        var fields = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(bot.Requests[0].Body);
        fields["text"].ToString().ShouldBe("how many & where?");
        fields["response_url"].ToString().ShouldBe(commanded.ResponseUrl);
        slack.World.Messages.EphemeralsOf("U0UMA").Single().Text.ShouldBe("Looking it up.");
    }

    [Fact]
    public async Task A_response_url_takes_five_answers()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        var (_, url, _) = slack.Command(slack.Uma, slack.General, "/ask", "how many?");

        for (var n = 0; n < 5; n++)
        {
            (await PostAsync(url, """{"text":"A"}""", Token)).ShouldBe((HttpStatusCode.OK, """{"ok":true}"""));
        }

        (await PostAsync(url, """{"text":"A"}""", Token)).ShouldBe((HttpStatusCode.NotFound, """{"ok":false,"error":"used_url"}"""));
        slack.Ledger.All<SlackEntry.Ephemeral>().Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_commands_address_replaces_nothing()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        var (_, url, _) = slack.Command(slack.Uma, slack.General, "/ask", "how many?");

        await PostAsync(url, """{"text":"A"}""", Token);
        await PostAsync(url, """{"text":"B","replace_original":true}""", Token);

        slack.World.Messages.EphemeralsOf("U0UMA").Select(message => message.Text).ShouldBe(["A", "B"]);
        slack.Faults.ShouldHaveSingleItem().Rule.ShouldBe("nothing to replace");
    }

    [Fact]
    public async Task A_response_url_lives_for_thirty_minutes()
    {
        var time = new HandTime(A.Now);
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Time = time }, Token);
        var (_, url, _) = slack.Command(slack.Uma, slack.General, "/ask", "how many?");

        time.Advance(TimeSpan.FromMinutes(30));
        (await PostAsync(url, """{"text":"A","response_type":"in_channel"}""", Token)).Status.ShouldBe(HttpStatusCode.OK);
        slack.World.Messages.In("C0001").Single().Text.ShouldBe("A");

        time.Advance(TimeSpan.FromSeconds(1));
        (await PostAsync(url, """{"text":"A"}""", Token)).Body.ShouldBe("""{"ok":false,"error":"expired_url"}""");
    }

    [Fact]
    public async Task A_token_at_a_response_url_is_a_fault()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        var (_, url, _) = slack.Command(slack.Uma, slack.General, "/ask", "how many?");

        using var response = await caller.SendAsync(new Uri(url), new StringContent("""{"text":"A"}""", System.Text.Encoding.UTF8, "application/json"), Token);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        slack.Faults.ShouldHaveSingleItem().Rule.ShouldBe("token to the wrong place");
        slack.Ledger.All<SlackEntry.Ephemeral>().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_ephemeral_message_is_replaced_and_deleted_through_its_clicks()
    {
        await using var bot = await ScriptedBot.StartAsync(200, "", Token);
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        slack.BotAddress = bot.Address;
        await caller.CallAsync("chat.postEphemeral", new { channel = "C0001", user = "U0UMA", text = "A", blocks = new[] { new { type = "actions", elements = new[] { new { type = "button", action_id = "share", value = "7", text = new { type = "plain_text", text = "Share" } } } } } }, Token);
        var message = slack.World.Messages.EphemeralsOf("U0UMA").Single();

        await slack.PressAsync(slack.Uma, message, "Share", Token);

        var payload = JsonElement.Parse(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(bot.Requests[0].Body)["payload"].ToString());
        payload.GetProperty("container").Flag("is_ephemeral").ShouldBe(true);
        payload.Child("message").ShouldBeNull();
        payload.GetProperty("actions")[0].Text("value").ShouldBe("7");

        var url = payload.Text("response_url")!;
        await PostAsync(url, """{"replace_original":true,"text":"B"}""", Token);
        slack.World.Messages.EphemeralsOf("U0UMA").Single().Text.ShouldBe("B");
        await PostAsync(url, """{"delete_original":true}""", Token);
        slack.World.Messages.EphemeralsOf("U0UMA").ShouldBeEmpty();
        await Should.ThrowAsync<ArgumentException>(slack.PressAsync(slack.Uma, message, "Nothing", Token));
    }

    [Fact]
    public async Task The_bots_own_posts_come_back_to_it_where_that_is_wanted()
    {
        await using var bot = await ScriptedBot.StartAsync(200, "", Token);
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { EchoesBotMessages = true }, Token);
        using var caller = new SlackCaller(slack);
        slack.BotAddress = bot.Address;

        await caller.CallAsync("chat.postMessage", new { channel = "C0001", text = "A" }, Token);
        var echo = await slack.Ledger.WaitForAsync<SlackEntry.Acknowledged>(_ => true, Token);

        echo.Sent.Delivery.Payload.GetProperty("event").Text("bot_id").ShouldBe("B0BOT");
    }

    [Fact]
    public async Task A_bot_that_does_not_listen_is_no_exception()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.BotAddress = new Uri("http://127.0.0.1:1/");

        (await slack.SendEventAsync(slack.Team, new JsonObject { ["type"] = "app_uninstalled" }, Token)).Ack.Status.ShouldBe(0);
    }

    private static async Task<(HttpStatusCode Status, string Body)> PostAsync(string url, string json, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri(url), new StringContent(json, System.Text.Encoding.UTF8, "application/json"), cancellationToken);

        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }
}
