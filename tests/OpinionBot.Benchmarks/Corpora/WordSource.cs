using OpinionBot.Facts;
using OpinionBot.Language;

namespace OpinionBot.Corpora;

/// <summary>
/// Words as frequent as in real text (Zipf): first those of the starter library's sentences by how often they stand there, then invented ones.
/// The same seed gives the same words.
/// </summary>
internal sealed class WordSource
{
    private const int Vocabulary = 60_000;

    private static readonly string[] Syllables = "ba be bo da de do fa fe ga go ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve vo za ze zo".Split(' ');

    private readonly string[] _words;
    private readonly double[] _upTo;

    public WordSource(IReadOnlyList<StoredFact> starter)
    {
        _words = [.. Real(starter).Concat(Invented()).Distinct(StringComparer.Ordinal).Take(Vocabulary)];
        _upTo = new double[_words.Length];

        var sum = 0.0;

        for (var rank = 0; rank < _words.Length; rank++)
        {
            sum += 1 / (rank + 2.7);
            _upTo[rank] = sum;
        }
    }

    public string Next(Random random)
    {
        var at = Array.BinarySearch(_upTo, random.NextDouble() * _upTo[^1]);

        return _words[at < 0 ? ~at : at];
    }

    public string Next(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Next(random)));

    // Each survey question once: its cells repeat the same words for every country.
    private static IEnumerable<string> Real(IReadOnlyList<StoredFact> starter) =>
        starter.Select(fact => fact.Fact is Figure figure ? $"{figure.Indicator.Wording} {figure.Answer?.Label}" : fact.Fact.Text)
            .Distinct(StringComparer.Ordinal)
            .SelectMany(Words.Of)
            .Select(word => Words.Fold(word.Text))
            .Where(word => word.All(char.IsAsciiLetter))
            .GroupBy(word => word, StringComparer.Ordinal)
            .OrderByDescending(word => word.Count()).ThenBy(word => word.Key, StringComparer.Ordinal)
            .Select(word => word.Key);

    private static IEnumerable<string> Invented() =>
        from first in Syllables
        from second in Syllables
        from third in Syllables
        from last in new[] { "n", "k", "x" }
        select first + second + third + last;
}
