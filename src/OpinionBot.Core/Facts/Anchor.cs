namespace OpinionBot.Facts;

/// <summary>
/// Where a fact stands in its source: the exact words and some of the text around them (W3C TextQuoteSelector).
/// <see cref="Exact"/> occurs verbatim in the source's text, with <see cref="Prefix"/> right before it and <see cref="Suffix"/> right after.
/// </summary>
public sealed record Anchor
{
    public Anchor(string exact, string prefix = "", string suffix = "")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(exact);

        Exact = exact;
        Prefix = prefix;
        Suffix = suffix;
    }

    public string Exact { get; }

    public string Prefix { get; }

    public string Suffix { get; }

    /// <summary>The anchor of a stretch of <paramref name="text"/>, with up to <paramref name="context"/> characters on either side.</summary>
    public static Anchor At(string text, int start, int length, int context = 240)
    {
        var before = Math.Max(0, start - context);
        var after = Math.Min(text.Length, start + length + context);

        return new Anchor(text.Substring(start, length), text[before..start], text[(start + length)..after]);
    }

    public bool StandsIn(string text) => text.Contains(Prefix + Exact + Suffix, StringComparison.Ordinal);
}
