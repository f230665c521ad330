using OpinionBot.Answering.Obligations;
using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>What a question asks of articles: its topic and its obligations.</summary>
internal sealed class ArticleQuestion(FactIndex index, FactQuery query, IReadOnlyList<IObligation> obligations, bool asksArticle, ScoringWeights weights)
{
    private readonly bool _isOfGroup = obligations.Any(obligation => obligation is ThisGroup or ThisAge);

    public Topic Topic { get; } = new(index, query, obligations, weights);

    public FactQuery Query { get; } = query;

    public bool AsksNumber { get; } = obligations.Any(obligation => obligation is GivesNumber or GivesShare or GivesMoney or GivesSample);

    /// <summary>True when one sentence is the answer: who somebody is.</summary>
    public bool AsksOne { get; } = obligations.Any(obligation => obligation is Introduces);

    /// <summary>The first obligation that a fact does not fulfil; null when it fulfils all.</summary>
    public Missing? FindLack(ReadFact fact) => obligations.Select(obligation => obligation.FindLack(fact)).FirstOrDefault(lack => lack is not null);

    /// <param name="nearness">Of the fact to the question; null where search goes by words alone.</param>
    /// <param name="confidence">In all that was found.</param>
    public ArticleFit Fit(ReadFact fact, double? nearness, double confidence)
    {
        var coverage = Topic.CoverageOf(fact);
        var meaning = nearness is { } near ? weights.Scale(near) : (double?)null;
        var score = coverage.Words
            + (weights.Neighbours * coverage.Neighbours)
            + (weights.MeaningInFit * (meaning ?? 0))
            - (_isOfGroup || (fact.Groups.Count == 0 && fact.Ages.Count == 0) ? 0 : weights.OtherGroup)
            - (Query.Places.Count > 0 && fact.Fact.Places.Count == 0 ? weights.Placeless : 0)
            + (AsksNumber && fact.Fact is Figure ? weights.FigureForNumber : 0);
        var support = coverage.Words + (meaning is null ? 0 : (weights.MeaningInSupport * (meaning.Value - weights.NeutralMeaning)) + (weights.ConfidenceInSupport * (confidence - weights.NeutralConfidence)) + (asksArticle ? weights.AsksArticle : 0));

        return new ArticleFit(fact, score, coverage, meaning, support, FindLack(fact));
    }

    /// <summary>True when a fact is about what is asked: its words cover that, or its meaning vouches for it.</summary>
    public bool IsAbout(ArticleFit fit) =>
        fit.Support >= (fit.Meaning is null ? weights.MinCoverage : weights.MinSupport)
        && (fit.Coverage.Content >= (AsksNumber ? weights.MinNumberContent : weights.MinContent) || (fit.Meaning >= (asksArticle ? weights.VouchingOfArticle : weights.Vouching) && !Topic.HasName))
        && (!AsksNumber || fit.Coverage.HasRarest || fit.Coverage.Words >= weights.MuchCovered);
}
