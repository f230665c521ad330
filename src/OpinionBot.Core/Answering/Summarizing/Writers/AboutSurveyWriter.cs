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
        evidence.Facts.SelectMany(cell => OfStudy(asked.Aspect, cell, evidence));

    private static IEnumerable<DraftSentence> OfStudy(SurveyAspect aspect, StoredFact cell, Evidence evidence)
    {
        var figure = (Figure)cell.Fact;
        var study = figure.Study!;
        var dates = FigureSentence.Dates(figure.AskedWhen);
        var sample = FigureSentence.Sample(figure.SampleSize) is { } n ? $"n = {n}" : figure.SampleSize.Note is { } note ? $"n = {note}" : "sample size unpublished";
        var countries = Conclusion.Countries(cell, evidence);

        return aspect switch
        {
            SurveyAspect.When or SurveyAspect.Published => [Say(cell, $"{dates ?? study.Fieldwork?.Note ?? "Dates unpublished"}: {study.Title}, {study.Conductor}")],
            SurveyAspect.HowMany => [Say(cell, $"{sample}{(figure.Place is { } place ? $" in {(place.IsGroup ? $"the {place.Name}" : FigureSentence.InSentence(place))}" : "")}; {study.Title}, {study.Conductor}{(dates is null ? "" : $", {dates}")}")],
            SurveyAspect.Countries when countries is not null => [Say(cell, $"{countries}: {study.Title}, {study.Conductor}{(dates is null ? "" : $", {dates}")}", new Derivation.Countries(cell.Id, countries))],
            SurveyAspect.Wording => [Say(cell, $"{study.Conductor} asked: {figure.Indicator.Wording}")],
            SurveyAspect.Mode when study.Mode is { } mode => [Say(cell, $"{mode}: {study.Title}, {study.Conductor}")],
            SurveyAspect.Population or SurveyAspect.Margin when study.Population is { } people => [Say(cell, $"{people}: {study.Title}, {study.Conductor}{(dates is null ? "" : $", {dates}")}")],
            _ => [Say(cell, $"{study.Conductor}: {study.Title}{(dates is null ? "" : $", {dates}")}; {sample}")],
        };
    }

    private static DraftSentence Say(StoredFact cell, string words, params IReadOnlyList<Derivation> derived) => new(ExtractiveSummarizer.Marked(words.StartsWith("n = ", StringComparison.Ordinal) ? words : char.ToUpperInvariant(words[0]) + words[1..], cell.Id), derived);
}
