namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>How well a fact of an article fits a question.</summary>
/// <param name="Score">What facts are ranked by.</param>
/// <param name="Coverage">How much of the question's topic it has.</param>
/// <param name="Meaning">How near in meaning it is, from 0 to 1; null where search goes by words alone.</param>
/// <param name="Support">Its coverage, with what its meaning and the confidence in all that was found add or take away.</param>
/// <param name="Lacks">The first obligation of the question that it does not fulfil; null when it fulfils all.</param>
internal sealed record ArticleFit(ReadFact Fact, double Score, Coverage Coverage, double? Meaning, double Support, Missing? Lacks);
