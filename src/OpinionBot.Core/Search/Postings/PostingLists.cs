namespace OpinionBot.Search.Postings;

/// <summary>Which facts have which terms, one term after the other and by fact within a term. Arrays side by side, since most of a scan needs the first only.</summary>
/// <param name="Numbers">Of the facts in their segment.</param>
/// <param name="Counts">How often each field of the fact has the term, packed.</param>
internal sealed record PostingLists(ushort[] Numbers, ushort[] Counts)
{
    public static readonly PostingLists None = new([], []);

    public PostingLists(int count)
        : this(new ushort[count], new ushort[count])
    {
    }

    public int Count => Numbers.Length;

    /// <summary>The place of a fact among rising numbers; where it would stand when it is not there.</summary>
    public static int PlaceOf(int number, ReadOnlySpan<ushort> numbers)
    {
        var (at, left) = (0, numbers.Length);

        // Without a branch, which the processor could not foresee: half is added where the number is lower.
        while (left > 0)
        {
            var half = (left + 1) / 2;
            at += half & ((numbers[at + half - 1] - number) >> 31);
            left -= half;
        }

        return at;
    }

    public void Set(int at, int number, ushort counts) => (Numbers[at], Counts[at]) = ((ushort)number, counts);

    /// <summary>The first of them.</summary>
    public PostingLists Take(int count) => count == Count ? this : new(Numbers[..count], Counts[..count]);
}
