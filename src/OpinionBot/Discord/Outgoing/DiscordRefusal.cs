using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace OpinionBot.Discord.Outgoing;

/// <summary>What a refusal for too many calls is about.</summary>
internal enum RefusalScope
{
    /// <summary>The bucket of the route.</summary>
    Route,

    /// <summary>Everything that carries the bot's token.</summary>
    Bot,

    /// <summary>Everything from this address.</summary>
    Everything,
}

/// <summary>What Discord says when it refuses a call because there were too many.</summary>
/// <param name="After">When it takes calls again.</param>
/// <param name="IsShared">True when others have used the room up; such a refusal is nobody's fault and is not counted.</param>
internal sealed record DiscordRefusal(TimeSpan After, RefusalScope Scope, bool IsShared)
{
    /// <param name="body">Nothing when the answer is no JSON: then it comes from the servers before Discord's, which know no routes.</param>
    public static DiscordRefusal Read(HttpResponseHeaders headers, JsonElement body)
    {
        var isDiscords = body.ValueKind == JsonValueKind.Object;
        var seconds = isDiscords && body.TryGetProperty("retry_after", out var told) && told.ValueKind == JsonValueKind.Number ? told.GetDouble()
            : double.TryParse(headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null, NumberStyles.Float, CultureInfo.InvariantCulture, out var header) ? header
            : 1;
        var isGlobal = isDiscords && body.TryGetProperty("global", out var global) && global.ValueKind == JsonValueKind.True;

        return new DiscordRefusal(
            TimeSpan.FromSeconds(Math.Clamp(seconds, 0.05, 86_400)),
            !isDiscords ? RefusalScope.Everything : isGlobal ? RefusalScope.Bot : RefusalScope.Route,
            headers.TryGetValues("X-RateLimit-Scope", out var scope) && scope.FirstOrDefault() == "shared");
    }
}
