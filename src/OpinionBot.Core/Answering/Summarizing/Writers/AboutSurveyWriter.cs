using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing.Conclusions;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says who asked, when, how many, in how many countries, in which words: what was asked first.</summary>
internal static class AboutSurveyWriter
{
    public static IEnumerable<DraftSentence> Write(Asked.AboutSurvey asked, Evidence evidence) =>
        evidence.Facts.SelectMany(cell => OfStudy(asked, cell, evidence));

    private static IEnumerable<DraftSentence> OfStudy(Asked.AboutSurvey asked, StoredFact cell, Evidence evidence)
    {
        var figure = (SurveyCell)cell.Fact;
        var study = figure.Study!;
        var dates = FigureSentence.Dates(figure.AskedWhen);
        var undated = $"{study.Title}, {study.Conductor}";
        var dated = dates is null ? undated : $"{undated}, {dates}";

        return asked.Aspect switch
        {
            SurveyAspect.Countries => OfCountries(asked.Question, cell, dated, evidence),
            SurveyAspect.When or SurveyAspect.Published => [Say(cell, $"{dates ?? study.Fieldwork?.Note ?? "Dates unpublished"}: {undated}")],
            SurveyAspect.HowMany => [Say(cell, $"{Sample(figure)}{Where(figure)}; {dated}")],
            SurveyAspect.Wording => [Say(cell, $"{study.Conductor} asked: {figure.Indicator.Wording}")],
            SurveyAspect.Mode when study.Mode is { } mode => [Say(cell, $"{mode}: {undated}")],
            SurveyAspect.Population or SurveyAspect.Margin when study.Population is { } people => [Say(cell, $"{people}: {dated}")],
            _ => [Say(cell, $"{study.Conductor}: {study.Title}{(dates is null ? "" : $", {dates}")}; {Sample(figure)}")],
        };
    }

    // Whether these were asked; or which; or how many, where that is asked for or the list is not known.
    private static IEnumerable<DraftSentence> OfCountries(ReadQuestion question, StoredFact cell, string study, Evidence evidence)
    {
        var members = question.Places.Select(place => (Place: place, Words: Conclusion.Member(cell, place))).ToList();

        if (members.Count > 0 && members.All(member => member.Words is not null))
        {
            return members.Select(member => Say(cell, $"{member.Words}: {study}", new Derivation.Member(cell.Id, member.Place, member.Words!)));
        }

        return !question.Words.Contains("many") && Conclusion.CountryNames(cell) is { } names ? [Say(cell, $"{names}: {study}", new Derivation.Countries(cell.Id, Named: true, names))]
            : Conclusion.Countries(cell, evidence) is { } count ? [Say(cell, $"{count}: {study}", new Derivation.Countries(cell.Id, Named: false, count))]
            : [Say(cell, study)];
    }

    private static string Sample(SurveyCell figure) => FigureSentence.Sample(figure.SampleSize) is { } n ? $"n = {n}"
        : figure.SampleSize.Note is { } note ? $"n = {note}"
        : "sample size unpublished";

    private static string Where(SurveyCell figure) => figure.Place switch
    {
        null => "",
        { IsGroup: true } group => $" in the {group.Name}",
        var country => $" in {FigureSentence.InSentence(country)}",
    };

    private static DraftSentence Say(StoredFact cell, string words, params IReadOnlyList<Derivation> derived) =>
        new(ExtractiveSummarizer.Marked(words.StartsWith("n = ", StringComparison.Ordinal) ? words : char.ToUpperInvariant(words[0]) + words[1..], cell.Id), derived);
}
