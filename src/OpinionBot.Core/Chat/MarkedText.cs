using OpinionBot.Language;

namespace OpinionBot.Chat;

/// <summary>Plain text some words of which are marked; each platform marks in its own way.</summary>
public sealed record MarkedText
{
    /// <param name="text">As it is to be read.</param>
    /// <param name="marks">Stretches of it in any order; what overlaps becomes one.</param>
    public MarkedText(string text, IEnumerable<TextSpan> marks)
    {
        Text = text;
        var merged = new List<TextSpan>();

        foreach (var mark in marks.Where(mark => mark is { Start: >= 0, Length: > 0 } && mark.End <= text.Length).OrderBy(mark => mark.Start).ThenByDescending(mark => mark.Length))
        {
            if (merged.Count > 0 && merged[^1].End >= mark.Start)
            {
                merged[^1] = new TextSpan(merged[^1].Start, Math.Max(merged[^1].End, mark.End) - merged[^1].Start);
            }
            else
            {
                merged.Add(mark);
            }
        }

        Marks = merged;
    }

    public string Text { get; }

    /// <summary>In reading order, none touching another.</summary>
    public IReadOnlyList<TextSpan> Marks { get; }

    /// <summary>The text in pieces on one line, marked and not in turn.</summary>
    public IEnumerable<(string Text, bool IsMarked)> Runs
    {
        get
        {
            var at = 0;

            foreach (var mark in Marks)
            {
                if (mark.Start > at)
                {
                    yield return (Text[at..mark.Start].ReplaceLineEndings(" "), false);
                }

                yield return (mark.In(Text).ReplaceLineEndings(" "), true);
                at = mark.End;
            }

            if (at < Text.Length)
            {
                yield return (Text[at..].ReplaceLineEndings(" "), false);
            }
        }
    }

    /// <summary>As much of it as fits a limit; an ellipsis says that there was more.</summary>
    /// <param name="limit">At least 11.</param>
    /// <param name="cost">How much of the limit a character takes, when the platform writes some of them longer.</param>
    public MarkedText Cut(int limit, Func<char, int>? cost = null)
    {
        var pieces = TextSplitter.Split(Text, limit - 1, cost);

        if (pieces.Count <= 1)
        {
            return this;
        }

        // Places in the text are counted from its beginning: white space there must stay.
        var lead = Text.Length - Text.TrimStart().Length;
        var kept = Text[..lead] + pieces[0];

        return new MarkedText(kept + "…", Marks.Where(mark => mark.Start < kept.Length).Select(mark => new TextSpan(mark.Start, Math.Min(mark.End, kept.Length) - mark.Start)));
    }
}
