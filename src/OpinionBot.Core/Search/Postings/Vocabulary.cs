using System.Collections.Concurrent;
using OpinionBot.Language;

namespace OpinionBot.Search.Postings;

/// <summary>
/// The terms of all facts with their numbers, and the words as written for spelling help. It only grows: an older snapshot
/// has no postings for a newer term, so readers need no lock.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 32;

    private readonly ConcurrentDictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _seen = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte>[] _words = [.. Enumerable.Range(0, LongestWord + 1).Select(_ => new ConcurrentDictionary<string, byte>(StringComparer.Ordinal))];
    private int _last = -1;

    /// <summary>Null for a term that no fact ever had.</summary>
    public int? Find(string term) => _terms.TryGetValue(term, out var number) ? number : null;

    public int Number(string term) => _terms.TryGetValue(term, out var number) ? number : _terms.GetOrAdd(term, _ => Interlocked.Increment(ref _last));

    public void AddWords(string text)
    {
        foreach (var word in Words.Of(text))
        {
            if (word.Text.Length <= LongestWord && !_seen.ContainsKey(word.Text) && _seen.TryAdd(word.Text, 0))
            {
                var folded = Words.Fold(word.Text);
                _words[Math.Min(folded.Length, LongestWord)].TryAdd(folded, 0);
            }
        }
    }

    /// <summary>Folded words that are at most one letter longer or shorter than this length.</summary>
    public IEnumerable<string> WordsOfAbout(int length) =>
        Enumerable.Range(length - 1, 3).Where(near => near is > 0 and <= LongestWord).SelectMany(near => _words[near].Keys);
}
