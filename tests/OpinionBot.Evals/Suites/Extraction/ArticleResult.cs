using OpinionBot.Curation;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;

namespace OpinionBot.Suites.Extraction;

/// <summary>What was proposed for one article beside what an editor found in it.</summary>
internal sealed record ArticleResult(GoldArticle Gold, Article Article, IReadOnlyList<Fact> Proposed)
{
    /// <summary>Each expected figure that was found, with the proposal that has the most of its parts.</summary>
    public required IReadOnlyList<FindingMatch> Matches { get; init; }

    public required IReadOnlyList<GoldFigure> Missed { get; init; }

    /// <summary>Figures that nobody expected.</summary>
    public required IReadOnlyList<Finding> Surplus { get; init; }

    public required IReadOnlyList<GoldQuote> MissedQuotes { get; init; }

    /// <summary>Expected quotations with another speaker.</summary>
    public required IReadOnlyList<(GoldQuote Gold, Quote Found)> WrongSpeakers { get; init; }

    public required IReadOnlyList<string> MissedStatements { get; init; }

    /// <summary>Statements that nobody expected, which may still be true and worth keeping.</summary>
    public IReadOnlyList<Statement> SurplusStatements => [.. Proposed.OfType<Statement>().Where(fact => !Gold.Statements.Any(words => Has(fact, words)))];

    /// <summary>Proposals that have words of no content.</summary>
    public required IReadOnlyList<Fact> Boilerplate { get; init; }

    public static ArticleResult Of(GoldArticle gold, Article article, IReadOnlyList<Fact> proposed)
    {
        var words = new ArticleWords(article.Text);
        var findings = proposed.OfType<Finding>().Select(finding => (Finding: finding, Span: Span(finding, article.Text))).ToList();
        var matches = new List<FindingMatch>();
        var missed = new List<GoldFigure>();
        var taken = new HashSet<Finding>(ReferenceEqualityComparer.Instance);

        foreach (var figure in gold.Figures)
        {
            var at = words.Find(figure.In);
            var best = findings
                .Where(one => !taken.Contains(one.Finding) && FindingMatch.HasValue(figure.Value, one.Finding) && (at is null || one.Span.Overlaps(at.Value)))
                .Select(one => FindingMatch.Of(figure, one.Finding))
                .MinBy(match => match.Wrong.Count);

            if (best is null)
            {
                missed.Add(figure);
            }
            else
            {
                taken.Add(best.Found);
                matches.Add(best);
            }
        }

        var quotes = gold.Quotes.Select(quote => (Gold: quote, Found: FindQuote(quote, proposed))).ToList();

        return new ArticleResult(gold, article, proposed)
        {
            Matches = matches,
            Missed = missed,
            Surplus = [.. findings.Select(one => one.Finding).Where(finding => !taken.Contains(finding) && !IsAllowed(finding, gold))],
            MissedQuotes = [.. quotes.Where(quote => quote.Found is null).Select(quote => quote.Gold)],
            WrongSpeakers = [.. quotes.Where(quote => quote.Found is { } found && !IsSpeaker(quote.Gold, found)).Select(quote => (quote.Gold, quote.Found!))],
            MissedStatements = [.. gold.Statements.Where(statement => !proposed.Any(fact => Has(fact, statement)))],
            Boilerplate = [.. proposed.Where(fact => gold.Boilerplate.Any(words => Has(fact, words)))],
        };
    }

    private static OpinionBot.Language.TextSpan Span(Fact fact, string text)
    {
        var anchor = fact.Anchor!;
        var at = text.IndexOf(anchor.Prefix + anchor.Exact + anchor.Suffix, StringComparison.Ordinal);

        return new OpinionBot.Language.TextSpan(at + anchor.Prefix.Length, anchor.Exact.Length);
    }

    // What may be kept or left, and what the article says once more elsewhere.
    private static bool IsAllowed(Finding finding, GoldArticle gold) =>
        gold.Optional.Any(figure => FindingMatch.HasValue(figure.Value, finding)) || gold.Figures.Any(figure => FindingMatch.HasValue(figure.Value, finding));

    private static Quote? FindQuote(GoldQuote gold, IReadOnlyList<Fact> proposed) =>
        proposed.OfType<Quote>().FirstOrDefault(quote => quote.Words.Any(words => new ArticleWords(words).Find(gold.Words) is not null || new ArticleWords(gold.Words).Find(words) is not null));

    private static bool IsSpeaker(GoldQuote gold, Quote found) =>
        new ArticleWords(found.Speaker).Find(gold.Speaker) is not null || new ArticleWords(gold.Speaker).Find(found.Speaker) is not null;

    private static bool Has(Fact fact, string words) => new ArticleWords(fact.Anchor!.Exact).Find(words) is not null;
}
