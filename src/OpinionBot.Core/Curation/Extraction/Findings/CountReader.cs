using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Surveys;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Findings;

/// <summary>Reads the numbers of a sentence that are no shares of people: how many people there are, and larger amounts of money. What else is counted stays in its sentence.</summary>
internal static class CountReader
{
    public const string Rule = "counts";

    private const int MaxWords = 6;

    private const int LeastPeople = 20;
    private const int LeastMoney = 10_000;

    /// <param name="passage">Which sentence.</param>
    /// <param name="context">The same with what the article around it says about it.</param>
    public static IEnumerable<Finding> Read(Passage passage, PassageContext context)
    {
        var text = passage.Text;
        var dates = DateReader.Read(text, context.Published);
        var places = PlaceParts.FindWithCountries(text);
        var isOfAsking = AskingWords.AreIn(text);

        foreach (var number in NumberReader.Read(text))
        {
            if (number.Span.Start < passage.OwnStart || StatementRule.IsBesideTheSubject(passage) || (isOfAsking && number.Form != NumberForm.Money)
                || number.IsPartOfName || dates.Any(date => date.Span.Overlaps(number.Span)) || Of(text, number) is not { } of)
            {
                continue;
            }

            var place = places.Where(mention => mention.Span.Start >= number.Span.End || mention.Span.End <= number.Span.Start)
                .OrderBy(mention => Math.Abs(mention.Span.Start - number.Span.Start)).Select(mention => (Place?)mention.Place).FirstOrDefault();

            yield return new Finding
            {
                Text = context.Text,
                Anchor = context.Anchor,
                Places = place is null ? context.Places : [place],
                SaidOn = context.SaidOn,
                Indicator = new Indicator(string.Join('-', Words.Of(text).Select(word => Words.Fold(word.Text)).Where(word => char.IsLetter(word[0])).Take(12)), text, "", of),
                Place = place,
                Value = number.Value,
                UpTo = number.To,
                Unit = new Unit(Kind(number.Form), of, number.Base),
                Said = of,
                Parts = [new FindingPart(FindingPartKind.Value, number.Span.In(text)), new FindingPart(FindingPartKind.Said, of)],
            };
        }
    }

    /// <summary>What a number in this form counts.</summary>
    public static UnitKind Kind(NumberForm form) => form switch
    {
        NumberForm.Percent => UnitKind.Percent,
        NumberForm.Points => UnitKind.Points,
        NumberForm.Ratio => UnitKind.Ratio,
        NumberForm.Money => UnitKind.Money,
        NumberForm.Multiple => UnitKind.Multiple,
        _ => UnitKind.Count,
    };

    // What is counted: the words behind the number, up to the next sign.
    private static string? Of(string text, NumberMention number)
    {
        var tokens = new SentenceTokens(text[number.Span.End..], []);
        var end = Enumerable.Range(0, tokens.Count).TakeWhile(at => at < MaxWords && tokens[at].Kind == TokenKind.Word).Count();
        var words = end == 0 ? null : tokens.Span(0, end)?.In(tokens.Text);

        return number switch
        {
            { Form: NumberForm.Money, Value: >= LeastMoney } => words ?? number.Span.In(text),
            { Form: NumberForm.Cardinal, To: null, Value: >= LeastPeople } when words is not null && text[number.Span.End] == ' ' && !tokens.IsWord(0, "and", "or", "to", "years")
                && Enumerable.Range(0, Math.Min(3, end)).Any(at => PeopleWords.AreNamed(tokens, at)) => words,
            _ => null,
        };
    }
}
