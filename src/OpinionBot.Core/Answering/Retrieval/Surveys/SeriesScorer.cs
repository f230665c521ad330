using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Surveys;

/// <summary>How well a series fits a question, from 0 to about 1.</summary>
/// <param name="Score">What series are ranked by.</param>
/// <param name="Coverage">How much of the question's topic the series has.</param>
/// <param name="LabelFit">How much of the answer's own words the question has; 1 where the question of the survey has one answer only.</param>
internal readonly record struct SeriesFit(SurveySeries Series, double Score, double Coverage, double LabelFit);

/// <summary>Scores the series of a catalog against one question.</summary>
internal sealed class SeriesScorer
{
    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "not", "no", "never", "neither", "none", "disagre", "oppos", "against", "don't", "doesn't", "isn't", "without", "least", "nobodi", "cannot", "wouldn't", "distrust" };
    private static readonly HashSet<string> Degrees = new(StringComparer.Ordinal) { "very", "fairli", "strongli", "tend", "great", "fair", "extrem", "somewhat", "slightli", "first", "second", "third" };

    private static readonly HashSet<string> Unsure = [.. "unsure sure undecided".Split(' ').Select(TextAnalysis.Stem)];

    private static readonly HashSet<string> Steps = [.. "lot little nothing all more less daily weekly monthly often sometimes rarely positive negative entirely mostly equally".Split(' ').Select(TextAnalysis.Stem)];

    // They ask about a survey, not about what it asked.
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal) { "surveyed", "polled", "interviewed", "sampled", "sample", "respondents", "fieldwork", "conducted", "carried", "out", "done", "took", "taken", "part", "size", "find", "found", "findings", "results", "result" };

    private static readonly string Equally = TextAnalysis.Stem("equally");

    private const double LightWeight = 0.4;

    private readonly SurveyCatalog _catalog;
    private readonly List<(string Stem, double Weight, bool IsLight, HashSet<string> Alike)> _terms = [];
    private readonly HashSet<string> _asked;
    private readonly IReadOnlyList<string> _askedWords;
    private readonly bool _isNegated;
    private readonly bool _hasDegree;
    private readonly (string More, string Less)? _asksMore;

    public SeriesScorer(SurveyCatalog catalog, FactQuery query)
    {
        _catalog = catalog;
        _askedWords = [.. Words.Of(query.Text).Select(word => Words.Fold(word.Text))];
        _asked = [.. TextAnalysis.Analyze(query.Text)];
        _isNegated = _askedWords.Where(word => query.Ranks is null || !RankingReader.IsRankingWord(word)).Select(TextAnalysis.Stem).Any(Negations.Contains);
        _asksMore = SurveySeries.ReadMore(_askedWords);
        _hasDegree = _asked.Overlaps(Degrees);

        foreach (var word in query.Terms.Where(word => !catalog.Conductors.Contains(word) && !Methods.Contains(word)))
        {
            foreach (var stem in TextAnalysis.Analyze(word))
            {
                var alike = Thesaurus.Expand(word).SelectMany(other => TextAnalysis.Analyze(other.Text)).Where(other => catalog.Rarity(other) is not null).ToHashSet(StringComparer.Ordinal);
                var weight = (QuestionWords.IsLight(word) ? LightWeight : 1) * catalog.Rarity(stem) ?? (QuestionWords.IsLight(word) ? 0.0 : alike.Count > 0 ? alike.Max(other => catalog.Rarity(other)!.Value) : 3.0);

                if (weight > 0 && _terms.All(term => term.Stem != stem))
                {
                    _terms.Add((stem, weight, QuestionWords.IsLight(word), alike));
                }
            }
        }
    }

    /// <summary>True for an answer that is one step of a scale: <c>Very worried</c>, <c>Not at all concerned</c>.</summary>
    public static bool IsDegree(string label) => TextAnalysis.Analyze(label).Any(stem => Degrees.Contains(stem) || Negations.Contains(stem) || Steps.Contains(stem));

    /// <summary>True when the question has a word of the answer's own, other than how much of it.</summary>
    public bool Shares(SurveySeries series) => series.Label.Any(term => _asked.Contains(term) && !Degrees.Contains(term));

    /// <summary>False when the question has no word by which one series could be told from another.</summary>
    public bool HasTopic => _terms.Any(term => !term.IsLight && term.Weight > 0.5);

    public SeriesFit Score(SurveySeries series)
    {
        var coverage = Coverage(series);
        var labelFit = series.First.Answer is null ? 1 : Share(series.Label);
        var hasLabel = series.LabelWords.Count > 0 && Holds(series.LabelWords);
        var isSaid = series.ReadsWords.Count > 2 && Holds(series.ReadsWords);
        var score = (0.6 * coverage)
            + (series.First.Answer is null ? 0.25 : 0.25 * labelFit)
            + (0.15 * Share(series.Topic))
            + (hasLabel ? 0.04 * Math.Min(5, series.LabelWords.Count) : 0)
            + (isSaid ? 0.3 + (0.015 * Math.Min(30, series.ReadsWords.Count)) : 0);

        if (!isSaid && IsNegated(series) != _isNegated)
        {
            score -= 0.12;
        }

        // Asked about concern alone, "more concerned than excited" is meant, not "equally concerned and excited".
        if (series.SaysMore is var (more, less) && Asks(more) != Asks(less))
        {
            score -= Asks(more) ? 0 : 0.2;
        }

        if (series.Label.Contains(Equally) && !_asked.Contains(Equally))
        {
            score -= 0.15;
        }

        // "More risks than benefits" is the opposite of "more benefits than drawbacks".
        if (IsReversed(_asksMore, series.SaysMore))
        {
            score -= 0.5;
            labelFit = 0;
            hasLabel = false;
        }

        // Who did not know is counted too, but hardly ever asked for.
        if (series.IsNoAnswer && !hasLabel && !isSaid && !_asked.Overlaps(Unsure))
        {
            score -= 0.3;
        }

        // Without "very" or "fairly", those who said either are meant.
        if (series.First.Answer is { IsSum: true } && !_hasDegree)
        {
            score += 0.06;
        }

        return new SeriesFit(series, score, isSaid ? 1 : coverage, hasLabel || isSaid || IsSame(_asksMore, series.SaysMore) ? 1 : labelFit);
    }

    private static bool IsSame((string More, string Less)? asked, (string More, string Less)? said) =>
        asked is var (more, less) && said is var (saidMore, saidLess) && Thesaurus.AreAlike(more, saidMore) && Thesaurus.AreAlike(less, saidLess);

    private static bool IsReversed((string More, string Less)? asked, (string More, string Less)? said) =>
        asked is var (more, less) && said is var (saidMore, saidLess)
        && Thesaurus.AreAlike(more, saidLess) && Thesaurus.AreAlike(less, saidMore) && !Thesaurus.AreAlike(more, saidMore);

    private bool Asks(string word) => _askedWords.Any(asked => Thesaurus.AreAlike(asked, word));

    private double Coverage(SurveySeries series)
    {
        var reached = 0.0;
        var total = 0.0;

        foreach (var (stem, weight, _, alike) in _terms)
        {
            total += weight;
            reached += series.All.Contains(stem) ? weight : series.All.Overlaps(alike) ? 0.8 * weight : 0;
        }

        return total == 0 ? 0 : reached / total;
    }

    private double Share(HashSet<string> terms)
    {
        var total = 0.0;
        var asked = 0.0;

        foreach (var term in terms)
        {
            var weight = _catalog.Rarity(term) ?? 1;
            total += weight;
            asked += _asked.Contains(term) ? weight : _terms.Any(known => known.Alike.Contains(term)) ? 0.7 * weight : 0;
        }

        return total == 0 ? 0 : asked / total;
    }

    // The words one after the other, as the publisher or this library says them.
    private bool Holds(IReadOnlyList<string> label)
    {
        for (var at = 0; at + label.Count <= _askedWords.Count; at++)
        {
            var same = 0;

            while (same < label.Count && _askedWords[at + same] == label[same])
            {
                same++;
            }

            // "very worried" inside "not very worried" is another answer.
            if (same == label.Count && (at == 0 || !Negations.Contains(TextAnalysis.Stem(_askedWords[at - 1])) || Negations.Contains(TextAnalysis.Stem(label[0]))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNegated(SurveySeries series) => series.SaidStems.Overlaps(Negations);
}
