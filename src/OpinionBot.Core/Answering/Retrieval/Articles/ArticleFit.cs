namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>How well a fact of an article fits a question.</summary>
/// <param name="Score">What facts are ranked by.</param>
/// <param name="Coverage">How much of the question's topic it has.</param>
/// <param name="Support">Coverage by words, with what nearness in meaning adds or takes away: whether it is about what is asked at all.</param>
/// <param name="Lacks">The first obligation of the question that it does not fulfil; null when it fulfils all.</param>
internal sealed record ArticleFit(ReadFact Fact, double Score, Coverage Coverage, double Support, Missing? Lacks);
