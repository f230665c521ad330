using OpinionBot.Answering.Obligations;
using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>What a question asks of articles: its topic and its obligations.</summary>
/// <param name="sign">Its form: a question about a survey is answered by what says who was asked and when.</param>
/// <param name="asksArticle">True when its meaning is that of questions on articles.</param>
internal sealed class ArticleQuestion(FactIndex index, FactQuery query, IReadOnlyList<IObligation> obligations, FormSign sign, bool asksArticle, ScoringWeights weights)
{
    public IReadOnlyList<IObligation> Obligations { get; } = obligations;

    /// <summary>True when a part of the people is asked about.</summary>
    public bool IsOfGroup { get; } = obligations.Any(obligation => obligation is ThisGroup or ThisAge);

    public Topic Topic { get; } = new(index, query, obligations, weights);

    public FactQuery Query { get; } = query;

    public bool AsksNumber { get; } = obligations.Any(obligation => obligation is GivesNumber or GivesShare or GivesMoney or GivesSample);

    public bool AsksSurvey { get; } = sign.Form == QuestionForm.Survey || obligations.Any(obligation => obligation is GivesSample);

    public bool AsksArticle { get; } = asksArticle;

    /// <summary>True when one sentence is the answer: who somebody is.</summary>
    public bool AsksOne { get; } = obligations.Any(obligation => obligation is Introduces);

    /// <summary>The first obligation that a fact does not fulfil; null when it fulfils all.</summary>
    public Missing? FindLack(ReadFact fact) => Obligations.Select(obligation => obligation.FindLack(fact)).FirstOrDefault(lack => lack is not null);

    /// <param name="among">What was found with it; null where search goes by words alone.</param>
    public ArticleFit Fit(ReadFact fact, FoundFacts? among)
    {
        var coverage = Topic.CoverageOf(fact);

        if (among?.TraitsOf(fact, coverage) is not { } traits)
        {
            return new ArticleFit(fact, ScoreByWords(fact, coverage), coverage, coverage.Words, FindLack(fact), null);
        }

        var odds = weights.OfArticles.LogOdds(traits);

        return new ArticleFit(fact, odds, coverage, 1 / (1 + Math.Exp(-odds)), FindLack(fact), traits);
    }

    /// <summary>True when a fact is about what is asked: it is likely to answer (whatever has the name that is asked about is near in meaning, so that it needs words of the rest), or where search goes by words alone its words cover that.</summary>
    public bool IsAbout(ArticleFit fit) => !fit.Fact.IsLeadIn && (fit.Traits is not null
        ? fit.Support >= weights.MinArticle && (!Topic.HasName || fit.Coverage.Content >= weights.MinContent)
        : fit.Support >= weights.MinCoverage
            && fit.Coverage.Content >= (AsksNumber ? weights.MinNumberContent : weights.MinContent)
            && (!AsksNumber || fit.Coverage.HasRarest || fit.Coverage.Words >= weights.MuchCovered));

    /// <summary>True for a fact that is said beside the best one, be it not likely enough to answer alone.</summary>
    public bool IsBeside(ArticleFit fit, ArticleFit best) => fit.Traits is not null
        ? !fit.Fact.IsLeadIn && best.Score - fit.Score <= weights.BesideBest
        : IsAbout(fit) && fit.Score >= weights.NearBest * best.Score;

    private double ScoreByWords(ReadFact fact, Coverage coverage) => coverage.Words
        + (weights.Neighbours * coverage.Neighbours)
        - (IsOfGroup || (fact.Groups.Count == 0 && fact.Ages.Count == 0) ? 0 : weights.OtherGroup)
        - (Query.Places.Count > 0 && fact.Fact.Places.Count == 0 ? weights.Placeless : 0)
        + (AsksNumber && fact.Fact is Figure ? weights.FigureForNumber : 0);
}
