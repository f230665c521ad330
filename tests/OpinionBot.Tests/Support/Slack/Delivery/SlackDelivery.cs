using System.Text.Json;

namespace OpinionBot.Support.Slack.Delivery;

internal enum SlackDeliveryKind
{
    Event,
    Command,
    Interactive,
}

/// <summary>
/// Something for the bot: an event, a command or an interaction, the same over HTTP and over a socket.
/// What follows the payload is for tests that send what Slack would not, over HTTP.
/// </summary>
internal sealed record SlackDelivery(SlackDeliveryKind Kind, JsonElement Payload)
{
    public int? RetryNumber { get; init; }

    public string? RetryReason { get; init; }

    /// <summary>Another body than the payload's, as it is.</summary>
    public string? Body { get; init; }

    public string? ContentType { get; init; }

    /// <summary>How far the timestamp is from now.</summary>
    public TimeSpan ClockDifference { get; init; }

    /// <summary>Another timestamp header altogether, which need not be a number.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Another signing secret than the app's.</summary>
    public string? Secret { get; init; }

    /// <summary>Another signature than the right one; the empty string leaves the header out.</summary>
    public string? Signature { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? EventId => Payload.Text("event_id");

    /// <summary>The same event once more, as Slack repeats one that was not acknowledged; now and then under another event id.</summary>
    public SlackDelivery Repeated(int number, string reason = "http_timeout", string? eventId = null)
    {
        var payload = Payload;

        if (eventId is not null)
        {
            var json = System.Text.Json.Nodes.JsonObject.Create(Payload)!;
            json["event_id"] = eventId;
            payload = JsonSerializer.SerializeToElement(json);
        }

        return this with { Payload = payload, RetryNumber = number, RetryReason = reason };
    }
}

/// <summary>What came back; the status is 0 when nothing did, and the body then says why. Over a socket an acknowledgement counts as 200.</summary>
internal sealed record SlackAck(int Status, TimeSpan Elapsed, string Body)
{
    public bool IsOk => Status is >= 200 and < 300;
}

internal sealed record SlackSent(SlackDelivery Delivery, SlackAck Ack);
