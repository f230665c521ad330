namespace OpinionBot.Search.Postings;

/// <summary>That a fact has a term: the fact's number in its segment and the packed counts, in 32 bits.</summary>
internal readonly record struct Posting
{
    private readonly uint _bits;

    public Posting(int number, ushort counts) => _bits = ((uint)counts << 16) | (ushort)number;

    public int Number => (int)(_bits & 0xffff);

    public ushort Counts => (ushort)(_bits >> 16);
}
