using System.Collections.Concurrent;
using OpinionBot.Language;

namespace OpinionBot.Search.Terms;

/// <summary>
/// The terms of all facts with their numbers, and the words as written for spelling help. It only grows: an older snapshot
/// has no postings for a newer term, so readers need no lock.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 32;

    private readonly ConcurrentDictionary<string, int> _terms = new(StringComparer.Ordinal);

    // Most words of a fact have been met before: what they were analysed into is found by how they are written.
    private readonly ConcurrentDictionary<string, int[]> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _folded = new(StringComparer.Ordinal);

    // A word with one edit keeps its first letter or its last one: words are looked through by length and either of them.
    private readonly ConcurrentDictionary<(int Length, char Letter, bool IsFirst), ConcurrentQueue<string>> _words = new();
    private int _last = -1;

    /// <summary>Null for a term that no fact ever had.</summary>
    public int? Find(string term) => _terms.TryGetValue(term, out var number) ? number : null;

    /// <summary>The terms of a word as written, by number; whatever is new is taken up.</summary>
    public int[] Read(string word)
    {
        if (_read.TryGetValue(word, out var known))
        {
            return known;
        }

        int[] terms = [.. TextAnalysis.AnalyzeWord(word).Select(Number)];

        if (word.Length <= LongestWord && _read.TryAdd(word, terms))
        {
            Add(Words.Fold(word));
        }

        return terms;
    }

    /// <summary>The folded words that one edit separates from this one, of four letters or more.</summary>
    public IEnumerable<string> Near(string folded)
    {
        for (var length = Math.Max(4, folded.Length - 1); length <= folded.Length + 1; length++)
        {
            foreach (var word in Listed(length, folded[0], isFirst: true))
            {
                if (OneEdit.Separates(folded, word))
                {
                    yield return word;
                }
            }

            foreach (var word in Listed(length, folded[^1], isFirst: false))
            {
                if (word[0] != folded[0] && OneEdit.Separates(folded, word))
                {
                    yield return word;
                }
            }
        }
    }

    /// <summary>The folded words that begin so, in no particular order.</summary>
    public IEnumerable<string> Beginning(string folded)
    {
        for (var length = Math.Max(2, folded.Length); length <= LongestWord; length++)
        {
            foreach (var word in Listed(length, folded[0], isFirst: true))
            {
                if (word.StartsWith(folded, StringComparison.Ordinal))
                {
                    yield return word;
                }
            }
        }
    }

    private int Number(string term) => _terms.TryGetValue(term, out var number) ? number : _terms.GetOrAdd(term, _ => Interlocked.Increment(ref _last));

    private ConcurrentQueue<string> Listed(int length, char letter, bool isFirst) => _words.TryGetValue((length, letter, isFirst), out var words) ? words : [];

    private void Add(string folded)
    {
        if (folded.Length > 1 && _folded.TryAdd(folded, 0))
        {
            _words.GetOrAdd((folded.Length, folded[0], true), _ => new ConcurrentQueue<string>()).Enqueue(folded);
            _words.GetOrAdd((folded.Length, folded[^1], false), _ => new ConcurrentQueue<string>()).Enqueue(folded);
        }
    }
}
