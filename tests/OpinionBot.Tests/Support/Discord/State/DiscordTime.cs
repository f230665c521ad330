using System.Globalization;

namespace OpinionBot.Support.Discord.State;

internal static class DiscordTime
{
    /// <summary>ISO 8601 with microseconds and offset, as Discord writes it.</summary>
    public static string Format(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
}
