using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Looks in the library: surveys by series and cell, articles by words; the one that covers more of the question answers.</summary>
public sealed class EvidenceFinder(FactIndex index)
{
    // A survey's own table answers a question for a number better than a sentence that happens to share its words.
    private const double SurveyLead = 0.15;

    private readonly SurveyFinder _surveys = new(index);
    private readonly ArticleFinder _articles = new(index);

    public Retrieved Find(FactQuery query, WorkspaceId reader)
    {
        var article = _articles.Find(query, reader);

        if (query.Speaker is not null || _surveys.Find(query, reader) is not { } survey)
        {
            return article.Retrieved;
        }

        var lead = query.Expects is ExpectedAnswer.Number or ExpectedAnswer.Anything or ExpectedAnswer.Place ? SurveyLead : -SurveyLead;

        return (survey.Retrieved, article.Retrieved) switch
        {
            (Retrieved.Found, Retrieved.Found) => survey.Coverage + lead >= article.Coverage ? survey.Retrieved : article.Retrieved,
            (Retrieved.Found, _) => survey.Retrieved,
            (_, Retrieved.Found) => article.Coverage > survey.Coverage ? article.Retrieved : survey.Retrieved,
            _ => survey.Retrieved,
        };
    }
}
