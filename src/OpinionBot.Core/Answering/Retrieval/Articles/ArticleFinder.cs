using OpinionBot.Answering.Obligations;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>Finds what articles say: statements, quotations, and figures that stand in a sentence.</summary>
internal sealed class ArticleFinder(FactIndex index, ScoringWeights weights)
{
    private const int MaxFacts = 3;
    private const int MaxNearest = 3;

    /// <summary>What articles say to the question, and how well; the nearest facts when nothing does.</summary>
    /// <param name="asksArticle">True when its meaning is that of questions on articles: less has to speak for a fact.</param>
    public ArticleAnswer Find(FactQuery query, IReadOnlyList<IObligation> obligations, bool asksArticle, WorkspaceId reader, QuestionVector? meaning)
    {
        var question = new ArticleQuestion(index, query, obligations, asksArticle, weights);
        var byWords = index.Search(new FactSearch(reader, question.Topic.SearchTerms, weights.FactsCompared, IsOfArticle)).Hits;
        var hits = meaning?.Fuse(byWords, reader, weights.FactsCompared, weights.MeaningInSearch, IsOfArticle) ?? byWords;
        var found = hits.Select(hit => (Fact: new ReadFact(hit.Fact), Nearness: meaning?.Model == weights.Model ? meaning?.NearnessOf(hit.Fact) : null)).ToList();

        var confidence = found.Count == 0 ? 0 : new Confidence(index, query, weights).Of(found);

        // Facts that fit as well stand in the order in which they were found.
        var fits = found.Select(one => question.Fit(one.Fact, one.Nearness, confidence)).OrderByDescending(fit => fit.Score).ToList();
        var about = fits.Where(question.IsAbout).ToList();
        var answering = about.Where(fit => fit.Lacks is null).ToList();

        if (answering.Count == 0)
        {
            var nearest = fits.Where(fit => fit.Coverage.Words > weights.MinNearest).Take(MaxNearest).Select(fit => fit.Fact.Stored).ToList();

            return new ArticleAnswer(new Retrieved.NotCovered(FindMissing(query, obligations, reader, about), nearest) { Confidence = confidence }, 0, 0);
        }

        var chosen = SameWords.Once(answering.Where(fit => fit.Score >= weights.NearBest * answering[0].Score).Select(fit => fit.Fact.Stored), isNumber: question.AsksNumber)
            .Take(question.AsksOne ? 1 : MaxFacts)
            .ToList();

        return new ArticleAnswer(new Retrieved.Found(new Evidence(query, chosen, [])) { Confidence = confidence }, answering[0].Coverage.Words, answering[0].Support);
    }

    private static bool IsOfArticle(StoredFact fact) => fact.Fact is not SurveyCell;

    // A name that nothing has, and a speaker who says nothing, are what is missing, whatever else is.
    private Missing FindMissing(FactQuery query, IReadOnlyList<IObligation> obligations, WorkspaceId reader, List<ArticleFit> about)
    {
        if (obligations.OfType<ThisSpeaker>().FirstOrDefault() is { } speaker)
        {
            return new Missing.Name(speaker.Speaker, AsSpeaker: true);
        }

        if (query.Names.FirstOrDefault(name => index.Search(new FactSearch(reader, [new SearchTerm(name)], 1)).Hits.Count == 0) is { } unknown)
        {
            return new Missing.Name(unknown, AsSpeaker: false);
        }

        return about.Select(fit => fit.Lacks).FirstOrDefault() switch
        {
            Missing.ForPlace place => new Missing.ForPlace(place.Place, HeldFor(about)),
            { } lacking => lacking,
            null => new Missing.Topic(),
        };
    }

    private static IReadOnlyList<Place> HeldFor(List<ArticleFit> about) =>
        [.. about.SelectMany(fit => fit.Fact.Fact.Places).Where(place => !place.IsGroup).Distinct().OrderBy(place => place.Name, StringComparer.Ordinal)];
}

/// <summary>What articles say to a question.</summary>
/// <param name="Retrieved">The facts, or what they lack.</param>
/// <param name="Coverage">How much of the question's words the best fact has, from 0 to 1.</param>
/// <param name="Support">How sure it is that the best fact is about what is asked.</param>
internal sealed record ArticleAnswer(Retrieved Retrieved, double Coverage, double Support);
