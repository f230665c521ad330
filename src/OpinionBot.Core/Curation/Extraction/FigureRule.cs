using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction;

/// <summary>Reads the figures of a passage: shares, ratios, counts, amounts, with what they are of and where.</summary>
internal static class FigureRule
{
    public const string Name = "figures";

    private const int MaxLabelWords = 6;
    private const int MaxLabel = 120;

    public static IEnumerable<Figure> Read(PassageContext context)
    {
        var passage = context.Passage.Text;
        var dates = DateReader.Read(passage, context.Published);
        var places = Gazetteer.Default.Find(passage);

        var numbers = NumberReader.Read(passage);
        var samples = SampleReader.Read(passage).Select(sample => sample.Span).ToHashSet();

        for (var at = 0; at < numbers.Count; at++)
        {
            var number = numbers[at];

            if (number.Span.Start < context.Passage.OwnStart || samples.Contains(number.Span) || !IsFigure(passage, number, dates))
            {
                continue;
            }

            var label = Label(passage, numbers, at);
            var place = NearestPlace(places, number.Span) ?? (context.Places is [var only] ? only : null);

            yield return new Finding
            {
                Text = context.Text,
                Anchor = context.Anchor,
                Places = context.Places,
                SaidOn = context.SaidOn,
                Indicator = new Indicator(Key(passage), passage, "", label),
                Place = place,
                Value = number.Value,
                UpTo = number.To,
                Unit = new Unit(Kind(number.Form), label, number.Base),
                Study = context.Study,
                SampleSize = context.SampleSize,
            };
        }
    }

    private static bool IsFigure(string passage, NumberMention number, IReadOnlyList<DateMention> dates) =>
        !number.IsPartOfName
        && dates.All(date => !date.Span.Overlaps(number.Span))
        && (number.Form is NumberForm.Percent or NumberForm.Ratio or NumberForm.Money or NumberForm.Points or NumberForm.Multiple
            || (number is { Form: NumberForm.Cardinal, To: null } && NextWord(passage, number.Span.End) is { Length: > 0 } next && char.IsLower(next[0]) && !NameReader.IsCommonStart(next)));

    public static UnitKind Kind(NumberForm form) => form switch
    {
        NumberForm.Percent => UnitKind.Percent,
        NumberForm.Points => UnitKind.Points,
        NumberForm.Ratio => UnitKind.Ratio,
        NumberForm.Money => UnitKind.Money,
        NumberForm.Multiple => UnitKind.Multiple,
        _ => UnitKind.Count,
    };

    // The place named right behind the figure ("35% of Americans"), else the nearest one.
    private static Place? NearestPlace(IReadOnlyList<PlaceMention> places, TextSpan number) =>
        places.OrderBy(place => place.Span.Start >= number.End ? place.Span.Start - number.End : 60 + number.Start - place.Span.End).Select(place => place.Place).FirstOrDefault();

    // "of respondents in China": the words behind the number and its marks, up to the next sign.
    private static string Label(string passage, IReadOnlyList<NumberMention> numbers, int at)
    {
        var words = new List<string>();
        var start = numbers[at].Span.End;

        while (at + 1 < numbers.Count && numbers[at + 1] is { Form: NumberForm.FootnoteMark or NumberForm.Margin } mark && mark.Span.Start <= start + 2)
        {
            at++;
            start = mark.Span.End < passage.Length && passage[mark.Span.End] == ')' ? mark.Span.End + 1 : mark.Span.End;
        }

        var behind = passage.Substring(start, Math.Min(MaxLabel, passage.Length - start));

        foreach (var word in Words.Of(behind))
        {
            var between = behind[(words.Count == 0 ? 0 : word.Span.Start - 1)..word.Span.Start];

            if (words.Count == MaxLabelWords || between.Any(sign => sign is ',' or '.' or ';' or ')' or '”' or '"'))
            {
                break;
            }

            words.Add(word.Text);
        }

        return words.Count == 0 ? "in the source" : string.Join(' ', words);
    }

    // What is measured is the passage without its numbers; equal words are one indicator.
    private static string Key(string passage) =>
        string.Join('-', Words.Of(passage).Select(word => Words.Fold(word.Text)).Where(word => char.IsLetter(word[0])).Take(12));

    private static string NextWord(string passage, int end) => end < passage.Length && char.IsWhiteSpace(passage[end]) ? passage[(end + 1)..].Split([' ', ',', '.', ';', ')', '\n'], 2)[0] : "";
}
