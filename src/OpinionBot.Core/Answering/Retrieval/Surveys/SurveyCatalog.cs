using System.Collections.Concurrent;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Surveys;

/// <summary>All survey series that one workspace can see, made anew when a survey's table in the index has changed.</summary>
internal sealed class SurveyCatalog
{
    private readonly Dictionary<string, double> _rarity;

    private SurveyCatalog(long version, IReadOnlyList<SurveySeries> series)
    {
        Version = version;
        Series = series;
        _rarity = series
            .SelectMany(one => one.All)
            .GroupBy(term => term, StringComparer.Ordinal)
            .ToDictionary(term => term.Key, term => Math.Log(1 + ((double)series.Count / term.Count())), StringComparer.Ordinal);
        Conductors = [.. series.SelectMany(one => ConductorWords(one.First.Study!.Conductor)).Distinct(StringComparer.Ordinal)];
    }

    public long Version { get; }

    public IReadOnlyList<SurveySeries> Series { get; }

    /// <summary>Words that name who asked: <c>ipsos</c>, <c>pew</c>.</summary>
    public HashSet<string> Conductors { get; }

    /// <summary>How much a term tells series apart; null for a term of no series.</summary>
    public double? Rarity(string term) => _rarity.TryGetValue(term, out var rarity) ? rarity : null;

    public static IEnumerable<string> ConductorWords(string conductor) =>
        Language.NameReader.Read(". " + conductor + ".")
            .SelectMany(name => Language.Words.Of(name.Text))
            .Select(word => Language.Words.Fold(word.Text))
            .Where(word => word.Length > 2 && word is not ("for" or "the" or "and" or "centre" or "research" or "government" or "world" or "university" or "data" or "ethics" or "innovation" or "forum" or "economic" or "center" or "chinese"));

    /// <summary>A figure from a table of answers; one that stands in an article's sentence is found by its words instead.</summary>
    public static bool IsSurveyFigure(StoredFact fact) => SeriesKey.IsTabled(fact.Fact);

    internal sealed class Cache(FactIndex index)
    {
        private readonly ConcurrentDictionary<WorkspaceId, SurveyCatalog> _catalogs = new();

        public SurveyCatalog For(WorkspaceId reader)
        {
            var version = index.TableVersion;

            return _catalogs.TryGetValue(reader, out var known) && known.Version == version
                ? known
                : _catalogs[reader] = Build(reader, version);
        }

        private SurveyCatalog Build(WorkspaceId reader, long version) => new(
            version,
            [.. index.Tabled(reader)
                .OrderBy(fact => fact.Id)
                .GroupBy(fact => SeriesKey.Of((Figure)fact.Fact))
                .Select(series => new SurveySeries([.. series]))]);
    }
}
