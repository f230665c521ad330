using System.Text.RegularExpressions;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Reads when people were asked from a sentence that tells of the asking: <c>between 2 and 9 October</c>, <c>in a May 16 poll</c>.</summary>
internal static partial class FieldworkReader
{
    /// <returns>The dates, their words and how exact they are; null when the sentence tells of no asking, or gives no date for it.</returns>
    public static (Fieldwork Fieldwork, string Words, int Exactness)? Read(string sentence, PartialDate? published)
    {
        if (!AskingWords.AreIn(sentence))
        {
            return null;
        }

        var dates = DateReader.Read(sentence, published).Where(date => IsBefore(date.Date, published) && !IsOfAnother(sentence, date)).ToList();
        var found = new List<(Fieldwork Fieldwork, string Words, int Exactness)>();

        for (var at = 0; at < dates.Count; at++)
        {
            var isRange = at + 1 < dates.Count && Range().IsMatch(sentence[dates[at].Span.End..dates[at + 1].Span.Start]);
            var end = isRange ? dates[at + 1] : dates[at];
            var fieldwork = new Fieldwork(Fit(dates[at].Date, end.Date), end.Date);
            found.Add((fieldwork, sentence[dates[at].Span.Start..end.Span.End], (end.Date.Day is not null ? 4 : end.Date.Month is not null ? 2 : 0) + (isRange ? 1 : 0)));
        }

        return found.Count == 0 ? null : found.MaxBy(one => one.Exactness);
    }

    // What is said of a publication's year or month says nothing of the day.
    private static bool IsBefore(PartialDate date, PartialDate? published) =>
        published is not { } day || (day.Day is not null ? date.CompareTo(day) < 0 : date.Year < day.Year || (date.Year == day.Year && (day.Month is null || date.Month is null || date.Month <= day.Month)));

    // "from December to January 2026": the first one lies before the second.
    private static PartialDate Fit(PartialDate from, PartialDate to) => from.CompareTo(to) <= 0 ? from : new PartialDate(from.Year - 1, from.Month, from.Day);

    private static bool IsOfAnother(string sentence, DateMention date) => Elsewhere().IsMatch(sentence[Math.Max(0, date.Span.Start - 28)..date.Span.Start]);

    [GeneratedRegex(@"^[\s(,]*(to|and|through|until|till|[-–—])\s*(the )?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    // "up from 44% in 2025", "since December", "born in 1981": when something else was.
    [GeneratedRegex(@"((%|per ?cent|points?|than|[Ss]ince|[Bb]orn|[Bb]ack|[Cc]ompared (with|to)|against|introduced|founded|[Pp]ublished|[Rr]eleased)( [a-z]+){0,2} (in|on)? ?|[Ss]ince |than )$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Elsewhere();
}
