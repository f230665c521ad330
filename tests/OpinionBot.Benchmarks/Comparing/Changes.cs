using OpinionBot.Corpora;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>How long single changes take in a full index: a fact added, corrected in place and retracted, one at a time.</summary>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Max">Milliseconds; the dearest change merges parts of the index.</param>
/// <param name="Count">How many changes were made.</param>
internal sealed record Changes(double P50, double P99, double Max, int Count)
{
    public static Changes Measure(FactIndex index, IReadOnlyList<StoredFact> facts, TimeProvider time)
    {
        var random = new Random(5);
        var taken = new List<double>();
        var next = facts[^1].Id.Value;
        var fresh = new FactGenerator(seed: 99).Make(1_000);

        foreach (var made in fresh)
        {
            var added = made with { Id = new FactId(++next) };
            Apply(added);
            Apply(added with { Fact = fresh[random.Next(fresh.Count)].Fact });
            Apply(facts[random.Next(facts.Count)] with { Status = Facts.Reviewing.FactStatus.Retracted });
        }

        return new Changes(Percentiles.At(taken, 0.5), Percentiles.At(taken, 0.99), taken.Max(), taken.Count);

        void Apply(StoredFact change)
        {
            var started = time.GetTimestamp();
            index.Apply([change]);
            taken.Add(time.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
