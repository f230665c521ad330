using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Finds how many were asked, in all the ways in which articles say it: of all, of a group, of each country.</summary>
internal static class ReportedSamples
{
    /// <summary>Those that one passage tells of.</summary>
    public static IReadOnlyList<ReportedSample> Read(IReadOnlyList<Passage> passages, int at)
    {
        var text = passages[at].Text;
        var told = new HashSet<long>();

        return
        [
            .. SampleReader.Read(text).Select(sample => new ReportedSample(sample.Count, sample.Population ?? BeforeBracket(text, sample.Span.Start), sample.Span.In(text), text))
                .Concat(OfPlaces(text, AsksInParagraph(passages, at)))
                .Concat(OfPeople(text))
                .Where(sample => told.Add(sample.Count)),
        ];
    }

    // "those who had used a chatbot (n = 1,742)": whom, stands before the bracket.
    private static string? BeforeBracket(string text, int at)
    {
        var open = text.LastIndexOf('(', at);

        if (open < 0 || at - open > 6)
        {
            return null;
        }

        var start = text.LastIndexOfAny([',', '.', ';', ':', ')', '('], open - 1) + 1;

        return open > start && PeopleWords.PhraseIn(text[start..open]) is { } people ? people : null;
    }

    // "Japan 1,012, Brazil 1,005", "1,204 in Kenya, 1,150 in Ghana"
    private static IEnumerable<ReportedSample> OfPlaces(string text, bool tellsOfAsking)
    {
        if (!tellsOfAsking)
        {
            yield break;
        }

        var places = Gazetteer.Default.Find(text);

        foreach (var number in NumberReader.Read(text).Where(number => number is { Form: NumberForm.Cardinal, To: null, Value: >= 100 and < 1_000_000 } && !IsYear(number)))
        {
            var near = places.FirstOrDefault(place => text[Math.Min(place.Span.End, number.Span.Start)..number.Span.Start].Trim() is "" or "(" or "(n =" or "(n=" && place.Span.End <= number.Span.Start
                || (place.Span.Start >= number.Span.End && text[number.Span.End..place.Span.Start].Trim() is "in" or "in the"));

            var isEach = text[number.Span.End..].TrimStart() is var rest && (rest.StartsWith("in each", StringComparison.Ordinal) || rest.StartsWith("per country", StringComparison.Ordinal) || rest.StartsWith("people in each", StringComparison.Ordinal));

            if (isEach)
            {
                yield return new ReportedSample((long)number.Value, "in each country", number.Span.In(text), text);
            }
            else if (near.Place is not null)
            {
                yield return new ReportedSample((long)number.Value, near.Span.In(text), number.Span.In(text), text);
            }
        }
    }

    private static bool AsksInParagraph(IReadOnlyList<Passage> passages, int at)
    {
        for (var near = at; near >= 0 && passages[near].Paragraph == passages[at].Paragraph; near--)
        {
            if (AskingWords.AreIn(passages[near].Text) || SampleReader.Read(passages[near].Text).Any())
            {
                return true;
            }
        }

        return false;
    }

    // "The survey covered 11,240 respondents", "put its questions to 1,250 Canadian adults"
    private static IEnumerable<ReportedSample> OfPeople(string text)
    {
        if (!AskingWords.AreIn(text) && !text.Contains("question", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        foreach (var number in NumberReader.Read(text).Where(number => number is { Form: NumberForm.Cardinal, To: null, Value: >= 100 and < 1_000_000 } && !IsYear(number)))
        {
            var tokens = new SentenceTokens(text[number.Span.End..], []);
            var end = Math.Min(tokens.PhraseEnd(0), 6);

            if (end > 0 && Enumerable.Range(0, Math.Min(3, end)).Any(word => PeopleWords.AreIn(tokens, word, word + 1)) && tokens.Span(0, end) is { } people)
            {
                yield return new ReportedSample((long)number.Value, people.In(tokens.Text), number.Span.In(text), text);
            }
        }
    }

    private static bool IsYear(NumberMention number) => number.Value is >= 1900 and < 2100 && number.Span.Length == 4;
}
