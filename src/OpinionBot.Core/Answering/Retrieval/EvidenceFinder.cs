using OpinionBot.Answering.Retrieval.Surveys;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Looks in the library: surveys by series and cell, articles by words; the one that covers more of the question answers.</summary>
public sealed class EvidenceFinder(FactIndex index)
{
    // A survey's own table answers a question for a number better than a sentence that happens to share its words.
    private const double SurveyLead = 0.15;

    // Of a thousand facts about one is as near as this by chance.
    private const double MinStandsOut = 3;
    private const int MaxNear = 4;

    private readonly SurveyFinder _surveys = new(index);
    private readonly ArticleFinder _articles = new(index);

    /// <param name="meaning">What the question means; null when search goes by words alone.</param>
    public Retrieved Find(FactQuery query, WorkspaceId reader, QuestionVector? meaning = null)
    {
        var article = _articles.Find(query, reader, meaning);

        // What a pollster "says" is what it found.
        if ((query.Speaker is { } speaker && !_surveys.Conducts(speaker, reader)) || _surveys.Find(query, reader) is not { } survey)
        {
            return article.Retrieved;
        }

        var lead = (query.Expects is ExpectedAnswer.Number or ExpectedAnswer.Anything or ExpectedAnswer.Place ? SurveyLead : -SurveyLead) + (query.AsksPublic ? SurveyLead : 0);

        return (survey.Retrieved, article.Retrieved) switch
        {
            (Retrieved.Found, Retrieved.Found) => survey.Coverage + lead >= article.Coverage ? survey.Retrieved : article.Retrieved,
            (Retrieved.Found, _) => survey.Retrieved,
            (_, Retrieved.Found) => article.Coverage > survey.Coverage ? article.Retrieved : survey.Retrieved,
            _ => survey.Retrieved,
        };
    }

    /// <summary>
    /// Facts that mean what is asked and say it in other words: the nearest ones, when they are clearly nearer than others and have every place,
    /// year, name, number and group of the question. Whether they answer it nobody has checked.
    /// </summary>
    /// <returns>Null when there are none.</returns>
    public Evidence? FindNear(FactQuery query, WorkspaceId reader, QuestionVector meaning)
    {
        var scorer = new TextScorer(index, query);
        var named = NamedIn(query);
        var near = meaning.Near(reader, MaxNear, fact => scorer.Score(fact).Lacks is null && named.All(name => FactWords.Of(fact).HasName(name))).Where(hit => hit.StandsOut >= MinStandsOut).Select(hit => hit.Fact).ToList();

        return near.Count == 0 ? null
            : SurveyCatalog.IsSurveyFigure(near[0]) ? _surveys.Around(query, reader, near[0])
            : new Evidence(query, [.. near.Where(fact => !SurveyCatalog.IsSurveyFigure(fact))], []);
    }

    // By words an unknown name finds nothing anyway; by meaning everything is near to something. So what may be a name counts as one.
    private static List<string> NamedIn(FactQuery query)
    {
        var places = Gazetteer.Default.Find(query.Text);

        return [.. NameReader.Read(query.Text).Where(name => name.Span.Start > 0 && name.Text is not ("AI" or "I") && places.All(place => !place.Span.Overlaps(name.Span))).Select(name => name.Text)];
    }
}
