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
        if (asked.Aspect == SurveyAspect.Countries)
        {
            return OfCountries(asked.Question, cell, evidence);
        }

        var figure = (Figure)cell.Fact;
        var study = figure.Study!;
        var dates = FigureSentence.Dates(figure.AskedWhen);
        var sample = FigureSentence.Sample(figure.SampleSize) is { } n ? $"n = {n}" : figure.SampleSize.Note is { } note ? $"n = {note}" : "sample size unpublished";

        return asked.Aspect switch
        {
            SurveyAspect.When or SurveyAspect.Published => [Say(cell, $"{dates ?? study.Fieldwork?.Note ?? "Dates unpublished"}: {study.Title}, {study.Conductor}")],
            SurveyAspect.HowMany => [Say(cell, $"{sample}{(figure.Place is { } place ? $" in {(place.IsGroup ? $"the {place.Name}" : FigureSentence.InSentence(place))}" : "")}; {study.Title}, {study.Conductor}{(dates is null ? "" : $", {dates}")}")],
            SurveyAspect.Wording => [Say(cell, $"{study.Conductor} asked: {figure.Indicator.Wording}")],
            SurveyAspect.Mode when study.Mode is { } mode => [Say(cell, $"{mode}: {study.Title}, {study.Conductor}")],
            SurveyAspect.Population or SurveyAspect.Margin when study.Population is { } people => [Say(cell, $"{people}: {study.Title}, {study.Conductor}{(dates is null ? "" : $", {dates}")}")],
            _ => [Say(cell, $"{study.Conductor}: {study.Title}{(dates is null ? "" : $", {dates}")}; {sample}")],
        };
    }

    // Whether these were asked; or which; or how many, where that is asked for or the list is not known.
    private static IEnumerable<DraftSentence> OfCountries(ReadQuestion question, StoredFact cell, Evidence evidence)
    {
        var figure = (Figure)cell.Fact;
        var dates = FigureSentence.Dates(figure.AskedWhen);
        var study = $": {figure.Study!.Title}, {figure.Study.Conductor}{(dates is null ? "" : $", {dates}")}";
        var members = question.Places.Select(place => (Place: place, Words: Conclusion.Member(cell, place))).ToList();

        if (members.Count > 0 && members.All(member => member.Words is not null))
        {
            return members.Select(member => Say(cell, member.Words + study, new Derivation.Member(cell.Id, member.Place, member.Words!)));
        }

        return !question.Words.Contains("many") && Conclusion.CountryNames(cell) is { } names ? [Say(cell, names + study, new Derivation.Countries(cell.Id, Named: true, names))]
            : Conclusion.Countries(cell, evidence) is { } count ? [Say(cell, count + study, new Derivation.Countries(cell.Id, Named: false, count))]
            : [Say(cell, $"{figure.Study.Conductor}{study}")];
    }

    private static DraftSentence Say(StoredFact cell, string words, params IReadOnlyList<Derivation> derived) => new(ExtractiveSummarizer.Marked(words.StartsWith("n = ", StringComparison.Ordinal) ? words : char.ToUpperInvariant(words[0]) + words[1..], cell.Id), derived);
}
