using System.Globalization;

namespace OpinionBot.Support.Discord.State;

/// <summary>Discord's id: the milliseconds since 2015 and a count. Later ids are greater.</summary>
internal readonly record struct Snowflake(ulong Value) : IComparable<Snowflake>
{
    private const long DiscordEpoch = 1_420_070_400_000;

    public DateTimeOffset CreatedAt => DateTimeOffset.FromUnixTimeMilliseconds((long)(Value >> 22) + DiscordEpoch);

    public static ulong First(DateTimeOffset at) => (ulong)(at.ToUnixTimeMilliseconds() - DiscordEpoch) << 22;

    public static bool TryParse(string? text, out Snowflake snowflake)
    {
        var valid = ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        snowflake = new Snowflake(value);

        return valid;
    }

    public int CompareTo(Snowflake other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Gives every new thing an id that is current by the clock and greater than all before.</summary>
internal sealed class SnowflakeSource(TimeProvider time)
{
    private readonly Lock _lock = new();
    private ulong _last;

    public Snowflake Next()
    {
        lock (_lock)
        {
            _last = Math.Max(_last + 1, Snowflake.First(time.GetUtcNow()));

            return new Snowflake(_last);
        }
    }
}
