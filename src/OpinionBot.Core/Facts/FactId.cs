using System.Diagnostics.CodeAnalysis;

namespace OpinionBot.Facts;

/// <summary>The number a moderator sees and a reply cites: <c>F42</c>. Given by the store, never reused, unique over all workspaces.</summary>
public readonly record struct FactId(long Value) : IComparable<FactId>
{
    public int CompareTo(FactId other) => Value.CompareTo(other.Value);

    /// <summary>Reads <c>F42</c>, <c>42</c> and what else <see cref="IdText"/> takes for it; false for anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FactId id)
    {
        var read = IdText.TryRead(text, 'F', out var number);
        id = new FactId(number);

        return read && text is not null;
    }

    public override string ToString() => $"F{Value}";
}
