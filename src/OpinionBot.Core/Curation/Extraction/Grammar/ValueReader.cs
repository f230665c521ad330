using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads the shares of people and the changes of shares that a sentence gives, and leaves out what is no share of people.</summary>
internal static class ValueReader
{
    private const decimal MaxTwinGap = 7;
    private const decimal MaxBoundGap = 25;
    private const int MaxTwinWords = 6;

    private static readonly HashSet<string> NotOfPeople = new(
        "off discount gdp revenue revenues sales turnover budget cases time confidence interest growth cheaper faster error cost costs price prices speed likely certain chance probability".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Error = new("margin response confidence error significance weighting weighted tolerance".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Moves = new("up down rose risen fell fallen gained lost grew grown dropped climbed higher lower more fewer less increase decrease rise drop increased decreased ahead behind jump jumped gap difference slipped dipped".Split(' '), StringComparer.Ordinal);

    public static IReadOnlyList<ReadValue> Read(string sentence, IReadOnlyList<NumberMention> numbers)
    {
        var values = new List<ReadValue>();

        for (var at = 0; at < numbers.Count; at++)
        {
            var number = numbers[at];

            if (number.IsPartOfName || !(number.IsShare || number.Form == NumberForm.Points) || IsElsewhere(sentence, number))
            {
                continue;
            }

            var next = Enumerable.Range(at + 1, Math.Min(2, numbers.Count - at - 1)).Select(follower => (NumberMention?)numbers[follower]).FirstOrDefault(follower => follower is { } twin && IsTwin(sentence, number, twin));

            if (next is { } same)
            {
                var exact = same.Form == NumberForm.Percent ? same : number;
                values.Add(new ReadValue(exact, number.Span, Bracketed(sentence, same.Span)));
                at = numbers.ToList().IndexOf(same);
            }
            else
            {
                // "44% (±2%) of", "44%[^7] of": the mark of a note and the error belong to the value.
                var mark = at + 1 < numbers.Count && numbers[at + 1] is { Form: NumberForm.FootnoteMark or NumberForm.Margin } beside && beside.Span.Start <= number.Span.End + 2 ? Bracketed(sentence, beside.Span) : (TextSpan?)null;
                values.Add(new ReadValue(number, number.Span, mark));
            }
        }

        return values;
    }

    private static bool IsElsewhere(string sentence, NumberMention number)
    {
        var before = Folded(sentence[Math.Max(0, number.Span.Start - 60)..number.Span.Start]).TakeLast(6).ToList();
        var next40 = sentence.Substring(number.Span.End, Math.Min(40, sentence.Length - number.Span.End));
        var sign = next40.IndexOfAny([',', ')', '(', ';', ':', '.', '—']);
        var behind = Folded(sign < 0 ? next40 : next40[..sign]);

        return before.Any(Error.Contains) || (behind is [var next, ..] && (NotOfPeople.Contains(next) || (next == "of" && behind.Skip(1).Take(2).Any(NotOfPeople.Contains))))
            || (number.Form == NumberForm.Points && !before.Concat(behind.Take(3)).Any(Moves.Contains))
            || (number.Form == NumberForm.Ratio && behind is ["a" or "an" or "hour" or "day" or "year" or "time" or "as" or "century", ..]);
    }

    // "Nearly six in ten nurses (62%)": between them nothing but whom they are of.
    private static bool IsTwin(string sentence, NumberMention first, NumberMention second)
    {
        if (first.AsPercent is not { } one || second.AsPercent is not { } other || (Math.Abs(one - other) > MaxTwinGap && !IsBound(sentence, first, other - one)) || (first.Form == second.Form && one == other))
        {
            return false;
        }

        var between = sentence[first.Span.End..second.Span.Start];
        var isBracketed = between.TrimEnd() is [.., '(' or '—' or '–'] && between.Count(sign => sign is '(' or ')') == 1;
        var isRepeated = between.Trim().TrimStart(',') is " or" or "or" or "—" or "–" or ",";

        // "more than half of that group, 54 per cent, had never …"
        var isSet = between.TrimEnd() is [.., ','] && between.Count(sign => sign == ',') == 1 && second.Span.End < sentence.Length && sentence[second.Span.End] == ',' && Words.Of(between).Count <= MaxTwinWords;

        return first.Form == NumberForm.Ratio && second.Form == NumberForm.Percent
            && (isRepeated || isSet || (isBracketed && Words.Of(between).Count <= MaxTwinWords && !between.Contains(',', StringComparison.Ordinal)));
    }

    // "More than half (61%)" may be far more than half.
    private static bool IsBound(string sentence, NumberMention first, decimal gap) =>
        Folded(sentence[..first.Span.Start]) is [.., var hedge] && (hedge is "than" or "over" or "under" or "least") && Math.Abs(gap) <= MaxBoundGap;

    private static TextSpan Bracketed(string sentence, TextSpan number)
    {
        var start = number.Start;
        var end = number.End;

        while (start > 0 && sentence[start - 1] is '(' or '—' or '–' or ',' or ' ')
        {
            start--;
        }

        while (end < sentence.Length && sentence[end] is ')')
        {
            end++;
        }

        // "nearly half – 47% – fear", "nearly half, 47%, fear": the second sign closes what the first has opened.
        if (sentence[start..number.Start].Trim() is [var sign and ('–' or '—' or ',')] && sentence[end..].TrimStart() is [var close, ..] && close == sign)
        {
            end = sentence.IndexOf(sign, end) + 1;
        }

        return new TextSpan(start, end - start);
    }

    private static List<string> Folded(string text) => [.. Words.Of(text).Select(word => Words.FoldText(word.Text))];
}

/// <summary>A share or a change that a sentence gives, said twice or once: <c>six in ten (61%)</c> is one value.</summary>
/// <param name="Number">The more exact of the two.</param>
/// <param name="Span">From the first character of the first to the last of it.</param>
/// <param name="Twin">Where it is said again, with its brackets; null where it is said once.</param>
internal sealed record ReadValue(NumberMention Number, TextSpan Span, TextSpan? Twin = null)
{
    public bool IsShare => Number.IsShare;
}
