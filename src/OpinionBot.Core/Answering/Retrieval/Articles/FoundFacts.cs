using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>The facts that searching for a question found, with what each has from standing among them: how near the others are, and those beside it.</summary>
internal sealed class FoundFacts
{
    private static readonly WordClass Interviewed = Lexicon.Default.Of("interviewed");

    private const int Nearest = 3;
    private const double UsualLength = 30;

    private readonly ArticleQuestion _question;
    private readonly Dictionary<FactId, (ReadFact Fact, double Nearness)> _all;
    private readonly Dictionary<SourceId, (double Nearness, double Words)> _ofSource;
    private readonly double _nearest;
    private readonly double _confidence;

    /// <param name="found">Each with how near it is in meaning.</param>
    /// <param name="confidence">In all of them.</param>
    public FoundFacts(ArticleQuestion question, IReadOnlyList<(ReadFact Fact, double Nearness)> found, double confidence)
    {
        _question = question;
        _all = found.ToDictionary(one => one.Fact.Stored.Id);
        _nearest = found.Max(one => one.Nearness);
        _confidence = confidence;
        _ofSource = found.GroupBy(one => one.Fact.Stored.Source.Id).ToDictionary(
            source => source.Key,
            source => (source.Select(one => one.Nearness).OrderDescending().Take(Nearest).Average(), question.Topic.CoverageOf([.. source.Select(one => one.Fact)])));
    }

    public ArticleTraits TraitsOf(ReadFact fact, Coverage coverage)
    {
        var near = _all[fact.Stored.Id].Nearness;
        var source = _ofSource[fact.Stored.Source.Id];
        var before = Beside(fact, -1);

        return new ArticleTraits(
            Intercept: 1,
            near,
            Behind: near - _nearest,
            source.Nearness,
            Beside: new[] { before, Beside(fact, 1) }.Max(one => one?.Nearness) ?? ScoringWeights.Default.LeastNearness,
            AfterQuestion: before is { } asking && asking.Fact.Fact.Text.Contains('?', StringComparison.Ordinal) ? asking.Nearness : 0,
            coverage.Words,
            source.Words,
            One(coverage.HasRarest),
            coverage.Neighbours,
            One(fact.Fact is Figure),
            One(fact.Fact is Quote),
            One(_question.AsksNumber && fact.Fact is Figure),
            One(_question.AsksNumber && fact.Numbers.Count > 0),
            One(_question.AsksSurvey && TellsOfSurvey(fact)),
            One(_question.Query.Places.Any(fact.Places.Contains)),
            One(_question.IsOfGroup && (fact.Groups.Count > 0 || fact.Ages.Count > 0)),
            Math.Min(fact.Words.Count / UsualLength, 2),
            One(_question.AsksArticle),
            _confidence);
    }

    private static double One(bool isSo) => isSo ? 1 : 0;

    private static bool TellsOfSurvey(ReadFact fact) => GivesSample.IsIn(fact) || (Interviewed.IsIn(fact.Words) && (fact.Dates.Count > 0 || fact.Names.Count > 0));

    // The facts of a source are numbered as they stand in it.
    private (ReadFact Fact, double Nearness)? Beside(ReadFact fact, int step) =>
        _all.TryGetValue(new FactId(fact.Stored.Id.Value + step), out var other) && other.Fact.Stored.Source.Id == fact.Stored.Source.Id ? other : null;
}
