namespace OpinionBot.Language;

/// <summary>Words that somebody is still typing: <c>nerv jap</c> fits <c>Japan: nervous about AI</c>, whatever the case and the accents.</summary>
public sealed class BegunWords
{
    private readonly string _typed;

    public BegunWords(string typed)
    {
        _typed = Words.FoldText(typed.Trim());
        All = [.. Words.Of(_typed).Select(word => word.Text)];
    }

    /// <summary>Each of them, folded.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>How well a text fits: 0 when it begins as typed, 1 when a word of it begins with each word that was typed; null when it does not fit.</summary>
    public int? RankOf(string text)
    {
        var folded = Words.FoldText(text);

        return folded.StartsWith(_typed, StringComparison.Ordinal) ? 0
            : All.Count > 0 && All.All(word => Begins(folded, word)) ? 1
            : null;
    }

    /// <summary>Where the words that were begun have all been read in a text that fits; 0 when none is.</summary>
    public int EndIn(string text)
    {
        var words = Words.Of(text).Select(word => (word.Span, Folded: Words.FoldText(word.Text))).ToList();

        return All.Select(begun => words.FirstOrDefault(word => word.Folded.StartsWith(begun, StringComparison.Ordinal)).Span.End).DefaultIfEmpty().Max();
    }

    private static bool Begins(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(folded[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
