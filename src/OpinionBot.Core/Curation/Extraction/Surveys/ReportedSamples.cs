using OpinionBot.Curation.Extraction.Grammar;
using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Curation.Extraction.Tables;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Finds how many were asked, in all the ways in which articles say it: of all, of a group, of each country.</summary>
internal static class ReportedSamples
{
    private const int MaxPeople = 6;
    private const int MaxBefore = 4;
    private const int MaxToPeople = 3;
    private const int Near = 4;
    private const int LeastAsked = 100;
    private const int LeastOfPart = 30;
    private const int MostAsked = 1_000_000;

    private static readonly HashSet<string> Talks = Set("messaged texted called rang talked spoke heard telephoned phoned emailed e-mailed");
    private static readonly HashSet<string> Contact = [.. Talks, .. Set("reached invited contacted asked covered involved included among")];
    private static readonly HashSet<string> Answers = Set("replies responses answers questionnaires interviews participants panellists panelists returns");
    private static readonly HashSet<string> Answered = Set("wrote sent completed responded replied answered participated finished returned");
    private static readonly HashSet<string> Invited = Set("invited contacted approached eligible");

    /// <summary>Those that one passage tells of.</summary>
    public static IReadOnlyList<ReportedSample> Read(IReadOnlyList<Passage> passages, int at)
    {
        var text = passages[at].Text;
        var told = new HashSet<long>();

        var tellsOfAsking = AsksInParagraph(passages, at);
        IReadOnlyList<ReportedSample> found =
        [
            .. SampleReader.Read(text)
                .Select(sample => new ReportedSample(sample.Count, BeforeBracket(text, sample.Span.Start) ?? sample.Population, sample.Span.In(text), text))
                .Concat(OfPlaces(text, tellsOfAsking))
                .Concat(OfPeople(text, tellsOfAsking))
                .Where(sample => told.Add(sample.Count) && !IsOfPlace(text, sample)),
        ];

        var parts = OfParts(text, found).ToList();

        return
        [
            .. found.Concat(parts.Where(part => found.All(sample => sample.Count != part.Count)))
                .Select(sample => sample with
                {
                    Population = SampleChoice.Stems(sample.Population).Count > 0 ? sample.Population : InClause(text, sample) ?? sample.Population,
                    IsPart = IsPartAt(text, sample.Words) || parts.Exists(part => part.Count == sample.Count),
                    IsInvited = IsOfInvited(sample, text),
                    Places = Places(sample, text),
                }),
        ];
    }

    /// <summary>The one that a row of a table has in a column of its own.</summary>
    public static ReportedSample? OfRow(Passage passage) =>
        passage.Row is { } row && Enumerable.Range(1, row.Cells.Count - 1).FirstOrDefault(column => TableFindings.IsSample(row.Heads[column])) is > 0 and var at
        && NumberReader.Read(row.Cells[at]) is [{ Form: NumberForm.Cardinal, To: null } number]
            ? new ReportedSample((long)number.Value, row.Cells[0], row.Cells[at], passage.Text)
            {
                IsPart = true,
                Places = [.. Gazetteer.Default.Find(row.Cells[0]).Select(mention => mention.Place)],
            }
            : null;

    // "those for parents are from the same firm, which asked 904"
    private static string? InClause(string text, ReportedSample sample)
    {
        var clause = text[..text.IndexOf(sample.Words, StringComparison.Ordinal)].Split(';')[^1];

        return !sample.IsOfEach && PeopleWords.NamedIn(clause) is { } people && SampleChoice.Stems(people).Count > 0 ? people : null;
    }

    // "communities of fewer than 5,000 inhabitants"
    private static bool IsOfPlace(string text, ReportedSample sample) =>
        Folded(text[..text.IndexOf(sample.Words, StringComparison.Ordinal)]).TakeLast(2).ToList() is ["fewer" or "less", "than"];

    // "including 212 pupils", "of whom 566 are under 35", "Of the 697 farmers who …"; "a survey of 1,002 adults" is of all.
    private static bool IsPartAt(string text, string number) =>
        Folded(text[..text.IndexOf(number, StringComparison.Ordinal)]).TakeLast(MaxBefore).ToList() is var before
        && (before is [.., "including"] or [.., "among" or "of", "them" or "whom"] || before is ["of" or "among", "the"] or ["of" or "among"]);

