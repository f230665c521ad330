using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.StarterLibrary;

namespace OpinionBot.Corpora;

/// <summary>The facts of the starter library as a store would hold them.</summary>
internal static class Starter
{
    private static readonly Lazy<IReadOnlyList<StoredFact>> Loaded = new(Load);

    public static readonly DateTimeOffset Now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<StoredFact> Facts => Loaded.Value;

    private static List<StoredFact> Load()
    {
        var facts = new List<StoredFact>();
        var sources = 0;

        foreach (var publication in StarterLibraryReader.Read().Publications)
        {
            var source = new Source(new SourceId(++sources), WorkspaceId.Starter, publication.Details, publication.Key, HasText: false, Now);

            foreach (var fact in publication.Facts)
            {
                facts.Add(new StoredFact(new FactId(facts.Count + 1), WorkspaceId.Starter, fact.Fact, source, FactStatus.Approved, fact.Lineage, facts.Count + 1));
            }
        }

        return facts;
    }
}
