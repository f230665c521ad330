using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Retrieval.People;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Language.Numbers;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Answering.Understanding;

/// <summary>Reads a question: places, years, groups, names, negation and time by the lexicon; the rest is left to its meaning.</summary>
/// <param name="libraryWords">The words that the library is asked with, each with how often: what is misspelt is mended to them.</param>
public sealed class QuestionReader(IReadOnlyDictionary<string, int> libraryWords)
{
    public const string PlaceMark = "{place}";
    public const string YearMark = "{year}";
    public const string NumberMark = "{number}";

    private static readonly Lexicon Lexicon = Lexicon.Default;
    private static readonly WordClass Misspelt = Lexicon.Of("onlyasksmisspelt");
    private static readonly WordClass Negation = Lexicon.Of("negation");
    private static readonly WordClass Past = Lexicon.Of("past");
    private static readonly WordClass Next = Lexicon.Of("next");
    private static readonly WordClass People = Lexicon.Of("people");
    private static readonly WordClass Groups = Lexicon.Of("group");
    private static readonly WordClass Everywhere = Lexicon.Of("everywhere");
    private static readonly WordClass Auxiliaries = Lexicon.Of("yesno");
    private static readonly WordClass LeadsPlace = Lexicon.Of("leadsplace");

    private static readonly Lazy<QuestionReader> Starter = new(() => new QuestionReader(ItemTable.Default.Items.SelectMany(item => item.Askings).SelectMany(asking => Words.Of(asking.Text)).Select(word => Words.Fold(word.Text)).CountBy(word => word).ToDictionary(StringComparer.Ordinal)));

    /// <summary>Mends what is misspelt to the words that the starter library is asked with.</summary>
    public static QuestionReader OfStarter => Starter.Value;

    // An index knows "singapor", the stem of a name that is misspelt so.
    private static readonly Lazy<HashSet<string>> PlaceNames = new(() => Gazetteer.Default.NameWords.ToHashSet(StringComparer.Ordinal));

    private readonly Respeller _respeller = new(Expected(libraryWords));

    /// <param name="asked">A question that stands on its own.</param>
    /// <param name="today">Gives <c>last year</c> its year.</param>
    /// <param name="isKnown">True for a word that facts of the library have: it is not misspelt.</param>
    public ReadQuestion Read(string asked, PartialDate today, Func<string, bool>? isKnown = null)
    {
        var text = Mend(asked, isKnown);
        var words = Words.Of(text);
        var places = SpokenPlaces.Find(text);
        var dates = DateReader.Read(text, today).Where(date => date.Date.Month is null || date.Span.In(text).Any(char.IsDigit)).ToList();
        var ages = AgeGroup.Read(text);
        var numbers = NumberReader.Read(text).Where(number => number.Form is not (NumberForm.Ordinal or NumberForm.Unclear) && dates.All(date => !date.Span.Overlaps(number.Span)) && text[number.Span.Start..number.Span.End].Any(char.IsDigit)).ToList();
        var marked = words.Select(word => Mark(word, places, dates, numbers)).ToList();
        IReadOnlyList<string> folded = [.. marked.Select((mark, at) => mark ?? Words.Fold(words[at].Text))];

        // A place of several words is one.
        IReadOnlyList<string> told = SpokenWords.Meant(folded.Where((word, at) => at == 0 || word != folded[at - 1] || word is not (PlaceMark or YearMark) || !IsSame(places, words[at - 1], words[at])));

        // "The no. 1 thing" is the first and says no to nothing.
        told = [.. told.Select((word, at) => word == "no" && at + 1 < told.Count && told[at + 1] == NumberMark ? "first" : word)];

        return new ReadQuestion
        {
            Text = asked,
            Words = told,
            Core = Core(told),
            Places = [.. places.Select(place => place.Place).Where(place => place.Code != "group:world").Distinct()],
            Years = [.. dates.Select(date => date.Date.Year).Distinct()],
            Groups = [.. FindGroups(told), .. ages.Where(group => group is not { From: <= 18, To: null }).Select(group => group.ToString())],
            IsNegated = IsNegated(told),
            Time = ReadTime(told),
            IsEverywhere = Everywhere.IsIn(told) || places.Any(place => place.Place.Code == "group:world"),
        };
    }

