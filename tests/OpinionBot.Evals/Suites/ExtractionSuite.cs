using System.Text.Json;
using Microsoft.Extensions.Options;
using OpinionBot.Curation;
using OpinionBot.Curation.Extraction;
using OpinionBot.Curation.Fetching;
using OpinionBot.DataSets;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Measuring;
using OpinionBot.Reporting;

namespace OpinionBot.Suites;

/// <summary>The facts that the product proposes for a document, against those that a person found in it.</summary>
public sealed class ExtractionSuite : Suite
{
    private const string Shape = "{\"document\": \"article.txt\", \"facts\": [{\"quote\": \"…\", \"value\": 23}]}";

    public override string Name => "extraction";

    public override string Description => "Facts proposed for a document against a list of expected ones: precision, recall, verbatim anchors.";

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var path = input.Expected ?? throw new UnusableDataException($"extraction compares with the facts that a file expects; give it with --expected FILE, an object {Shape}.");
        var expected = Read(path);
        using var loader = new PageLoader(Options.Create(new CurationOptions()), TimeProvider.System);
        var fetcher = new ArticleFetcher(loader, Options.Create(new CurationOptions()), TimeProvider.System);

        if (await fetcher.FetchAsync(new ArticleOrigin.File(expected.Document), new GivenDetails(), cancellationToken) is not Fetched.Ok fetched)
        {
            throw new UnusableDataException($"{expected.Document}, which {path} names, is no article that can be read; check the path.");
        }

        var extracted = await new FactExtractor().ExtractAsync(fetched.Article, new Moderator(WorkspaceId.Console, "evals", "Evals"), cancellationToken);
        IReadOnlyList<Fact> proposed = [.. extracted.Proposals.Select(proposal => proposal.Fact)];
        var missed = expected.Facts.Where(fact => !proposed.Any(fact.IsIn)).ToList();
        var surplus = proposed.Where(fact => !expected.Facts.Any(one => one.IsIn(fact))).ToList();

        return
        [
            new SuiteResult(
                Name,
                Path.GetFileName(path),
                [
                    new Measure("recall", Estimate.OfShare(expected.Facts.Count - missed.Count, expected.Facts.Count)),
                    new Measure("precision", Estimate.OfShare(proposed.Count - surplus.Count, proposed.Count)),
                    new Measure("verbatim anchors", Estimate.OfShare(proposed.Count(fact => fact.Anchor is { } anchor && anchor.StandsIn(fetched.Article.Text)), proposed.Count)),
                ],
                [],
                [.. missed.Select(fact => $"missed    {fact.Value}  {fact.Quote}"), .. surplus.Select(fact => $"surplus   {fact.Kind}  {fact.Text}")]),
        ];
    }

    private static ExpectedFacts Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new UnusableDataException($"There is no file {path}; check the path.");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));

            return new ExpectedFacts(
                Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, document.RootElement.GetProperty("document").GetString()!),
                [.. document.RootElement.GetProperty("facts").EnumerateArray().Select(fact => new ExpectedFact(fact.GetProperty("quote").GetString()!, fact.TryGetProperty("value", out var value) ? value.GetDecimal() : null))]);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UnusableDataException($"{path} is no object of the shape {Shape} ({exception.Message.TrimEnd('.')}).");
        }
    }

    private sealed record ExpectedFacts(string Document, IReadOnlyList<ExpectedFact> Facts);

    /// <param name="Quote">Words of the document that the fact stands on.</param>
    /// <param name="Value">Of a figure; null for others.</param>
    private sealed record ExpectedFact(string Quote, decimal? Value)
    {
        public bool IsIn(Fact fact) =>
            fact.Anchor is { } anchor
            && (anchor.Exact.Contains(Quote, StringComparison.Ordinal) || Quote.Contains(anchor.Exact, StringComparison.Ordinal))
            && (Value is null ? fact is not Figure : fact is Figure figure && figure.Value == Value);
    }
}
