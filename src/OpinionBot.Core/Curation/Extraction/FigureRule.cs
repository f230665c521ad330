using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction;

/// <summary>Reads the figures of a passage: shares, ratios, counts, amounts, with what they are of and where.</summary>
internal static class FigureRule
{
    public const string Name = "figures";

    private const int MaxLabelWords = 6;

    public static IEnumerable<Figure> Read(PassageContext context)
    {
        var passage = context.Passage.Text;
        var dates = DateReader.Read(passage, context.Published);
        var places = Gazetteer.Default.Find(passage);

        foreach (var number in NumberReader.Read(passage).Where(number => number.Span.Start >= context.Passage.OwnStart && IsFigure(passage, number, dates)))
        {
            var place = NearestPlace(places, number.Span) ?? (context.Places is [var only] ? only : null);

            yield return new Figure
            {
                Text = context.Text,
                Anchor = context.Anchor,
                Places = context.Places,
                SaidOn = context.SaidOn,
                Indicator = new Indicator(Key(passage), passage, "", Label(passage, number)),
                Place = place,
                Value = number.Value,
                Unit = new Unit(Kind(number.Form), Label(passage, number), number.Base),
                Study = context.Study,
                SampleSize = context.SampleSize,
            };
        }
    }

    private static bool IsFigure(string passage, NumberMention number, IReadOnlyList<DateMention> dates) =>
        !number.IsPartOfName
        && dates.All(date => !date.Span.Overlaps(number.Span))
        && (number.Form is NumberForm.Percent or NumberForm.Ratio or NumberForm.Money or NumberForm.Points or NumberForm.Multiple
            || (number.Form == NumberForm.Cardinal && NextWord(passage, number.Span.End) is { } next && char.IsLower(next[0]) && !NameReader.IsCommonStart(next)));

    private static UnitKind Kind(NumberForm form) => form switch
    {
        NumberForm.Percent => UnitKind.Percent,
        NumberForm.Ratio => UnitKind.Ratio,
        NumberForm.Money => UnitKind.Money,
        NumberForm.Multiple => UnitKind.Multiple,
        _ => UnitKind.Count,
    };

    // The place named right behind the figure ("35% of Americans"), else the nearest one.
    private static Place? NearestPlace(IReadOnlyList<PlaceMention> places, TextSpan number) =>
        places.OrderBy(place => place.Span.Start >= number.End ? place.Span.Start - number.End : 60 + number.Start - place.Span.End).Select(place => place.Place).FirstOrDefault();

    // "of respondents in China": the words behind the number, up to the next sign.
    private static string Label(string passage, NumberMention number)
    {
        var words = new List<string>();

        foreach (var word in Words.Of(passage).Where(word => word.Span.Start >= number.Span.End))
        {
            var between = passage[(words.Count == 0 ? number.Span.End : word.Span.Start - 1)..word.Span.Start];

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

    private static string? NextWord(string passage, int end) => Words.Of(passage).Where(word => word.Span.Start >= end && word.Span.Start <= end + 1).Select(word => word.Text).FirstOrDefault();
}
