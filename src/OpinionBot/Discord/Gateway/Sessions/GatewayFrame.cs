using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>One frame of the gateway, in either direction.</summary>
/// <param name="Sequence">The number of an event within its session.</param>
/// <param name="Event">What an event is called; null for other frames.</param>
/// <param name="Data">The payload; null when it is no object.</param>
/// <param name="MayResume">Of a session that is declared invalid: True when it can be gone on with all the same.</param>
internal sealed record GatewayFrame(int Op, long? Sequence, string? Event, JsonObject? Data, bool MayResume)
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int InvalidSession = 9;
    public const int HeartbeatAck = 11;

    public static GatewayFrame Read(ReadOnlySpan<byte> json)
    {
        var frame = JsonNode.Parse(json)!.AsObject();

        return new GatewayFrame((int)frame["op"]!, (long?)frame["s"], (string?)frame["t"], frame["d"] as JsonObject, frame["d"] is JsonValue value && value.TryGetValue<bool>(out var may) && may);
    }

    public static string Write(int op, JsonNode? data, string? name = null, long? sequence = null) =>
        new JsonObject { ["op"] = op, ["t"] = name, ["s"] = sequence, ["d"] = data }.ToJsonString();
}
