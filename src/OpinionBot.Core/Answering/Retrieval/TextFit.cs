using OpinionBot.Facts;

namespace OpinionBot.Answering.Retrieval;

/// <summary>How well a fact of an article fits a question.</summary>
/// <param name="Score">What facts are ranked by.</param>
/// <param name="Coverage">How much of the question's topic the fact has, rare words counting more; 0 to 1.</param>
/// <param name="ContentCoverage">The same, of the words that are neither names nor say little; 1 when there are none.</param>
/// <param name="Lacks">The first constraint of the question that the fact does not satisfy; null when it satisfies all.</param>
internal readonly record struct TextFit(StoredFact Fact, double Score, double Coverage, double ContentCoverage, Missing? Lacks);
