namespace OpinionBot.Curation.Extraction;

/// <summary>Finds facts in an article. Every anchor of a proposal stands verbatim in the article's text.</summary>
public interface IFactExtractor
{
    ExtractedFacts Extract(Article article);
}
