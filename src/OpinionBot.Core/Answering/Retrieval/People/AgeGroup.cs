namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Ages that a question or a fact is about; <paramref name="To"/> is null for all above.</summary>
internal sealed record AgeGroup(int From, int? To)
{
    /// <summary>All that a text names: <c>aged 18 to 34</c>, <c>over 65</c>, <c>under-30s</c>, <c>65 and older</c>, <c>&lt;18</c>, <c>in their twenties</c>, <c>18yo</c>.</summary>
    public static IReadOnlyList<AgeGroup> Read(string text) =>
        [.. AgeReader.Ranges(text).Concat(AgeReader.OfDecades(text)).Concat(AgeReader.Exactly(text))
            .Concat(AgeReader.Above(text).Select(above => above.Ages)).Concat(AgeReader.Below(text)).Distinct()];

    /// <summary>True when a text begins with an age and no figure: <c>&gt; 65 only</c>.</summary>
    public static bool Begins(string text) => AgeReader.Above(text).Any(above => above.Start == 0);

    /// <summary>"Over 64" and "65 and over" are the same people.</summary>
    public bool IsSame(AgeGroup other) => Math.Abs(From - other.From) <= 1 && (To is null) == (other.To is null) && Math.Abs((To ?? 0) - (other.To ?? 0)) <= 1;

    public override string ToString() => To is null ? $"people over {From}" : From == 0 ? $"people under {To}" : From == To ? $"people aged {From}" : $"people aged {From} to {To}";
}
