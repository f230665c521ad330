using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using OpinionBot.Support.Slack.Ledger;

namespace OpinionBot.Support.Slack;

public sealed class SocketTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_envelope_waits_for_its_acknowledgement()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.Transport = SlackTransport.Socket;
        using var socket = await OpenAsync(slack);
        var asking = slack.SayAsync(slack.Uma, slack.World.DirectMessage(slack.Uma), "how many?", Token);

        var envelope = await ReadAsync(socket);
        envelope.Text("type").ShouldBe("events_api");
        envelope.Flag("accepts_response_payload").ShouldBe(false);
        envelope.GetProperty("retry_attempt").GetInt32().ShouldBe(0);
        envelope.GetProperty("payload").GetProperty("event").Text("text").ShouldBe("how many?");
        asking.IsCompleted.ShouldBeFalse();

        await AcknowledgeAsync(socket, envelope);
        (await asking).Ack.Status.ShouldBe(200);
        slack.Sockets.Unacknowledged.ShouldBeEmpty();
        slack.Ledger.All<SlackEntry.EnvelopeAcknowledged>().Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_not_acknowledged_is_delivered_again_on_the_next_socket()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.Transport = SlackTransport.Socket;
        var first = await OpenAsync(slack);
        var asking = slack.SayAsync(slack.Uma, slack.World.DirectMessage(slack.Uma), "how many?", Token);
        var before = await ReadAsync(first);
        first.Abort();
        (await asking).Ack.Status.ShouldBe(0);

        using var second = await OpenAsync(slack);
        var again = slack.Sockets.RedeliverAsync(Token);
        var after = await ReadAsync(second);
        await AcknowledgeAsync(second, after);

        (await again).Single().Ack.Status.ShouldBe(200);
        after.GetProperty("retry_attempt").GetInt32().ShouldBe(1);
        after.Text("envelope_id").ShouldNotBe(before.Text("envelope_id"));
        after.GetProperty("payload").Text("event_id").ShouldBe(before.GetProperty("payload").Text("event_id"));
    }

    [Fact]
    public async Task The_answer_to_a_command_comes_in_its_acknowledgement()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        slack.Transport = SlackTransport.Socket;
        using var socket = await OpenAsync(slack);
        var asking = slack.CommandAsync(slack.Uma, slack.General, "/ask", "how many?", Token);

        var envelope = await ReadAsync(socket);
        envelope.Text("type").ShouldBe("slash_commands");
        envelope.GetProperty("payload").Text("command").ShouldBe("/ask");
        await SendAsync(socket, $$$"""{"envelope_id":"{{{envelope.Text("envelope_id")}}}","payload":{"text":"Looking it up."}}""");

        await asking;
        slack.World.Messages.EphemeralsOf("U0UMA").Single().Text.ShouldBe("Looking it up.");
    }

    [Fact]
    public async Task A_ticket_is_good_once_and_an_unknown_acknowledgement_is_a_fault()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        var url = await TicketAsync(slack);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(url, Token);
        using var other = new ClientWebSocket();

        await Should.ThrowAsync<WebSocketException>(other.ConnectAsync(url, Token));

        await SendAsync(socket, """{"envelope_id":"unknown"}""");
        (await slack.Ledger.WaitForAsync<SlackEntry.Fault>(_ => true, Token)).Rule.ShouldBe("acknowledged what was not sent");
    }

    [Fact]
    public async Task Sockets_are_warned_closed_and_cut()
    {
        await using var slack = await LoopbackSlack.StartAsync(null, Token);
        using var socket = await OpenAsync(slack);

        await slack.Sockets.DisconnectAsync("warning", Token);
        (await ReadAsync(socket)).Text("reason").ShouldBe("warning");

        await slack.Sockets.CloseAsync(Token);
        (await socket.ReceiveAsync(new byte[64], Token)).MessageType.ShouldBe(WebSocketMessageType.Close);
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Token);
        await slack.Ledger.WaitForAsync<SlackEntry.SocketClosed>(_ => true, Token);

        using var another = await OpenAsync(slack);
        slack.Sockets.Cut();
        await Should.ThrowAsync<WebSocketException>(another.ReceiveAsync(new byte[64], Token));
    }

    private static async Task<Uri> TicketAsync(LoopbackSlack slack)
    {
        using var caller = new SlackCaller(slack, slack.Settings.AppToken);

        return new Uri((await caller.CallAsync("apps.connections.open", new { }, Token)).Text("url")!);
    }

    private static async Task<ClientWebSocket> OpenAsync(LoopbackSlack slack)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(await TicketAsync(slack), Token);
        (await ReadAsync(socket)).Text("type").ShouldBe("hello");

        return socket;
    }

    private static async Task<JsonElement> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var read = await socket.ReceiveAsync(buffer, Token);

        return JsonElement.Parse(Encoding.UTF8.GetString(buffer, 0, read.Count));
    }

    private static Task AcknowledgeAsync(ClientWebSocket socket, JsonElement envelope) => SendAsync(socket, $$"""{"envelope_id":"{{envelope.Text("envelope_id")}}"}""");

    private static Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Token);
}
