namespace OpinionBot.Facts.Sources;

/// <summary>The number of a source as moderators see it: <c>S7</c>. Given by the store, never reused.</summary>
public readonly record struct SourceId(long Value)
{
    /// <summary>Reads <c>S7</c>, <c>s7</c> or <c>7</c>; false for anything else.</summary>
    public static bool TryParse(string? text, out SourceId id)
    {
        var read = FactId.TryParse(text is ['S' or 's', ..] ? text[1..] : text, out var number) && text is not ['F' or 'f', ..];
        id = new SourceId(number.Value);

        return read;
    }

    public override string ToString() => $"S{Value}";
}
