using OpinionBot.Answering.Retrieval;

namespace OpinionBot.Answering.Summarizing;

/// <summary>Writes a draft from evidence and from nothing else. What it writes is checked before anybody sees it.</summary>
public interface ISummarizer
{
    Task<DraftSummary> SummarizeAsync(Question question, Evidence evidence, CancellationToken cancellationToken);
}
