using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Recording;

/// <summary>Something that passed over the gateway, in either direction.</summary>
internal sealed record GatewayRecord(int Connection, DateTimeOffset At, bool FromBot, JsonObject Frame)
{
    public int Op => (int)Frame["op"]!;

    public string? Event => (string?)Frame["t"];
}

/// <summary>A connection that ended: who closed it and with which code, null when it was cut.</summary>
internal sealed record GatewayClosing(int Connection, bool ByBot, int? Code, string? Reason);
