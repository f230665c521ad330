using OpinionBot.Facts;
using OpinionBot.Language;

namespace OpinionBot.Search;

/// <summary>Finds facts while somebody is typing: by the beginnings of words, and by the first digits of an id.</summary>
public sealed class BegunFacts(FactIndex index)
{
    // A word that has just been begun may become many: those that most facts have are meant most often.
    private const int MaxWords = 8;

    // What has every word that was typed is looked for among so many of the best that have one.
    private const int MaxLookedAt = 200;

    // An id of four digits more is typed on.
    private const int MaxMoreDigits = 3;

    /// <summary>Approved facts that the reader may see, best first.</summary>
    /// <param name="typed">Words, or an id such as <c>F22</c>, of which there may be more to come.</param>
    public IReadOnlyList<StoredFact> Find(WorkspaceId reader, string typed, int limit) =>
        [.. ById(reader, typed).Concat(ByWords(reader, new BegunWords(typed))).DistinctBy(fact => fact.Id).Take(limit)];

    private IEnumerable<StoredFact> ById(WorkspaceId reader, string typed)
    {
        if (!FactId.TryParse(typed, out var begun))
        {
            yield break;
        }

        for (var (more, first, count) = (0, begun.Value, 1L); more <= MaxMoreDigits && first < long.MaxValue / 10; (more, first, count) = (more + 1, first * 10, count * 10))
        {
            for (var id = first; id < first + count; id++)
            {
                if (index.Find(reader, new FactId(id)) is { } fact)
                {
                    yield return fact;
                }
            }
        }
    }

    private List<StoredFact> ByWords(WorkspaceId reader, BegunWords begun)
    {
        var terms = begun.All.SelectMany(word => index.Beginning(word).Take(MaxWords)).Distinct(StringComparer.Ordinal)
            // How rare a word is says nothing of what somebody is about to type.
            .Select(word => new SearchTerm(word, 1 / index.RarityOf(index.DocumentFrequency(word))))
            .ToList();
        var found = index.Search(new FactSearch(reader, terms, MaxLookedAt)).Hits.Select(hit => hit.Fact).ToList();
        var fitting = found.Where(fact => begun.RankOf($"{fact.Fact.Text} {fact.Source.Details.Title} {fact.Source.Details.Publisher}") is not null).ToList();

        return fitting.Count > 0 ? fitting : found;
    }
}
