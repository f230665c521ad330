namespace OpinionBot.Language;

/// <summary>A stretch of a text, in UTF-16 characters.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character after it.</summary>
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
