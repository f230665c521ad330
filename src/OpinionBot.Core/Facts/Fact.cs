using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Facts;

public enum FactKind
{
    Figure,
    Quote,
    Statement,
}

/// <summary>
/// One thing a source says: a <see cref="Figure"/>, a <see cref="Quote"/> or a <see cref="Statement"/>; the list is complete.
/// A fact never changes: a correction is a new fact that supersedes it.
/// </summary>
public abstract record Fact
{
    private protected Fact()
    {
    }

    public abstract FactKind Kind { get; }

    /// <summary>One sentence that can be understood on its own: no <c>he</c>, no <c>the plan</c>.</summary>
    public required string Text
    {
        get;
        init
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(value);
            field = value;
        }
    }

    /// <summary>Where the fact stands in its source's text. Null for a figure taken from a table.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>What the fact is about or from: empty when no place is named.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>When it was said, measured or decided; for a figure the end of fieldwork. Null when the source does not tell.</summary>
    public PartialDate? SaidOn { get; init; }
}
