using Microsoft.Extensions.Options;
using OpinionBot.Curation;
using OpinionBot.Curation.Extraction;
using OpinionBot.Curation.Fetching;
using OpinionBot.DataSets;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Measuring;
using OpinionBot.Reporting;

namespace OpinionBot.Suites.Extraction;

/// <summary>The facts that the product proposes for articles, against those that an editor found in them.</summary>
public sealed class ExtractionSuite : Suite
{
    public override string Name => "extraction";

    public override string Description => "Facts proposed for articles against those of an editor: found, right in every part, surplus, quotations, boilerplate.";

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var results = await ReadAllAsync(input.Expected ?? GoldArticle.OwnFolder, cancellationToken);

        return input.Expected is { } given
            ? [Measure(Path.GetFileName(given), results, isShown: true)]
            :
            [
                Measure("articles that rules are made on", [.. results.Where(one => one.Gold.IsForFitting)], input.PerQuery),
                Measure("articles that check them", [.. results.Where(one => !one.Gold.IsForFitting)], isShown: false),
            ];
    }

    /// <summary>What is proposed for each article of a folder or file.</summary>
    internal static async Task<IReadOnlyList<ArticleResult>> ReadAllAsync(string path, CancellationToken cancellationToken) =>
        [.. (await FetchAllAsync(GoldArticle.ReadAll(path), cancellationToken)).Select(one =>
            ArticleResult.Of(one.Gold, one.Article, [.. FactExtractor.Extract(one.Article).Proposals.Select(proposal => proposal.Fact)]))];

    /// <summary>The articles as the product reads their files.</summary>
    internal static async Task<IReadOnlyList<(GoldArticle Gold, Article Article)>> FetchAllAsync(IReadOnlyList<GoldArticle> all, CancellationToken cancellationToken)
    {
        using var loader = new PageLoader(Options.Create(new CurationOptions()), TimeProvider.System);
        var fetcher = new ArticleFetcher(loader, Options.Create(new CurationOptions()), new DayOfReading());
        var articles = new List<(GoldArticle, Article)>();

        foreach (var gold in all)
        {
            if (await fetcher.FetchAsync(new ArticleOrigin.File(gold.Path), new GivenDetails(), cancellationToken) is not Fetched.Ok fetched)
            {
                throw new UnusableDataException($"{gold.Path}, which the file beside it names, is no article that can be read; check the path.");
            }

            articles.Add((gold, fetched.Article));
        }

        return articles;
    }

    // Some of our articles are dated ahead.
    private sealed class DayOfReading : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2027, 6, 30, 12, 0, 0, TimeSpan.Zero);
    }

    private static SuiteResult Measure(string name, IReadOnlyList<ArticleResult> results, bool isShown)
    {
        var matches = results.SelectMany(one => one.Matches).ToList();
        var expected = matches.Count + results.Sum(one => one.Missed.Count);
        var proposed = matches.Count + results.Sum(one => one.Surplus.Count);
        var quotes = results.Sum(one => one.Gold.Quotes.Count);
        var wrongSpeakers = results.Sum(one => one.WrongSpeakers.Count);
        var missedQuotes = results.Sum(one => one.MissedQuotes.Count);
        var statements = results.Sum(one => one.Gold.Statements.Count);
        var facts = results.SelectMany(one => one.Proposed.Select(fact => fact.Anchor!.StandsIn(one.Article.Text))).ToList();

        return new SuiteResult(
            "extraction",
            name,
            [
                new Measure("right in every part, of the proposed figures", Estimate.OfShare(matches.Count(match => match.IsStrict), proposed)),
                new Measure("right in every part, of the expected figures", Estimate.OfShare(matches.Count(match => match.IsStrict), expected)),
                new Measure("right in answer, people and place, of the expected figures", Estimate.OfShare(matches.Count(match => match.IsLoose), expected)),
                new Measure("found", Estimate.OfShare(matches.Count, expected)),
                new Measure("surplus", Estimate.OfShare(proposed - matches.Count, proposed), IsBetterLow: true),
                .. Enum.GetValues<FindingPartKind>().Where(kind => kind != FindingPartKind.Value).Select(kind =>
                    new Measure($"right: {kind}", Estimate.OfShare(matches.Count(match => !match.Wrong.Contains(kind)), matches.Count))),
                new Measure("quotations with their speaker", Estimate.OfShare(quotes - missedQuotes - wrongSpeakers, quotes)),
                new Measure("quotations with another speaker", Estimate.OfShare(wrongSpeakers, quotes), IsBetterLow: true),
                new Measure("statements found", Estimate.OfShare(statements - results.Sum(one => one.MissedStatements.Count), statements)),
                new Measure("statements proposed to one expected", Estimate.OfSample(results, some => (double)some.Sum(one => one.Proposed.OfType<Statement>().Count()) / Math.Max(1, some.Sum(one => one.Gold.Statements.Count))), IsBetterLow: true),
                new Measure("facts with words of no content", Estimate.OfShare(results.Sum(one => one.Boilerplate.Count), facts.Count), IsBetterLow: true),
                new Measure("verbatim anchors", Estimate.OfShare(facts.Count(stands => stands), facts.Count)),
            ],
            [],
            isShown ? [.. results.SelectMany(Describe)] : [.. results.Select(Summarise)]);
    }

    // Of the part that checks nobody reads a word.
    private static string Summarise(ArticleResult result) =>
        $"{result.Gold.Name[..2]}  {result.Matches.Count(match => match.IsStrict)} of {result.Gold.Figures.Count} right; "
        + string.Join(", ", Enum.GetValues<FindingPartKind>().Where(kind => kind != FindingPartKind.Value).Select(kind => $"{kind} {result.Matches.Count(match => match.Wrong.Contains(kind))} wrong"));

    private static IEnumerable<string> Describe(ArticleResult result) =>
    [
        .. result.Missed.Select(figure => $"{result.Gold.Name}  missed  {figure.Value}  {figure.In}"),
        .. result.Matches.Where(match => !match.IsStrict).Select(match => $"{result.Gold.Name}  wrong   {match.Gold.Value}  {string.Join(", ", match.Wrong.Select(kind => Differs(kind, match)))}  «{match.Gold.In}»"),
        .. result.Surplus.Select(finding => $"{result.Gold.Name}  surplus {finding.Value}  {finding.Said} | {finding.Of}  «{finding.Text}»"),
        .. result.MissedQuotes.Select(quote => $"{result.Gold.Name}  no quote  {quote.Speaker}: {quote.Words}"),
        .. result.WrongSpeakers.Select(quote => $"{result.Gold.Name}  speaker {quote.Found.Speaker} instead of {quote.Gold.Speaker}: {quote.Gold.Words}"),
        .. result.MissedStatements.Select(statement => $"{result.Gold.Name}  no statement  {statement}"),
        .. result.SurplusStatements.Select(statement => $"{result.Gold.Name}  surplus statement  {statement.Text}"),
        .. result.Boilerplate.Select(fact => $"{result.Gold.Name}  no content  {fact.Text}"),
    ];

    private static string Differs(FindingPartKind kind, FindingMatch match) => kind switch
    {
        FindingPartKind.Said => $"said “{match.Found.Said}” for “{match.Gold.Answer}”",
        FindingPartKind.Of => $"of “{match.Found.Of}” for “{match.Gold.Of}”",
        FindingPartKind.Place => $"place {match.Found.Place?.Code} for {match.Gold.Place}",
        FindingPartKind.When => $"when {match.Found.AskedWhen?.From}/{match.Found.AskedWhen?.To} for {match.Gold.When}",
        FindingPartKind.Who => $"who {match.Found.Study?.Conductor} for {match.Gold.Who}",
        FindingPartKind.SampleSize => $"n {match.Found.SampleSize.Count} for {match.Gold.N}",
        FindingPartKind.Before => $"before {match.Found.Before?.Value} for {match.Gold.Before?.Value}",
        _ => kind.ToString(),
    };
}
