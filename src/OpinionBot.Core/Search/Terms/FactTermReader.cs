using System.Collections.Concurrent;
using OpinionBot.Facts;
using OpinionBot.Language;

namespace OpinionBot.Search.Terms;

/// <summary>Reads facts into terms. The same fact always gives the same terms; several threads may read at once.</summary>
internal sealed class FactTermReader(Vocabulary vocabulary)
{
    private const int MaxRemembered = 50_000;
    private const int WorthSharing = 500;

    // Titles, publishers and places come again with every fact of a source.
    private readonly ConcurrentDictionary<string, int[]> _contexts = new(StringComparer.Ordinal);
    private int _remembered;

    public FactTerms[] Read(IReadOnlyList<StoredFact> facts)
    {
        var read = new FactTerms[facts.Count];

        if (facts.Count < WorthSharing)
        {
            for (var at = 0; at < read.Length; at++)
            {
                read[at] = Read(facts[at]);
            }
        }
        else
        {
            Parallel.For(0, read.Length, at => read[at] = Read(facts[at]));
        }

        return read;
    }

    public FactTerms Read(StoredFact fact)
    {
        var fields = FactFields.Of(fact);

        // A term with its field in the two lowest bits: sorted, the same terms stand together.
        var found = new List<long>(96);
        var text = Add(found, Analyze(fields.Text), 0);
        var context = 0;

        foreach (var part in fields.Context)
        {
            context += Add(found, Remembered(part), 1);
        }

        var quote = fields.Quote is null ? 0 : Add(found, Analyze(fields.Quote), 2);

        return Count(fact, found, new FieldLengths(text, context, quote));
    }

    private static FactTerms Count(StoredFact fact, List<long> found, FieldLengths length)
    {
        found.Sort();

        var terms = new List<int>(found.Count);
        var counts = new List<ushort>(found.Count);
        Span<int> fields = stackalloc int[3];

        for (var at = 0; at < found.Count;)
        {
            var term = found[at] >> 2;
            fields.Clear();

            for (; at < found.Count && found[at] >> 2 == term; at++)
            {
                fields[(int)(found[at] & 3)]++;
            }

            terms.Add((int)term);
            counts.Add(PackedCounts.Pack(fields[0], fields[1], fields[2]));
        }

        return new FactTerms(fact, [.. terms], [.. counts], length);
    }

    private static int Add(List<long> found, ReadOnlySpan<int> terms, int field)
    {
        foreach (var term in terms)
        {
            found.Add(((long)term << 2) | (uint)field);
        }

        return terms.Length;
    }

    private int[] Remembered(string text)
    {
        if (_contexts.TryGetValue(text, out var known))
        {
            return known;
        }

        var terms = Analyze(text);

        // Counted here, since the dictionary stops everybody to count itself.
        if (Interlocked.Increment(ref _remembered) <= MaxRemembered)
        {
            _contexts.TryAdd(text, terms);
        }

        return terms;
    }

    private int[] Analyze(string text)
    {
        var terms = new List<int>(text.Length / 4);

        foreach (var word in Words.Of(text))
        {
            terms.AddRange(vocabulary.Read(word.Text));
        }

        return [.. terms];
    }
}