    // Numbers that make up the whole are its parts, and so are those that it includes.
    private static IEnumerable<ReportedSample> OfParts(string text, IReadOnlyList<ReportedSample> found)
    {
        if (found.Count == 0)
        {
            yield break;
        }

        var whole = found.Max(sample => sample.Count);
        var smaller = NumberReader.Read(text)
            .Where(number => number is { Form: NumberForm.Cardinal, To: null, Value: >= LeastOfPart } && number.Value < whole && !IsYear(number)).ToList();
        var isSum = smaller.Count > 1 && smaller.Sum(number => number.Value) == whole;

        foreach (var number in smaller)
        {
            if (isSum || IsPartAt(text, number.Span.In(text)))
            {
                yield return new ReportedSample((long)number.Value, Named(text, number.Span), number.Span.In(text), text) { IsPart = true };
            }
        }
    }

    // "391 in Germany", "Germany: 391"
    private static string? Named(string text, TextSpan number)
    {
        var behind = text[number.End..];
        var end = behind.IndexOfAny([',', ';', '.', ')', '(', ':']);
        behind = (end < 0 ? behind : behind[..end]).Split(" and ")[0].Trim();
        var start = text.LastIndexOfAny([',', ';', '.', '(', ')'], number.Start - 1) + 1;

        return behind.Length > 0 ? behind : text[start..number.Start].Trim(' ', ':') is { Length: > 0 } before ? before : null;
    }

    /// <summary>True for a sentence that counts people who were asked or may have been: <c>called 1,003 voters</c>.</summary>
    public static bool AreIn(string sentence) => SampleReader.Read(sentence).Any() || OfPeople(sentence, tellsOfAsking: true).Any();

    // "those who had used a chatbot (n = 1,742)": whom, stands before the bracket.
    private static string? BeforeBracket(string text, int at)
    {
        var open = text.LastIndexOf('(', at);

        if (open < 0 || at - open > 6)
        {
            return null;
        }

        var start = text.LastIndexOfAny([',', '.', ';', ':', ')', '('], open - 1) + 1;

        return open > start && PeopleWords.PhraseIn(text[start..open]) is { } people
            ? text[text.IndexOf(people, start, StringComparison.Ordinal)..open].Trim() : null;
    }

    // "Japan 1,012, Brazil 1,005", "1,204 in Kenya, 1,150 in Ghana", "1,000 in each country"
    private static IEnumerable<ReportedSample> OfPlaces(string text, bool tellsOfAsking)
    {
        if (!tellsOfAsking)
        {
            yield break;
        }

        var places = Gazetteer.Default.Find(text);

        foreach (var number in NumberReader.Read(text).Where(MayCountPeople))
        {
            var near = places.FirstOrDefault(place => IsBeside(text, number, place));

            if (IsOfEach(text[number.Span.End..].TrimStart()))
            {
                yield return new ReportedSample((long)number.Value, "in each country", number.Span.In(text), text);
            }
            else if (near.Place is not null)
            {
                yield return new ReportedSample((long)number.Value, near.Span.In(text), number.Span.In(text), text);
            }
        }
    }

    private static bool IsBeside(string text, NumberMention number, PlaceMention place) =>
        place.Span.End <= number.Span.Start ? text[place.Span.End..number.Span.Start].Trim() is "" or "(" or "(n =" or "(n="
        : place.Span.Start >= number.Span.End && text[number.Span.End..place.Span.Start].Trim() is "in" or "in the";

    private static bool IsOfEach(string rest) =>
        rest.StartsWith("in each", StringComparison.Ordinal) || rest.StartsWith("per country", StringComparison.Ordinal) || rest.StartsWith("people in each", StringComparison.Ordinal);

    private static bool AsksInParagraph(IReadOnlyList<Passage> passages, int at) =>
        passages.Skip(Math.Max(0, at - Near)).Take(at - Math.Max(0, at - Near) + Near + 1)
            .Any(near => near.Paragraph == passages[at].Paragraph && (AskingWords.AreIn(near.Text) || SampleReader.Read(near.Text).Any()));

