using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>How well a fact of an article fits a question.</summary>
/// <param name="Score">What facts are ranked by: log-odds, or the coverage where search goes by words alone.</param>
/// <param name="Coverage">How much of the question's topic it has.</param>
/// <param name="Support">How likely it is that the fact answers; where search goes by words alone its coverage.</param>
/// <param name="Lacks">The first obligation of the question that it does not fulfil; null when it fulfils all.</param>
/// <param name="Traits">What the score was weighed from; null where search goes by words alone.</param>
internal sealed record ArticleFit(ReadFact Fact, double Score, Coverage Coverage, double Support, Missing? Lacks, ArticleTraits? Traits);
