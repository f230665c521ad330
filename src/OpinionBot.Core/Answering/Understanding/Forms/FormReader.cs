using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Understanding.Forms;

/// <summary>What kind of question it is, as far as certain signs tell; what has none is asked for a share.</summary>
public enum QuestionForm
{
    Share,
    YesOrNo,
    Compare,
    Between,
    Rank,
    Trend,
    Attitude,
    Survey,
    Article,
    Said,
    OffTopic,
    SmallTalk,
}

/// <param name="Form">The kind of question.</param>
/// <param name="Detail">What of that kind: the aspect of a survey, what is ranked; empty when there is nothing to tell apart.</param>
/// <param name="Slot">The words that the sign is about: who is said to have said something.</param>
public sealed record FormSign(QuestionForm Form, string Detail, IReadOnlyList<string> Slot)
{
    public static FormSign Of(QuestionForm form) => new(form, "", []);
}

/// <summary>Tells the form of a question by the patterns of <c>forms.tsv</c>, the first that fits, and by the places that it names.</summary>
public static class FormReader
{
    private static readonly Lexicon Lexicon = Lexicon.Default;
    private static readonly WordClass Auxiliaries = Lexicon.Of("yesno");
    private static readonly WordClass People = Lexicon.Of("people");
    private static readonly WordClass Filler = Lexicon.Of("filler");
    private static readonly WordClass Countries = Lexicon.Of("countries");
    private static readonly WordClass Attitudes = Lexicon.Of("attitude");
    private static readonly WordClass[] SaysNothing = [Lexicon.Of("filler"), Lexicon.Of("asking"), Lexicon.Of("people"), Lexicon.Of("ai"), Lexicon.Of("everywhere"), Attitudes];

    private static readonly Lazy<IReadOnlyList<FormRow>> Rows = new(() =>
        [.. DataFile.ReadRows("Answering/Understanding/Forms/forms.tsv", columns: 5).SelectMany(row => WordPattern.Alternatives(row[2]).Select(pattern =>
            new FormRow(Enum.Parse<QuestionForm>(row[0]), row[1], new WordPattern(pattern, Lexicon))))]);

    public static FormSign Read(ReadQuestion question)
    {
        var words = WithMajority(question.Words);

        foreach (var row in Rows.Value)
        {
            if (row.Pattern.Match(words) is { } match && Holds(row, match, question))
            {
                return new FormSign(row.Form, row.Detail, match.Slot);
            }
        }

        return question.Years.Count > 1 && question.Places.Count < 2 ? FormSign.Of(QuestionForm.Trend)
            : question.Places.Count > 1 && !HasNoSubject(question) ? FormSign.Of(QuestionForm.Compare)
            : HasNoSubject(question) && (Attitudes.IsIn(words) || question.Places.Count > 0 || question.IsEverywhere) ? FormSign.Of(QuestionForm.Attitude)
            : words.Count > 0 && Auxiliaries.MatchAt(words, 0) > 0 ? FormSign.Of(QuestionForm.YesOrNo)
            : FormSign.Of(QuestionForm.Share);
    }

    /// <summary>True when nothing is left of the question without its places, years and the words that only ask: it asks about AI as such.</summary>
    public static bool HasNoSubject(ReadQuestion question) => Subject(question.Words).Count == 0;

    /// <summary>The words that say what a question is about, beside AI itself.</summary>
    public static IReadOnlyList<string> Subject(IReadOnlyList<string> words)
    {
        var subject = new List<string>();

        for (var at = 0; at < words.Count;)
        {
            var length = words[at].StartsWith('{') ? 1 : SaysNothing.Max(known => known.MatchAt(words, at));

            if (length == 0)
            {
                subject.Add(words[at]);
            }

            at += Math.Max(1, length);
        }

        return subject;
    }

    // What a people says, does or feels is an attitude; and two places are compared, whoever is "most".
    private static bool Holds(FormRow row, PatternMatch match, ReadQuestion question) => row.Form switch
    {
        QuestionForm.Said or QuestionForm.Article => match.Slot.Count == 0 ? row.Form != QuestionForm.Said || question.Words[0] == "who" : !match.Slot.All(word => word == QuestionReader.PlaceMark || People.Has(word) || Auxiliaries.Has(word) || Filler.Has(word)),
        QuestionForm.Trend => question.Places.Count < 2 || question.Years.Count > 0,
        QuestionForm.Rank => question.Places.Count < 2 && (row.Detail != "Countries" || question.Places.All(place => place.IsGroup) || Countries.IsIn(question.Words)),
        _ => true,
    };

    // "Most people" is a majority, no end of a ranking.
    private static List<string> WithMajority(IReadOnlyList<string> words) =>
        [.. words.Select((word, at) => word == "most" && at + 1 < words.Count && (People.MatchAt(words, at + 1) > 0 || words[at + 1] is QuestionReader.PlaceMark or "of" or "countries") ? "majority" : word)];

    private sealed record FormRow(QuestionForm Form, string Detail, WordPattern Pattern);
}