    // What is expected of a question: the words of the library, of the lexicon, and of places.
    private static Dictionary<string, int> Expected(IReadOnlyDictionary<string, int> libraryWords)
    {
        var expected = new Dictionary<string, int>(libraryWords, StringComparer.Ordinal);

        foreach (var word in Lexicon.Words.Concat(SpokenWords.Forms).Concat(Gazetteer.Default.NameWords).Concat(SpokenPlaces.NameWords))
        {
            expected.TryAdd(word, 1);
        }

        foreach (var misspelt in Misspelt.Words)
        {
            expected.Remove(misspelt);
        }

        return expected;
    }

    /// <summary>The text with what is misspelt mended; one of another language as it is, since every word of it would be.</summary>
    /// <param name="isKnown">True for a word that facts of the library have: it is meant as it is. Null where nobody knows of any.</param>
    public string Mend(string text, Func<string, bool>? isKnown = null) => !QuestionLanguage.Of(text).IsEnglish ? text
        : Words.Of(text).Where(word => !IsFullName(word, text)).Reverse().Aggregate(text, (mended, word) => Mend(word, isKnown) is { } meant ? mended[..word.Span.Start] + meant + mended[word.Span.End..] : mended);

    private string? Mend(Word word, Func<string, bool>? isKnown) =>
        Words.Fold(word.Text) is var folded && _respeller.Mend(folded) is var meant && meant != folded && (isKnown?.Invoke(folded) != true || PlaceNames.Value.Contains(meant)) ? meant : null;

    // "Orla Finch" is written as somebody is called; one capital alone may be a country with a wrong letter.
    private static bool IsFullName(Word word, string text) =>
        word.IsCapitalised && NameReader.Read(text).Any(name => name.IsCertain && name.Text.Contains(' ', StringComparison.Ordinal) && name.Span.Contains(word.Span));

    /// <summary>True when words ask for the other side of what they name.</summary>
    public static bool IsNegated(IReadOnlyList<string> words) => Negation.IsIn(words);

    /// <summary>The time that words speak of; null when they say none, or both.</summary>
    public static TimeReference? ReadTime(IReadOnlyList<string> words) => (Past.IsIn(words), Next.IsIn(words)) switch
    {
        (true, false) => TimeReference.Past,
        (false, true) => TimeReference.Next,
        _ => null,
    };

    private static IEnumerable<string> FindGroups(IReadOnlyList<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            // "How old is it" is about nobody's age.
            if (Groups.MatchAt(words, at) is > 0 and var length && (at == 0 || words[at - 1] != "how"))
            {
                yield return string.Join(' ', words.Skip(at).Take(length));
                at += length - 1;
            }
        }
    }

    // Without its places and years, and with people where a place stood for them: "do kiwis trust" is "do people trust".
    private static string Core(IReadOnlyList<string> words)
    {
        var kept = new List<string>();

        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is not (PlaceMark or YearMark))
            {
                kept.Add(words[at]);
                continue;
            }

            var isPeople = words[at] == PlaceMark && kept.Count > 0 && (Auxiliaries.Has(kept[^1]) || kept[^1] is "many" or "most" or "more" or "of" or "%" or "percent") && !(at + 1 < words.Count && People.Has(words[at + 1]));

            while (!isPeople && kept.Count > 0 && LeadsPlace.Has(kept[^1]))
            {
                kept.RemoveAt(kept.Count - 1);
            }

            if (isPeople)
            {
                kept.Add("people");
            }
        }

        return string.Join(' ', kept.Where(word => word != NumberMark));
    }

    private static string? Mark(Word word, IReadOnlyList<PlaceMention> places, List<DateMention> dates, List<NumberMention> numbers) =>
        places.Any(place => place.Span.Overlaps(word.Span)) ? PlaceMark
        : dates.Any(date => date.Span.Overlaps(word.Span)) ? YearMark
        : numbers.Any(number => number.Span.Overlaps(word.Span)) ? NumberMark
        : null;

    private static bool IsSame(IReadOnlyList<PlaceMention> places, Word one, Word other) =>
        places.All(place => !place.Span.Overlaps(one.Span) && !place.Span.Overlaps(other.Span)) || places.Any(place => place.Span.Overlaps(one.Span) && place.Span.Overlaps(other.Span));
}
