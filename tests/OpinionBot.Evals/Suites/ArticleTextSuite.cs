using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using OpinionBot.Curation;
using OpinionBot.Curation.Fetching;
using OpinionBot.DataSets;
using OpinionBot.Measuring;
using OpinionBot.Reporting;

namespace OpinionBot.Suites;

/// <summary>The text that the product takes from web pages, against what a person took for the article.</summary>
public sealed class ArticleTextSuite : Suite
{
    private const string F1 = "F1";
    private const double Failure = 0.9;

    public override string Name => "article-text";

    public override string Description => "Article text from web pages: precision, recall and F1 over shingles of four words.";

    public override bool HasData(string folder) => ArticlePages.IsIn(folder);

    public override async Task<IReadOnlyList<SuiteResult>> RunAsync(SuiteInput input, CancellationToken cancellationToken)
    {
        var pages = ArticlePages.Read(input.RequireData(Name));
        using var loader = new PageLoader(Options.Create(new CurationOptions()), TimeProvider.System);
        var fetcher = new ArticleFetcher(loader, Options.Create(new CurationOptions()), TimeProvider.System);
        var read = new List<PageResult>();

        foreach (var page in pages.Pages)
        {
            var html = page.ReadHtml();
            using var stream = new MemoryStream(html);
            var fetched = await fetcher.FetchAsync(new ArticleOrigin.Content(stream, page.Id + ".html"), new GivenDetails(), cancellationToken);
            var text = fetched is Fetched.Ok ok ? ok.Article.Text : "";
            read.Add(new PageResult(page, Compare(text, page), Compare(BySmartReader(html), page), (fetched as Fetched.Unusable)?.Reason));
        }

        return [Measure(pages.Name, read, input.PerQuery)];
    }

    private static SuiteResult Measure(string name, List<PageResult> read, bool perPage) => new(
        "article-text",
        name,
        [
            new Measure(F1, Estimate.OfSample(read, pages => F1Of(pages, page => page.Overlap))),
            new Measure("precision", Estimate.OfMean([.. read.Select(page => page.Overlap.Precision)])),
            new Measure("recall", Estimate.OfMean([.. read.Select(page => page.Overlap.Recall)])),
            new Measure("mean F1 of the pages", Estimate.OfMean([.. read.Select(page => page.Overlap.F1)])),
        ],
        [
            new("rs_trafilatura, AutoExtract", F1, 0.970, "published, all 181 pages"),
            new("trafilatura", F1, 0.958, "published, all 181 pages"),
            new("SmartReader", F1, 0.951, "published, all 181 pages"),
            new("SmartReader", F1, F1Of(read, page => page.BySmartReader), "on these pages"),
            new("Readability.js", F1, 0.947, "published, all 181 pages"),
            new("all paragraphs", F1, 0.836, "published, all 181 pages"),
        ],
        [.. read.Where(page => perPage || page.Overlap.F1 < Failure).OrderBy(page => page.Overlap.F1).Select(Describe)]);

    // The benchmark's own way: the mean precision and the mean recall first.
    private static double F1Of(IEnumerable<PageResult> pages, Func<PageResult, Overlap> text)
    {
        var all = pages.Select(text).ToList();

        return Overlap.HarmonicMean(all.Average(page => page.Precision), all.Average(page => page.Recall));
    }

    private static Overlap Compare(string text, ArticlePage page) => Overlap.Of(Shingles.Of(text), Shingles.Of(page.Body));

    private static string BySmartReader(byte[] html) => new SmartReader.Reader("https://article.invalid/", Encoding.UTF8.GetString(html)).GetArticle().TextContent ?? "";

    private static string Describe(PageResult page) => string.Create(
        CultureInfo.InvariantCulture,
        $"{page.Page.Id[..Math.Min(12, page.Page.Id.Length)]}  P {page.Overlap.Precision:0.000}  R {page.Overlap.Recall:0.000}  {page.Page.Url}{(page.Fault is null ? "" : $"  {page.Fault}")}");

    /// <param name="BySmartReader">What the reader under the product makes of the page by itself.</param>
    /// <param name="Fault">Why the page has no article; null when it has.</param>
    private sealed record PageResult(ArticlePage Page, Overlap Overlap, Overlap BySmartReader, string? Fault);
}
