using OpinionBot.Language;

namespace OpinionBot.Suites.Extraction;

/// <summary>The words of an article by position: finds words again whatever marks, cells or line ends stand between them.</summary>
internal sealed class ArticleWords(string text)
{
    private readonly List<(string Folded, TextSpan Span)> _words = Read(text);

    /// <summary>Where the words stand one after the other; null when they do not.</summary>
    public TextSpan? Find(string words)
    {
        var sought = Read(words);

        for (var at = 0; at + sought.Count <= _words.Count && sought.Count > 0; at++)
        {
            if (Enumerable.Range(0, sought.Count).All(next => _words[at + next].Folded == sought[next].Folded))
            {
                var start = _words[at].Span.Start;

                return new TextSpan(start, _words[at + sought.Count - 1].Span.End - start);
            }
        }

        return null;
    }

    private static List<(string Folded, TextSpan Span)> Read(string text)
    {
        var words = new List<(string Folded, TextSpan Span)>();

        for (var at = 0; at < text.Length; at++)
        {
            var start = at;

            while (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                at++;
            }

            if (at > start)
            {
                words.Add((Words.FoldText(text[start..at]), new TextSpan(start, at - start)));
            }
        }

        return words;
    }
}
