using System.Text.RegularExpressions;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Reads when people were asked from a sentence that tells of the asking: <c>between 2 and 9 October</c>, <c>in a May 16 poll</c>.</summary>
internal static partial class FieldworkReader
{
    private const int Reach = 9;
    private const int ReachAhead = 3;
    private const int Middle = 15;
    private const int Week = 7;

    private static readonly WordClass Asking = Lexicon.Default.Of("tellsofasking");
    private static readonly WordClass Publishing = Lexicon.Default.Of("tellsofpublishing");

    /// <returns>The dates, their words and how exact they are; null when the sentence tells of no asking, or gives no date for it.</returns>
    public static (Fieldwork Fieldwork, string Words, int Exactness)? Read(string sentence, PartialDate? published)
    {
        if (!AskingWords.AreIn(sentence) && !ReportedSamples.AreIn(sentence))
        {
            return null;
        }

        var words = Words.Of(sentence);
        var dates = DateReader.Read(sentence, published).Where(date => IsBefore(date.Date, published) && !IsOfAnother(sentence, date)).ToList();
        var found = new List<(Fieldwork Fieldwork, string Words, int Exactness, int Nearness)>();

        for (var at = 0; at < dates.Count; at++)
        {
            var isRange = at + 1 < dates.Count && Range().IsMatch(sentence[dates[at].Span.End..dates[at + 1].Span.Start]);
            var end = isRange ? dates[at + 1] : dates[at];

            if (Nearness(words, dates[at].Span.Start, end.Span.End) is { } nearness && (end.Date.Month is not null || IsYearOfAsking(words, end)))
            {
                var exactness = (end.Date.Day is not null ? 4 : end.Date.Month is not null ? 2 : 0) + (isRange ? 1 : 0);
                var (first, last) = (isRange ? null : Of(sentence, end)) ?? (Fit(dates[at].Date, end.Date), end.Date);
                found.Add((new Fieldwork(first, last), sentence[dates[at].Span.Start..end.Span.End], exactness, nearness));
            }

            at += isRange ? 1 : 0;
        }

        return found.OrderByDescending(one => one.Nearness).ThenByDescending(one => one.Exactness).ToList() is [var best, ..]
            ? (best.Fieldwork, best.Words, best.Exactness)
            : null;
    }

    // What is said of a publication's year or month says nothing of the day.
    private static bool IsBefore(PartialDate date, PartialDate? published) =>
        published is not { } day
        || (day.Day is not null ? date.CompareTo(day) < 0 : date.Year < day.Year || (date.Year == day.Year && (day.Month is null || date.Month is null || date.Month <= day.Month)));

    // "in the first half of November", "in the last week of April"
    private static (PartialDate From, PartialDate To)? Of(string sentence, DateMention date)
    {
        if (date.Date is not { Month: { } month, Day: null, Year: var year })
        {
            return null;
        }

        var last = DateTime.DaysInMonth(year, month);
        var before = Words.Of(sentence[..date.Span.Start]).Select(word => Words.FoldText(word.Text)).TakeLast(3).ToList();

        (int From, int To)? days = before switch
        {
            ["first", "half", "of"] => (1, Middle),
            ["second", "half", "of"] => (Middle + 1, last),
            ["first", "week", "of"] => (1, Week),
            ["last", "week", "of"] => (last - Week + 1, last),
            _ => null,
        };

        return days is var (from, to) ? (new PartialDate(year, month, from), new PartialDate(year, month, to)) : null;
    }

    // "from December to January 2026": the first one lies before the second.
    private static PartialDate Fit(PartialDate from, PartialDate to) => from.CompareTo(to) <= 0 ? from : new PartialDate(from.Year - 1, from.Month, from.Day);

    // 1 beside a word of asking, 0 beside neither; null where the nearest word is one of publishing: "the survey, released on 3 May".
    private static int? Nearness(IReadOnlyList<Word> words, int start, int end)
    {
        var folded = words.Select(word => Words.FoldText(word.Text)).ToList();
        var before = words.TakeWhile(word => word.Span.End <= start).Count();
        var behind = words.TakeWhile(word => word.Span.Start < end).Count();

        if (folded.Skip(behind).Take(ReachAhead).Any(Asking.Has))
        {
            return 1;
        }

        var nearest = folded.Take(before).Reverse().Take(Reach).FirstOrDefault(word => Asking.Has(word) || Publishing.Has(word));

        return nearest is null ? 0 : Publishing.Has(nearest) ? null : 1;
    }

    // "in late 2025", "a 2025 survey"; not "the Global Survey 2025", which is its name.
    private static bool IsYearOfAsking(IReadOnlyList<Word> words, DateMention date)
    {
        var at = words.TakeWhile(word => word.Span.End <= date.Span.Start).Count();

        return at > 0 && (!words[at - 1].IsCapitalised || at == 1)
            && (date.Span.Length > 4 || Words.FoldText(words[at - 1].Text) is "in" or "of" or "late" or "early" or "during" or "mid" or "a" or "the"
                or "spring" or "summer" or "autumn" or "fall" or "winter");
    }

    private static bool IsOfAnother(string sentence, DateMention date) => Elsewhere().IsMatch(sentence[Math.Max(0, date.Span.Start - 28)..date.Span.Start]);

    [GeneratedRegex(@"^[\s(,]*(to|and|through|until|till|[-–—/])\s*(the )?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Range();

    // "up from 44% in 2025", "since December", "born in 1981": when something else was.
    [GeneratedRegex(
        @"((%|per ?cent|points?|than|[Ss]ince|[Bb]orn|[Bb]ack|[Cc]ompared (with|to)|against|introduced|founded)( [a-z]+){0,2} (in|on)? ?|[Ss]ince |than )$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Elsewhere();
}
