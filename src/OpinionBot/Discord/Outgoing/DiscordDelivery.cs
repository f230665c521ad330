using System.Net;
using System.Text.Json;
using OpinionBot.Conversation;

namespace OpinionBot.Discord.Outgoing;

/// <summary>What a call's end means for the message that it was to bring.</summary>
internal static class DiscordDelivery
{
    public static Delivery Of(DiscordResult result) => result switch
    {
        DiscordResult.Ok ok => new Delivery.Posted(PostedAs(ok.Body)),
        DiscordResult.RateLimited limited => new Delivery.Later(limited.After, WasNotPosted: true, "Discord asks to wait"),
        DiscordResult.Unreachable unreachable => new Delivery.Later(null, WasNotPosted: false, unreachable.Fault),
        DiscordResult.Refused { Status: HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict } refused => new Delivery.Later(null, WasNotPosted: true, refused.Fault),
        DiscordResult.Refused refused => new Delivery.Never(refused.Fault),
        _ => throw new InvalidOperationException($"There is no delivery for {result.GetType().Name}."),
    };

    // Channel and message: a message may stand in a thread that was begun for it.
    private static string? PostedAs(JsonElement message) => message.TryGetProperty("channel_id", out var channel) && channel.ValueKind == JsonValueKind.String ? $"{channel.GetString()}/{message.GetProperty("id").GetString()}" : null;
}
