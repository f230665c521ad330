namespace OpinionBot.Facts.Findings;

/// <summary>A figure that an article says, with every part of it: what was answered, of whom, where, when and by whom it was asked.</summary>
public sealed record Finding : Figure
{
    /// <summary>The sentence of the article that says it.</summary>
    public new required Anchor Anchor
    {
        get => base.Anchor!;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            base.Anchor = value;
        }
    }

    /// <summary>What these people answered, do or have, in the source's words: <c>use an AI assistant at least once a week</c>. Null when the article leaves it open.</summary>
    public string? Said { get; init; }

    /// <summary>Of whom, in the source's words: <c>British workers</c>, <c>those aged 55 and over</c>. Null when the article does not say.</summary>
    public string? Of { get; init; }

    /// <summary>The value of an earlier survey that the article compares with; null when there is none.</summary>
    public EarlierValue? Before { get; init; }

    /// <summary>The words of the article that each part stands on.</summary>
    public IReadOnlyList<FindingPart> Parts { get; init; } = [];

    /// <summary>The cell of a survey's table that it tells again; null when the library has none.</summary>
    public CellLink? Link { get; init; }

    /// <summary>The words for one part; null when the article has none.</summary>
    public FindingPart? Part(FindingPartKind kind) => Parts.FirstOrDefault(part => part.Kind == kind);

    public bool Equals(Finding? other) => base.Equals(other) && Said == other.Said && Of == other.Of && Before == other.Before && Link == other.Link && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Said, Of, Before);
}
