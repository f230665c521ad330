using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OpinionBot.Facts;

/// <summary>The number a moderator sees and a reply cites: <c>F42</c>. Given by the store, never reused, unique over all workspaces.</summary>
public readonly record struct FactId(long Value) : IComparable<FactId>
{
    public int CompareTo(FactId other) => Value.CompareTo(other.Value);

    /// <summary>Reads <c>F42</c>, <c>f42</c> or <c>42</c>; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactId id)
    {
        var digits = text.AsSpan().Trim();

        if (digits is ['F' or 'f', ..])
        {
            digits = digits[1..];
        }

        var read = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        id = new FactId(value);

        return read;
    }

    public override string ToString() => $"F{Value}";
}
