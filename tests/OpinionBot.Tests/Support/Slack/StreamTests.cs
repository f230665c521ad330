using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Support.Slack;

public sealed class StreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_grows_and_ends_once()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        var ts = await StartAsync(slack, caller, "One. ");

        (await caller.ErrorOfAsync("chat.appendStream", new { channel = "C0001", ts, markdown_text = "Two." }, Token)).ShouldBe("ok");
        (await caller.ErrorOfAsync("chat.appendStream", new { channel = "C0001", ts }, Token)).ShouldBe("invalid_arguments");
        (await caller.ErrorOfAsync("chat.update", new { channel = "C0001", ts, text = "A" }, Token)).ShouldBe("streaming_state_conflict");

        var metadata = new { event_type = "answer", event_payload = new { id = "1" } };
        (await caller.ErrorOfAsync("chat.stopStream", new { channel = "C0001", ts, blocks = new[] { new { type = "divider" } }, metadata }, Token)).ShouldBe("ok");
        (await caller.ErrorOfAsync("chat.appendStream", new { channel = "C0001", ts, markdown_text = "Three." }, Token)).ShouldBe("message_not_in_streaming_state");
        (await caller.ErrorOfAsync("chat.stopStream", new { channel = "C0001", ts }, Token)).ShouldBe("message_not_in_streaming_state");

        var message = slack.Ledger.All<SlackEntry.StreamStopped>().Single().Message;
        message.StreamedText.ShouldBe("One. Two.");
        message.Metadata!.Value.Text("event_type").ShouldBe("answer");
        message.Blocks!.Value.GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_was_posted_is_no_stream()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        var posted = await caller.CallAsync("chat.postMessage", new { channel = "C0001", text = "A" }, Token);
        var hers = slack.Write(slack.Uma, slack.General, "Mine");

        (await caller.ErrorOfAsync("chat.appendStream", new { channel = "C0001", ts = posted.Text("ts"), markdown_text = "B" }, Token)).ShouldBe("message_not_in_streaming_state");
        (await caller.ErrorOfAsync("chat.stopStream", new { channel = "C0001", ts = hers.Ts }, Token)).ShouldBe("message_not_owned_by_app");
        (await caller.ErrorOfAsync("chat.stopStream", new { channel = "C0001", ts = "1.000000" }, Token)).ShouldBe("message_not_found");
    }

    [Fact]
    public async Task A_stream_holds_12_000_characters()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var caller = new SlackCaller(slack);
        var ts = await StartAsync(slack, caller, new string('x', 11_999));

        (await caller.ErrorOfAsync("chat.appendStream", new { channel = "C0001", ts, markdown_text = "y" }, Token)).ShouldBe("ok");
        (await caller.ErrorOfAsync("chat.appendStream", new { channel = "C0001", ts, markdown_text = "z" }, Token)).ShouldBe("msg_too_long");
        slack.Faults.ShouldHaveSingleItem().Rule.ShouldBe("text too long");
    }

    [Fact]
    public async Task A_stream_needs_a_thread_and_in_a_channel_a_recipient()
    {
        await using var slack = await LoopbackSlack.StartAsync(new SlackSettings { Pace = SlackPace.Unlimited }, Token);
        using var caller = new SlackCaller(slack);
        var thread_ts = slack.Write(slack.Uma, slack.General, "A question").Ts;
        var direct = slack.World.DirectMessage(slack.Uma);
        var inDirect = slack.Write(slack.Uma, direct, "A question").Ts;

        (await caller.ErrorOfAsync("chat.startStream", new { channel = "C0001" }, Token)).ShouldBe("invalid_arguments");
        (await caller.ErrorOfAsync("chat.startStream", new { channel = "C0001", thread_ts }, Token)).ShouldBe("missing_recipient_team_id");
        (await caller.ErrorOfAsync("chat.startStream", new { channel = "C0001", thread_ts, recipient_team_id = "T0001" }, Token)).ShouldBe("missing_recipient_user_id");
        (await caller.ErrorOfAsync("chat.startStream", new { channel = "C0001", thread_ts, recipient_team_id = "T0001", recipient_user_id = "U9999" }, Token)).ShouldBe("user_not_found");
        (await caller.ErrorOfAsync("chat.startStream", new { channel = direct.Id, thread_ts = inDirect }, Token)).ShouldBe("ok");
    }

    private static async Task<string> StartAsync(LoopbackSlack slack, SlackCaller caller, string text)
    {
        var thread = slack.Write(slack.Uma, slack.General, "A question");
        var started = await caller.CallAsync("chat.startStream", new { channel = "C0001", thread_ts = thread.Ts, recipient_team_id = "T0001", recipient_user_id = "U0UMA", markdown_text = text }, Token);

        return started.Text("ts")!;
    }
}
