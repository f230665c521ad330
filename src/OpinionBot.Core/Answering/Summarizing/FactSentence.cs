using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Summarizing;

/// <summary>A fact in its own words, for whoever must not say more than it does.</summary>
internal static class FactSentence
{
    /// <summary>The fact's own sentence with its mark.</summary>
    public static DraftSentence Of(StoredFact stored) =>
        new(ExtractiveSummarizer.Marked(stored.Fact is SurveyCell cell ? FigureSentence.Clause(cell) : stored.Fact.Text, stored.Id));

    /// <summary>The fact as one line for a model: number, kind, and its sentence with a slot where the figure stands.</summary>
    public static string Line(StoredFact stored)
    {
        var fact = stored.Fact;
        var text = fact switch
        {
            SurveyCell cell => $"{{{stored.Id}}}{FigureSentence.Clause(cell)[FigureSentence.Value(cell).Length..]}{When(cell)}.",
            Figure when FigureSlot.Span(stored) is { } span => $"{fact.Text[..span.Start]}{{{stored.Id}}}{fact.Text[span.End..]}",
            _ => fact.Text,
        };

        return $"{stored.Id} | {fact.Kind.ToString().ToLowerInvariant()} | {text}";
    }

    // The year lets a model tell two waves apart; the rest of the study is added by code.
    private static string When(Figure cell) => cell.AskedWhen?.To is { } to ? $" in {to.Year}" : "";
}
