using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;
using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Support.Slack;

public sealed class WebApiTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_and_the_JSON_of_a_post_are_the_same_message()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);

        await caller.CallAsync("chat.postMessage", new { channel = "C0001", text = "A", metadata = new { event_type = "answer", event_payload = new { id = "1" } }, unfurl_links = false }, Token);
        using var form = await caller.FormAsync("chat.postMessage", new() { ["channel"] = "C0001", ["text"] = "A", ["metadata"] = """{"event_type":"answer","event_payload":{"id":"1"}}""", ["unfurl_links"] = "false" }, Token);

        var posted = slack.Ledger.All<SlackEntry.Posted>();
        posted.Count.ShouldBe(2);
        posted.ShouldAllBe(entry => entry.Message.Text == "A" && entry.Message.UnfurlLinks == false && entry.Message.UnfurlMedia == null && entry.Message.Metadata!.Value.GetProperty("event_payload").Text("id") == "1");
        posted[0].Message.Ts.ShouldNotBe(posted[1].Message.Ts);
        slack.Ledger.All<SlackEntry.Request>().Select(request => request.Body.GetRawText()).Distinct().Count().ShouldBe(2, "the flag is a word in a form");
        slack.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_scope_that_is_missing_is_named_with_those_there_are()
    {
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Scopes = ["chat:write", "commands"] }, Token);
        using var caller = new SlackCaller(slack);
        using var response = await caller.FormAsync("users.info", new() { ["user"] = "U0UMA" }, Token);

        (await response.Content.ReadAsStringAsync(Token)).ShouldBe("""{"ok":false,"error":"missing_scope","needed":"users:read","provided":"chat:write,commands"}""");
        response.Headers.GetValues("x-oauth-scopes").ShouldBe(["chat:write,commands"]);
        (await caller.ErrorOfAsync("conversations.history", new { channel = "C0001" }, Token)).ShouldBe("missing_scope");
    }

    [Fact]
    public async Task JSON_is_not_read_where_Slack_reads_forms_only()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);

        (await caller.ErrorOfAsync("users.info", new { user = "U0UMA" }, Token)).ShouldBe("invalid_arguments");
        slack.Faults.ShouldHaveSingleItem().Rule.ShouldBe("JSON where only forms are read");
    }

    [Fact]
    public async Task Mentions_stray_characters_and_unknown_fields_are_faults()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);

        await caller.CallAsync("chat.postMessage", new { channel = "C0001", text = "<!channel> R&D", colour = "red" }, Token);

        slack.Faults.Select(fault => fault.Rule).ShouldBe(["unknown field", "mention", "unescaped character"]);
        slack.Ledger.All<SlackEntry.Posted>().Single().Message.Scan.Mentions.ShouldBe(["<!channel>"]);
    }

    [Fact]
    public async Task Text_beyond_40_000_is_cut_when_posted_and_beyond_4_000_refused_when_edited()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);

        var posted = await caller.CallAsync("chat.postMessage", new { channel = "C0001", text = new string('x', 40_001) }, Token);
        var ts = posted.Text("ts");

        posted.GetProperty("message").Text("text")!.Length.ShouldBe(40_000);
        (await caller.ErrorOfAsync("chat.update", new { channel = "C0001", ts, text = new string('x', 4_000) }, Token)).ShouldBe("ok");
        (await caller.ErrorOfAsync("chat.update", new { channel = "C0001", ts, text = new string('x', 4_001) }, Token)).ShouldBe("msg_too_long");
    }

    [Fact]
    public async Task All_text_of_the_blocks_together_has_a_limit()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);

        object Blocks(int more) => Enumerable.Range(0, 4).Select(_ => Section(3_000)).Concat(more == 0 ? [] : [Section(more)]);

        (await caller.ErrorOfAsync("chat.postMessage", new { channel = "C0001", text = "A", blocks = Blocks(0) }, Token)).ShouldBe("ok");
        (await caller.ErrorOfAsync("chat.postMessage", new { channel = "C0001", text = "A", blocks = Blocks(1) }, Token)).ShouldBe("msg_blocks_too_long");

        // Blocks themselves take room: 50 of them leave less for text.
        (await caller.ErrorOfAsync("chat.postMessage", new { channel = "C0001", text = "A", blocks = Enumerable.Range(0, 50).Select(_ => Section(150)) }, Token)).ShouldBe("msg_blocks_too_long");
    }

    [Fact]
    public async Task An_edit_with_text_alone_takes_the_blocks_away()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        var posted = await caller.CallAsync("chat.postMessage", new { channel = "C0001", text = "A", blocks = new[] { Section(10) }, metadata = new { event_type = "answer", event_payload = new { id = "1" } } }, Token);

        await caller.CallAsync("chat.update", new { channel = "C0001", ts = posted.Text("ts"), text = "B" }, Token);

        var message = slack.World.Messages.In("C0001").Single();
        message.Blocks.ShouldBeNull();
        message.Metadata.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("0", "invalid_thread_ts")]
    [InlineData("1700000000.000001", "thread_not_found")]
    public async Task A_thread_that_is_not_there_takes_no_reply(string thread_ts, string error)
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);

        (await caller.ErrorOfAsync("chat.postMessage", new { channel = "C0001", text = "A", thread_ts }, Token)).ShouldBe(error);
    }

    [Fact]
    public async Task One_message_a_second_is_taken_after_a_small_burst()
    {
        var time = new HandTime(A.Now);
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Time = time }, Token);
        using var caller = new SlackCaller(slack);
        var post = new Dictionary<string, string> { ["channel"] = "C0001", ["text"] = "A" };

        for (var n = 0; n < 3; n++)
        {
            using var taken = await caller.FormAsync("chat.postMessage", post, Token);
            taken.IsSuccessStatusCode.ShouldBeTrue();
        }

        using var refused = await caller.FormAsync("chat.postMessage", post, Token);
        ((int)refused.StatusCode).ShouldBe(429);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await refused.Content.ReadAsStringAsync(Token)).ShouldBe("""{"ok":false,"error":"ratelimited"}""");

        time.Advance(TimeSpan.FromSeconds(1));
        using var again = await caller.FormAsync("chat.postMessage", post, Token);
        again.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_method_takes_as_many_calls_a_minute_as_its_tier()
    {
        var time = new HandTime(A.Now);
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Time = time }, Token);
        using var caller = new SlackCaller(slack);

        for (var n = 0; n < 20; n++)
        {
            (await caller.ErrorOfAsync("usergroups.list", new { }, Token)).ShouldBe("ok");
        }

        time.Advance(TimeSpan.FromSeconds(50));
        using var refused = await caller.FormAsync("usergroups.list", [], Token);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));

        time.Advance(TimeSpan.FromSeconds(10));
        (await caller.ErrorOfAsync("usergroups.list", new { }, Token)).ShouldBe("ok");
    }

    [Fact]
    public async Task A_post_whose_answer_is_cut_off_stands_all_the_same()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);

        slack.Disturb("chat.postMessage", new SlackFailure.CutAfter());
        await Should.ThrowAsync<HttpRequestException>(caller.CallAsync("chat.postMessage", new { channel = "C0001", text = "A" }, Token));
        slack.World.Messages.In("C0001").Count.ShouldBe(1);

        slack.Disturb("chat.postMessage", new SlackFailure.CutBefore());
        await Should.ThrowAsync<HttpRequestException>(caller.CallAsync("chat.postMessage", new { channel = "C0001", text = "B" }, Token));
        slack.World.Messages.In("C0001").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Failures_come_as_often_as_they_were_asked_for()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        slack.Disturb("auth.test", new SlackFailure.Status(503), times: 2);
        slack.Disturb("auth.test", new SlackFailure.RateLimited(7));
        slack.Disturb("*", new SlackFailure.Error("fatal_error"));

        var statuses = new List<int>();

        for (var n = 0; n < 5; n++)
        {
            using var response = await caller.FormAsync("auth.test", [], Token);
            statuses.Add((int)response.StatusCode);
        }

        statuses.ShouldBe([503, 503, 429, 200, 200]);
        slack.Ledger.All<SlackEntry.Answer>().Select(answer => answer.Error).ShouldBe([null, null, "ratelimited", "fatal_error", null]);
    }

    [Fact]
    public async Task A_call_hangs_until_it_is_released()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        var hanging = slack.Disturb("auth.test", new SlackFailure.Hang());

        var call = caller.ErrorOfAsync("auth.test", new { }, Token);
        await slack.Ledger.WaitForAsync<SlackEntry.Request>(request => request.Method == "auth.test", Token);
        call.IsCompleted.ShouldBeFalse();

        hanging.Release();
        (await call).ShouldBe("ok");
    }

    [Fact]
    public async Task A_trigger_opens_one_view_within_three_seconds()
    {
        var time = new HandTime(A.Now);
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Time = time }, Token);
        using var caller = new SlackCaller(slack);
        var view = new { type = "modal", title = new { type = "plain_text", text = "A" }, blocks = new[] { new { type = "divider" } } };
        var first = slack.World.NewTrigger(slack.Uma).Id;
        var second = slack.World.NewTrigger(slack.Uma).Id;

        (await caller.ErrorOfAsync("views.open", new { trigger_id = first, view }, Token)).ShouldBe("ok");
        (await caller.ErrorOfAsync("views.open", new { trigger_id = first, view }, Token)).ShouldBe("exchanged_trigger_id");
        time.Advance(TimeSpan.FromSeconds(3.1));
        (await caller.ErrorOfAsync("views.open", new { trigger_id = second, view }, Token)).ShouldBe("expired_trigger_id");
        slack.Ledger.All<SlackEntry.ViewOpened>().Single().View.User.ShouldBe("U0UMA");
    }

    [Fact]
    public async Task Teams_do_not_see_each_other()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        var other = slack.World.AddTeam("T0002", "Fjord", "fjord");
        slack.World.Add(new SlackUser("U2UNA", other.Id, "una"));
        slack.World.Add(new SlackChannel("C2001", other.Id, "general", SlackChannelKind.Public) { Members = ["U2UNA", other.BotUser] });
        slack.World.Add(new SlackToken("xoxb-fjord", other.Id, slack.Settings.Scopes));
        using var caller = new SlackCaller(slack, "xoxb-fjord");

        (await caller.ErrorOfAsync("chat.postMessage", new { channel = "C2001", text = "A" }, Token)).ShouldBe("ok");
        (await caller.ErrorOfAsync("chat.postMessage", new { channel = "C0001", text = "A" }, Token)).ShouldBe("channel_not_found");
        slack.World.RefuseTokens(other.Id, "account_inactive");
        (await caller.ErrorOfAsync("auth.test", new { }, Token)).ShouldBe("account_inactive");
    }

    private static object Section(int length) => new { type = "section", text = new { type = "mrkdwn", text = new string('x', length) } };
}
