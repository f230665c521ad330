using Microsoft.Extensions.Options;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Search.Postings;

namespace OpinionBot.Search;

/// <summary>
/// The approved facts of all workspaces in memory, found by words: exact BM25F. Derived from the store and never the truth;
/// readers never wait and never see half a change.
/// </summary>
public sealed class FactIndex(IOptions<SearchOptions> options)
{
    private readonly Lock _applying = new();
    private IndexSnapshot _snapshot = IndexSnapshot.Empty(options.Value);

    /// <summary>Grows with every change: what is derived from the index can tell whether it is still current.</summary>
    public long Version => Current.Version;

    /// <summary>Grows with every change of a figure from a survey's table.</summary>
    public long TableVersion => Current.TableVersion;

    /// <summary>How people ask for facts, as moderators have said.</summary>
    public AddedAskings Askings { get; } = new();

    /// <summary>Set once, at start: leaves the facts of the starter library out of every reader's sight.</summary>
    public bool HidesStarter { get; init; }

    /// <summary>Takes changed facts in: an approved one replaces its former state, any other state takes the fact out.</summary>
    public void Apply(IReadOnlyList<StoredFact> changes)
    {
        if (changes.Count == 0)
        {
            return;
        }

        lock (_applying)
        {
            Volatile.Write(ref _snapshot, Current.With(changes));
        }
    }

    /// <summary>The best facts for the words, exactly as if every fact had been scored.</summary>
    public SearchResult Search(FactSearch search) => Current.Search(Readable(search.Reader), Terms(search.Terms), search.Limit, search.Filter);

    /// <summary>An approved fact that the reader may see; null when there is none.</summary>
    public StoredFact? Find(WorkspaceId reader, FactId id) => Current.Find(id) is { } fact && IsVisible(fact, reader) ? fact : null;

    public IEnumerable<StoredFact> Visible(WorkspaceId reader)
    {
        var current = Current;

        return Readable(reader).SelectMany(current.For);
    }

    /// <summary>The facts of all workspaces, for what is derived from them; nothing of it is for a reader.</summary>
    internal IEnumerable<StoredFact> All() => Current.All().Where(fact => !HidesStarter || fact.Workspace != WorkspaceId.Starter);

    /// <summary>Those whose facts a reader sees, each as the <see cref="OpinionBot.Facts.Sources.Source.Readers"/> of some.</summary>
    internal IReadOnlyList<WorkspaceId> Readable(WorkspaceId reader) =>
        HidesStarter || reader == WorkspaceId.Starter ? [WorkspaceId.Everyone, reader] : [WorkspaceId.Starter, WorkspaceId.Everyone, reader];

    /// <summary>The visible figures from tables of surveys.</summary>
    public IEnumerable<StoredFact> Tabled(WorkspaceId reader) => Current.Figures().Where(fact => fact.Fact is SurveyCell && IsVisible(fact, reader));

    /// <summary>All figures of the same answer to the same question of the same study, by id.</summary>
    public IReadOnlyList<StoredFact> Series(WorkspaceId reader, SurveyCell cell) =>
        [.. Current.Series(SeriesKey.Of(cell)).Where(fact => IsVisible(fact, reader))];

    /// <summary>How many facts have the word in any form; for several words, the rarest of them.</summary>
    public int DocumentFrequency(string word)
    {
        var terms = TextAnalysis.Analyze(word);

        return terms.Count == 0 ? 0 : terms.Min(Current.DocumentFrequency);
    }

    /// <summary>How much a word tells that so many facts have, from about 0 for a word of every fact: BM25's inverse document frequency.</summary>
    public double RarityOf(int documentFrequency) => Current.Rarity(documentFrequency);

    /// <summary>Words of visible facts that differ from this one by one letter, most frequent first.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        var folded = Words.Fold(word);

        return folded.Length < 4
            ? []
            : [.. Current.Near(folded)
                .Select(other => (Word: other, Facts: DocumentFrequency(other)))
                .Where(other => other.Facts > 0 || TextAnalysis.IsStopWord(other.Word))
                .OrderByDescending(other => other.Facts).ThenBy(other => other.Word, StringComparer.Ordinal)
                .Select(other => other.Word)];
    }

    /// <summary>Words of facts that begin so, those of most facts first.</summary>
    /// <param name="folded">At least one letter.</param>
    internal IEnumerable<string> Beginning(string folded) => Current.Beginning(folded)
        .Select(word => (Word: word, Facts: DocumentFrequency(word)))
        .Where(word => word.Facts > 0)
        .OrderByDescending(word => word.Facts).ThenBy(word => word.Word, StringComparer.Ordinal)
        .Select(word => word.Word);

    private IndexSnapshot Current => Volatile.Read(ref _snapshot);

    private bool IsVisible(StoredFact fact, WorkspaceId reader) =>
        fact.Source.Readers is var readers && (readers == reader || (readers == WorkspaceId.Starter && !HidesStarter) || readers == WorkspaceId.Everyone);

    private static Dictionary<string, double> Terms(IReadOnlyList<SearchTerm> searched)
    {
        var terms = new Dictionary<string, double>(StringComparer.Ordinal);

        foreach (var term in searched)
        {
            foreach (var analysed in TextAnalysis.Analyze(term.Text))
            {
                terms[analysed] = Math.Max(terms.GetValueOrDefault(analysed), term.Weight);
            }
        }

        return terms;
    }
}
