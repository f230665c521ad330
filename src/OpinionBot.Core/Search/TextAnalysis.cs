using System.Collections.Concurrent;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using OpinionBot.Language;

namespace OpinionBot.Search;

/// <summary>
/// Turns text into index terms: folded words without stop words, stemmed by Porter's rules (Lucene); runs of Chinese, Japanese
/// and Korean become pairs of characters.
/// </summary>
public static class TextAnalysis
{
    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "had", "has", "have", "if", "in", "into", "is", "it", "its", "of", "on", "or",
        "s", "such", "t", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "were", "which", "will", "with",
    };

    // A word is stemmed once in the life of the process. Bounded, since the words come from outside.
    private static readonly ConcurrentDictionary<string, string> Stems = new(StringComparer.Ordinal);
    private const int MaxStems = 500_000;

    public static bool IsStopWord(string folded) => StopWords.Contains(folded);

    /// <summary>The terms of a text in reading order, repetitions included.</summary>
    public static IReadOnlyList<string> Analyze(string text)
    {
        var terms = new List<string>();

        foreach (var word in Words.Of(text))
        {
            AddTerms(word.Text, terms);
        }

        return terms;
    }

    /// <summary>The terms of a single word as written.</summary>
    public static IReadOnlyList<string> AnalyzeWord(string word)
    {
        var terms = new List<string>();
        AddTerms(word, terms);

        return terms;
    }

    /// <summary>The stem of one folded word.</summary>
    public static string Stem(string folded)
    {
        if (Stems.TryGetValue(folded, out var known))
        {
            return known;
        }

        var stem = Porter(folded);

        if (Stems.Count < MaxStems)
        {
            Stems.TryAdd(folded, stem);
        }

        return stem;
    }

    private static void AddTerms(string word, List<string> terms)
    {
        if (word.Any(IsIdeographic))
        {
            AddPairs(word, terms);
            return;
        }

        var folded = Words.Fold(word).Replace(".", word.Any(char.IsDigit) ? "." : "", StringComparison.Ordinal);

        // "best-known" is found by either half, "health-care" by "health care".
        foreach (var part in folded.Split('-', '\'', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!StopWords.Contains(part))
            {
                terms.Add(Stem(part));
            }
        }
    }

    private static void AddPairs(string word, List<string> terms)
    {
        var folded = Words.Fold(word);

        for (var at = 0; at < Math.Max(1, folded.Length - 1); at++)
        {
            terms.Add(folded.Substring(at, Math.Min(2, folded.Length - at)));
        }
    }

    private static string Porter(string folded)
    {
        if (folded.Length < 3 || !char.IsLetter(folded[0]))
        {
            return folded;
        }

        // Porter's rules take the s off "nervous" and not off "nervousness", so that the two would not meet.
        using var tokens = new PorterStemFilter(new SingleToken(folded.EndsWith("ousness", StringComparison.Ordinal) ? folded[..^4] : folded));
        tokens.Reset();
        tokens.IncrementToken();

        return tokens.GetAttribute<ICharTermAttribute>().ToString();
    }

    private static bool IsIdeographic(char character) =>
        character is >= '\u3040' and <= '\u30ff' or >= '\u3400' and <= '\u9fff' or >= '\uac00' and <= '\ud7af';

    private sealed class SingleToken : Lucene.Net.Analysis.TokenStream
    {
        private readonly ICharTermAttribute _term;
        private bool _isRead;

        public SingleToken(string text)
            : base(AttributeSource.AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY)
        {
            _term = AddAttribute<ICharTermAttribute>();
            _term.SetEmpty().Append(text);
        }

        public override bool IncrementToken()
        {
            var isFirst = !_isRead;
            _isRead = true;

            return isFirst;
        }
    }
}
