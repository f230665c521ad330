using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Sources;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction;

/// <summary>Short articles of the tests, published on 5 March 2026, and the findings in them.</summary>
internal static class InventedArticle
{
    /// <param name="paragraphs">Sentences, headings, rows and items, each a paragraph of its own.</param>
    public static Article Of(string? publisher, params string[] paragraphs) =>
        new(new SourceDetails { Title = "Ports and robots", Publisher = publisher, Published = new PartialDate(2026, 3, 5), Language = "en" },
            string.Join("\n\n", paragraphs), "hash");

    public static IReadOnlyList<Finding> Findings(params string[] paragraphs) =>
        [.. FactExtractor.Extract(Of(null, paragraphs)).Proposals.Select(proposal => proposal.Fact).OfType<Finding>()];
}
