using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Answering.Summarizing.Writers;

/// <summary>Says when an article came out, from what is known of its source.</summary>
internal static class PublishedWriter
{
    /// <summary>True when that is what the evidence was found for.</summary>
    public static bool Answers(Evidence evidence) => evidence is { Asked: Asked.AboutSurvey { Aspect: SurveyAspect.Published }, Facts: [var fact] } && fact.Fact is not SurveyCell;

    public static DraftSentence Write(StoredFact fact) => new(ExtractiveSummarizer.Marked(Words(fact.Source.Details)!, fact.Id));

    /// <summary>The words that stand only as a whole: the day of an article is no day of what it tells. Null when it has no date.</summary>
    public static string? Words(SourceDetails source) =>
        source.Published is { } published ? $"{source.Publisher ?? "Its publisher"} published it {(published.Day is null ? "in" : "on")} {published.ToLongString()}" : null;
}
