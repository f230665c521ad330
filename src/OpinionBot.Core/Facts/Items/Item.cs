namespace OpinionBot.Facts.Items;

/// <summary>How the answers of an item stand to each other.</summary>
public enum ItemKind
{
    /// <summary>One share that agrees, uses, trusts.</summary>
    Claim,

    /// <summary>Answers in an order between two sides.</summary>
    Scale,

    /// <summary>Answers that exclude each other.</summary>
    Choice,

    /// <summary>Each answer is a thing of its own; several may be picked.</summary>
    List,

    /// <summary>No question of its own: its members are items of the same form.</summary>
    Family,
}

/// <summary>What time a survey question asks about: whether AI <em>has changed</em> life or <em>will</em>.</summary>
public enum TimeReference
{
    Present,
    Past,
    Next,
}

/// <summary>Where an answer stands.</summary>
public enum Side
{
    /// <summary>With the item's claim.</summary>
    Agrees,

    /// <summary>Between the sides.</summary>
    Between,

    /// <summary>Against the claim.</summary>
    Disagrees,

    /// <summary>Nowhere: did not know, gave no answer, none of these.</summary>
    None,

    /// <summary>A thing of a list.</summary>
    Thing,
}

/// <summary>One survey question as people think of it, whatever the wave: its answers, what time it asks about, and how people ask for it.</summary>
public sealed record Item
{
    public required string Key { get; init; }

    public required ItemKind Kind { get; init; }

    /// <summary>The same question in each of its waves; empty for a family.</summary>
    public required IReadOnlyList<ItemQuestion> Questions { get; init; }

    /// <summary>Keys of the items of a family; empty for every other kind.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public TimeReference Time { get; init; }

    /// <summary>What somebody on the agreeing side says, in plain words.</summary>
    public required string Claim { get; init; }

    /// <summary>In the order of the scale, the agreeing side first; empty for a claim.</summary>
    public IReadOnlyList<ItemAnswer> Answers { get; init; } = [];

    /// <summary>Ways in which people ask for it.</summary>
    public IReadOnlyList<Asking> Askings { get; init; } = [];
}

/// <param name="Study">Key of the study.</param>
/// <param name="Indicator">Key of the indicator within it.</param>
public readonly record struct ItemQuestion(string Study, string Indicator);

/// <param name="Label">As the publisher has it.</param>
/// <param name="Side">Where it stands.</param>
/// <param name="Degree">How strong it is on its side, from 1; 0 for a sum of answers; null where there are no degrees.</param>
public sealed record ItemAnswer(string Label, Side Side, int? Degree);

/// <param name="Label">The answer it asks for; empty for the item as such.</param>
/// <param name="Text">Without places, years and names of studies.</param>
public sealed record Asking(string Label, string Text);
