using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Suites.Extraction;

namespace OpinionBot.Evals;

/// <summary>Floors under what is read from our own articles, so that a change that costs findings is seen.</summary>
public sealed class ExtractionArticlesTests
{
    // Read once: it takes some seconds.
    private static readonly Task<IReadOnlyList<ArticleResult>> Read = ExtractionSuite.ReadAllAsync(GoldArticle.OwnFolder, CancellationToken.None);

    [Theory]
    [InlineData(true, 0.96, 0.50, 0.60)]
    [InlineData(false, 0.97, 0.42, 0.60)]
    public async Task What_is_found_stays_above_its_floors(bool isForFitting, double found, double strict, double loose)
    {
        var results = (await Read).Where(one => one.Gold.IsForFitting == isForFitting).ToList();
        var matches = results.SelectMany(one => one.Matches).ToList();
        var expected = (double)results.Sum(one => one.Gold.Figures.Count);

        (matches.Count / expected).ShouldBeGreaterThanOrEqualTo(found);
        (matches.Count(match => match.IsStrict) / expected).ShouldBeGreaterThanOrEqualTo(strict);
        (matches.Count(match => match.IsLoose) / expected).ShouldBeGreaterThanOrEqualTo(loose);
        results.ShouldAllBe(one => one.Proposed.All(fact => fact.Anchor!.StandsIn(one.Article.Text)));
    }

    [Theory]
    [InlineData(true, 0.88, 0.96, 4.0)]
    [InlineData(false, 0.77, 0.96, 4.1)]
    public async Task Quotations_and_statements_are_found_and_few_others(bool isForFitting, double quotations, double statements, double toOne)
    {
        var results = (await Read).Where(one => one.Gold.IsForFitting == isForFitting).ToList();
        var quotes = (double)results.Sum(one => one.Gold.Quotes.Count);
        var expected = (double)results.Sum(one => one.Gold.Statements.Count);

        ((quotes - results.Sum(one => one.MissedQuotes.Count + one.WrongSpeakers.Count)) / quotes).ShouldBeGreaterThanOrEqualTo(quotations);
        ((expected - results.Sum(one => one.MissedStatements.Count)) / expected).ShouldBeGreaterThanOrEqualTo(statements);
        (results.Sum(one => one.Proposed.OfType<Statement>().Count()) / expected).ShouldBeLessThanOrEqualTo(toOne);
    }

    [Theory]
    [InlineData(true, 0.96, 0.95, 0.83)]
    [InlineData(false, 0.80, 0.75, 0.79)]
    public async Task Who_asked_when_and_how_many_stay_above_their_floors(bool isForFitting, double who, double when, double count)
    {
        var matches = (await Read).Where(one => one.Gold.IsForFitting == isForFitting).SelectMany(one => one.Matches).ToList();

        Right(FindingPartKind.Who).ShouldBeGreaterThanOrEqualTo(who);
        Right(FindingPartKind.When).ShouldBeGreaterThanOrEqualTo(when);
        Right(FindingPartKind.SampleSize).ShouldBeGreaterThanOrEqualTo(count);

        double Right(FindingPartKind part) => matches.Count(match => !match.Wrong.Contains(part)) / (double)matches.Count;
    }

    [Fact]
    public async Task Every_part_stands_where_it_says_it_is_from()
    {
        foreach (var result in await Read)
        {
            foreach (var finding in result.Proposed.OfType<Finding>())
            {
                finding.Parts.ShouldAllBe(part => (part.From ?? finding.Anchor.Exact).Contains(part.Words, StringComparison.Ordinal), $"{result.Gold.Name}: {finding.Text}");
            }
        }
    }

    [Fact]
    public void There_are_at_least_forty_articles_in_many_layouts()
    {
        var all = GoldArticle.ReadAll(GoldArticle.OwnFolder);

        all.Count.ShouldBeGreaterThanOrEqualTo(40);
        all.Select(one => Path.GetExtension(one.Path)).Distinct().Order().ShouldBe([".html", ".md", ".pdf", ".txt"]);
        all.ShouldAllBe(one => one.Figures.Count > 0 && one.Questions.Count > 0);
    }
}
