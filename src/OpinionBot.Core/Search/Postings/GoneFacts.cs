using System.Collections.Immutable;
using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>Which facts of a segment no longer hold, and in how many of them each term stands. Immutable.</summary>
internal sealed class GoneFacts
{
    public static readonly GoneFacts None = new([], 0, ImmutableDictionary<int, int>.Empty);

    private readonly ulong[] _bits;
    private readonly ImmutableDictionary<int, int> _termsGone;

    private GoneFacts(ulong[] bits, int count, ImmutableDictionary<int, int> termsGone)
    {
        _bits = bits;
        Count = count;
        _termsGone = termsGone;
    }

    public int Count { get; }

    public bool Has(int number) => Count > 0 && (_bits[number >> 6] & (1UL << number)) != 0;

    /// <summary>How many of the facts had the term.</summary>
    public int Having(int term) => Count == 0 ? 0 : _termsGone.GetValueOrDefault(term);

    /// <param name="facts">How many facts the segment has.</param>
    /// <param name="gone">Numbers of facts that held so far, with their terms.</param>
    public GoneFacts With(int facts, IReadOnlyList<(int Number, FactTerms Terms)> gone)
    {
        var bits = new ulong[(facts + 63) / 64];
        _bits.CopyTo(bits, 0);
        var terms = _termsGone.ToBuilder();

        foreach (var (number, read) in gone)
        {
            bits[number >> 6] |= 1UL << number;

            foreach (var term in read.Terms)
            {
                terms[term] = terms.GetValueOrDefault(term) + 1;
            }
        }

        return new GoneFacts(bits, Count + gone.Count, terms.ToImmutable());
    }
}
