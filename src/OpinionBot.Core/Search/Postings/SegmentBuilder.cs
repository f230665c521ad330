using System.Runtime.InteropServices;
using OpinionBot.Search.Terms;

namespace OpinionBot.Search.Postings;

/// <summary>Makes a segment of facts just read.</summary>
internal static class SegmentBuilder
{
    public static IndexSegment Build(FactTerms[] facts)
    {
        Array.Sort(facts, (left, right) => FactTerms.Compare(left.Fact, right.Fact));

        var ends = new Dictionary<int, int>();

        foreach (var fact in facts)
        {
            foreach (var term in fact.Terms)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(ends, term, out _)++;
            }
        }

        var terms = ends.Keys.ToArray();
        Array.Sort(terms);

        var starts = new int[terms.Length + 1];

        for (var at = 0; at < terms.Length; at++)
        {
            ref var end = ref CollectionsMarshal.GetValueRefOrNullRef(ends, terms[at]);
            starts[at + 1] = starts[at] + end;
            end = starts[at];
        }

        var postings = new PostingLists(starts[^1]);

        for (var number = 0; number < facts.Length; number++)
        {
            var fact = facts[number];

            for (var at = 0; at < fact.Terms.Length; at++)
            {
                ref var end = ref CollectionsMarshal.GetValueRefOrNullRef(ends, fact.Terms[at]);
                postings.Set(end++, number, fact.Counts[at]);
            }
        }

        return new IndexSegment([.. facts.Select(fact => fact.Fact)], [.. facts.Select(fact => fact.Length)], terms, starts, postings);
    }
}
