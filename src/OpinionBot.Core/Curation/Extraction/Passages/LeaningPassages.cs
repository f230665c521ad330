using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Passages;

/// <summary>
/// Gives a sentence that says nothing on its own the one before it: <c>So do 66% of teachers.</c>, <c>Among those who did not, only a quarter did.</c>,
/// and a short answer the question it answers.
/// </summary>
internal static partial class LeaningPassages
{
    private const int MaxWords = 60;
    private const int MaxQuestionWords = 16;
    private const int MaxAnswerWords = 12;

    public static IReadOnlyList<Passage> Join(IReadOnlyList<Passage> passages, string text) =>
    [
        .. passages
            .Select((passage, at) => at > 0 && Leans(passage, passages[at - 1]) ? Join(passages[at - 1], passage, text) : passage)
            .Where((passage, at) => !(Empty().IsMatch(passage.Text) && at + 1 < passages.Count && Leans(passages[at + 1], passages[at]))),
    ];

    private static Passage Join(Passage before, Passage passage, string text)
    {
        var span = new TextSpan(before.Span.Start, passage.Span.End - before.Span.Start);

        return passage with { Span = span, Text = span.In(text), OwnStart = passage.Span.Start - before.Span.Start, LeadIn = before.LeadIn };
    }

    private static bool Leans(Passage passage, Passage before)
    {
        if (passage.IsHeading || before.IsHeading || passage.Row is not null || before.Row is not null || passage.IsQuestion || passage.Quotations.Any(quotation => Words.Of(quotation.Words.In(passage.Text)).Count > 4) || before.Quotations.Count > 0)
        {
            return false;
        }

        var words = Words.Of(passage.Text).Count;

        var wordsBefore = Words.Of(before.Text).Count;

        return words + wordsBefore <= MaxWords
            && (before.IsQuestion ? wordsBefore <= MaxQuestionWords && (passage.Paragraph == before.Paragraph || (passage.Paragraph == before.Paragraph + 1 && words <= MaxAnswerWords))
                : passage.Paragraph == before.Paragraph && (Leaning().IsMatch(passage.Text) || Announcing().IsMatch(before.Text)));
    }

    // Says nothing without what follows.
    [GeneratedRegex(@"\b(otherwise|differently|the opposite|as follows)\.$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Empty();

    // "In Norwick they decided otherwise.", "We asked them what they would do."
    [GeneratedRegex(@"\b(otherwise|differently|the opposite|as follows)\.$|\basked\b.{0,60}\b(what|which|whether|how|who|whom|where|why) [^.]*\.$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Announcing();

    [GeneratedRegex(@"^(So (do|did|does|are|is|have|would)|Nor (do|did|does)|(Among|Of) (those|these|them|the (others?|rest))|The (same|rest|others?|figure|share|number|reason|result|answer)\b|Others\b|Both\b|Neither\b|Each\b|They|These|Those|Such|That|This|Other (polls|surveys|studies)|Since then|Then\b|Until then|Only (half|a (third|quarter|fifth))\b|Instead\b|Not so)\b|\bof (them|those|these)\b|^(Among|In|For|Of) [^,.;]{2,60},? (it|the (figure|share|number)) (is|was|were) |^[^,.;]{2,40} (years?|months?) (earlier|before|later)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Leaning();
}
