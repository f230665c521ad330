using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Curation.Extraction;

/// <summary>Finds facts in an article. Every anchor of a proposal stands verbatim in the article's text.</summary>
public interface IFactExtractor
{
    /// <param name="moderator">Who adds the article.</param>
    Task<ExtractedFacts> ExtractAsync(Article article, Moderator moderator, CancellationToken cancellationToken);
}