    // "The survey covered 11,240 respondents", "put its questions to 1,250 Canadian adults", "called 1,003 voters", "3,512 completed the questionnaire"
    private static IEnumerable<ReportedSample> OfPeople(string text, bool tellsOfAsking)
    {
        var isOwn = AskingWords.AreIn(text);

        foreach (var number in NumberReader.Read(text).Where(number => MayCountPeople(number) && !IsOfName(text, number)))
        {
            var tokens = new SentenceTokens(text[number.Span.End..], []);
            var before = Folded(text[..number.Span.Start]).TakeLast(MaxBefore).ToList();
            var isOfThose = before is ["of" or "among", "the"] or ["of" or "among"] || (tokens.Count > 0 && Answers.Contains(tokens[0].Folded));
            var isCounted = tellsOfAsking ? isOwn || isOfThose || before.Any(Contact.Contains) : before.Any(Talks.Contains);

            if (isCounted && (People(tokens) ?? Anybody(tokens, before)) is { } people)
            {
                yield return new ReportedSample((long)number.Value, people, number.Span.In(text), text);
            }
            else if (tellsOfAsking && tokens.Count > 0 && Answered.Contains(tokens[tokens.IsWord(0, "of") && tokens.Count > 2 ? 2 : 0].Folded))
            {
                yield return new ReportedSample((long)number.Value, null, number.Span.In(text), text);
            }
        }
    }

    // "heard from 148 marketing heads": whoever is heard from is asked.
    private static string? Anybody(SentenceTokens tokens, IReadOnlyList<string> before) =>
        before is [.., var talks, "from" or "to" or "with"] && Talks.Contains(talks) ? tokens.Span(0, Math.Min(tokens.PhraseEnd(0), MaxPeople))?.In(tokens.Text) : null;

    private static string? People(SentenceTokens tokens)
    {
        var end = Math.Min(tokens.PhraseEnd(0), MaxPeople);
        var isOfPeople = Enumerable.Range(0, Math.Clamp(end, 0, MaxToPeople)).Any(word => Answers.Contains(tokens[word].Folded) || PeopleWords.AreIn(tokens, word, word + 1));

        return isOfPeople ? tokens.Span(0, end)?.In(tokens.Text) : null;
    }

    private static IReadOnlyList<Place> Places(ReportedSample sample, string text) =>
        [.. Gazetteer.Default.Find(PopulationGrammar.Behind(text, sample.Words) ?? sample.Population ?? "").Select(mention => mention.Place).Distinct()];

    // "Of 5,600 clinicians invited, 3,512 completed", "replies from 4,500 households": those who were written to, where the answers are counted too.
    private static bool IsOfInvited(ReportedSample sample, string text)
    {
        var at = text.IndexOf(sample.Words, StringComparison.Ordinal);
        var before = Folded(text[..at]).TakeLast(MaxPeople).ToList();

        return (text.Contains("final sample", StringComparison.Ordinal) && text.IndexOf("final sample", StringComparison.Ordinal) > at)
            || Folded(text[(at + sample.Words.Length)..]).Take(MaxPeople).Any(Invited.Contains)
            || (before.TakeLast(2).Contains("invited") && !text[..at].TrimEnd().EndsWith(','))
            || before.Contains("out")
            || before is ["of"]
            || (before is [.., var answers, "from"] && Answers.Contains(answers));
    }

    // "Mirador 360 interviewed"
    private static bool IsOfName(string text, NumberMention number) =>
        number.Span.Length <= 3 && Words.Of(text[..number.Span.Start]) is [.., { IsCapitalised: true } name] && name.Span.End == number.Span.Start - 1
        && !NameReader.IsCommonStart(name.Text) && Gazetteer.Default.Find(name.Text).Count == 0;

    private static bool MayCountPeople(NumberMention number) =>
        number is { Form: NumberForm.Cardinal, To: null, Value: >= LeastAsked and < MostAsked } && !IsYear(number);

    private static bool IsYear(NumberMention number) => number.Value is >= 1900 and < 2100 && number.Span.Length == 4;

    private static IEnumerable<string> Folded(string text) => Words.Of(text).Select(word => Words.FoldText(word.Text));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
