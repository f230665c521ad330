using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Finds who asked: the names that stand beside the word for a survey or for asking.</summary>
internal static class SurveyNames
{
    private static readonly HashSet<string> Surveys = new("survey surveys poll polls study studies questionnaire barometer panel polling research report pulse index tracker monitor omnibus".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Asks = new("asked questioned interviewed surveyed polled canvassed quizzed interviews asks".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Askers = new("pollster pollsters institute firm researchers company agency think-tank consultancy centre center group".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> By = new("by from".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Ran = new("carried carries conducted conducts ran run runs fielded fields did done drawn".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Paid = new("commissioned published released sponsored funded paid".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Joints = new("said says of in the a to on by for with and from".Split(' '), StringComparer.Ordinal);
    private const int MaxGap = 7;
    private const int MaxBetween = 12;

    /// <returns>The names, each with whether it is who asked, or only who paid for it or told of it.</returns>
    public static IEnumerable<(string Name, bool IsSure)> Read(string sentence)
    {
        // A name in somebody's words is his, not the article's.
        sentence = QuotationReader.Read(sentence).Aggregate(sentence, (text, quotation) => $"{text[..quotation.Whole.Start]}{new string(' ', quotation.Whole.Length)}{text[quotation.Whole.End..]}");
        var words = Words.Of(sentence);
        var places = PlaceParts.FindWithCountries(sentence);

        foreach (var name in NameReader.Read(sentence))
        {
            if ((!name.IsCertain && (name.Text.Contains(' ', StringComparison.Ordinal) || EnglishWords.Has(Words.Fold(name.Text)))) || NameReader.IsCommonStart(name.Text) || name.Text is "AI" or "A.I." || name.Text.StartsWith("I'", StringComparison.Ordinal) || name.Text.StartsWith("I’", StringComparison.Ordinal) || IsRole(name.Text) || places.Any(place => place.Span.Contains(name.Span)) || DateReader.Read(name.Text).Count > 0)
            {
                continue;
            }

            var first = Enumerable.Range(0, words.Count).First(at => words[at].Span.End > name.Span.Start);
            var last = Enumerable.Range(first, words.Count - first).Last(at => words[at].Span.Start < name.Span.End);

            if (IsAsker(sentence, words, first, last) is { } isSure)
            {
                yield return (name.Text.StartsWith("The ", StringComparison.Ordinal) ? name.Text[4..] : name.Text, isSure);
            }
        }
    }

    private static readonly WordClass Honorifics = Lexicon.Default.Of("honorific");

    private static bool IsRole(string name) => Honorifics.Has(Words.FoldText(name.Split(' ')[0]).TrimEnd('.')) || name.Split(' ').All(word => word is "East" or "West" or "North" or "South" || Gazetteer.Default.Find(word).Count > 0) || name.Split(' ')[^1] is "Director" or "Professor" or "President" or "Minister" or "Editor" or "Respondents" or "Chief" or "Officer" or "Survey" or "Poll" or "Study" or "Report" or "Index";

    private static bool? IsAsker(string sentence, IReadOnlyList<Word> words, int first, int last)
    {
        // "the Nordpuls survey", "Havblikk's latest poll"
        if (Ahead(words, last).Take(3).Any(Surveys.Contains) && !Ahead(words, last).Take(3).TakeWhile(word => !Surveys.Contains(word)).Any(Joints.Contains))
        {
            return true;
        }

        // "pollster Havblikk", "Nordpuls asked 1,002 adults", "that Lanterne carried out"
        if (Behind(words, first).Take(1).Any(Askers.Contains) || (Ahead(words, last).Take(2).Any(Asks.Contains) && (IsOrganisation(words, first, last) || SampleReader.Read(sentence).Any()))
            || (Ahead(words, last).Take(1).Any(Ran.Contains) && SentenceHas(words))
            || (first <= 1 && Ahead(words, last).Take(MaxBetween).Any(Asks.Contains) && SampleReader.Read(sentence).Any()))
        {
            return true;
        }

        // "a survey by the Harbour Institute", "conducted by"; "commissioned by" and "according to" say less.
        var back = Behind(words, first).Where(word => word is not "the").Take(MaxGap).ToList();

        return back is [var by, ..] && By.Contains(by) && back.Skip(1).Any(word => Surveys.Contains(word) || Ran.Contains(word) || Paid.Contains(word)) ? !back.Skip(1).Any(Paid.Contains)
            : back is ["to", "according", ..] && IsOrganisation(words, first, last) && SentenceHas(words) ? false
            : null;
    }

    private static bool SentenceHas(IReadOnlyList<Word> words) => words.Any(word => Surveys.Contains(Words.FoldText(word.Text)));

    private static bool IsOrganisation(IReadOnlyList<Word> words, int first, int last) =>
        !ArticleNames.IsPerson(string.Join(' ', Enumerable.Range(first, last - first + 1).Select(at => words[at].Text)));

    private static IEnumerable<string> Ahead(IReadOnlyList<Word> words, int at) => words.Skip(at + 1).Select(word => Words.FoldText(word.Text));

    private static IEnumerable<string> Behind(IReadOnlyList<Word> words, int at) => words.Take(at).Reverse().Select(word => Words.FoldText(word.Text));
}
