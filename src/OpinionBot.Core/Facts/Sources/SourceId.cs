namespace OpinionBot.Facts.Sources;

/// <summary>The number of a source as moderators see it: <c>S7</c>. Given by the store, never reused.</summary>
public readonly record struct SourceId(long Value)
{
    /// <summary>Reads <c>S7</c>, <c>7</c> and what else <see cref="IdText"/> takes for it; false for anything else.</summary>
    public static bool TryParse(string? text, out SourceId id)
    {
        var read = IdText.TryRead(text, 'S', out var number);
        id = new SourceId(number);

        return read;
    }

    public override string ToString() => $"S{Value}";
}
