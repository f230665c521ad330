using OpinionBot.Language;

namespace OpinionBot.Facts.Places;

/// <summary>
/// The countries of ISO 3166 and some named groups, with the names, other names and demonyms that people write.
/// Finds them in text whatever the case, but for words that mean something else in lower case (<c>us</c>, <c>polish</c>).
/// </summary>
public sealed class Gazetteer
{
    // In lower case these are other words; a chat user who means the country writes its other names or a capital.
    private static readonly HashSet<string> OnlyCapitalised = new(StringComparer.Ordinal)
    {
        "us", "gb", "polish", "pole", "poles", "chad", "jersey", "western", "the west", "the states", "scot",
    };

    private static readonly HashSet<string> OnlyUpperCase = new(StringComparer.Ordinal) { "us", "gb", "rsa", "prc", "drc" };

    private static readonly Lazy<Gazetteer> Loaded = new(Load);

    private readonly Dictionary<string, Place> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.Ordinal);

    // First word of a name, folded, to the names that begin with it, longest first.
    private readonly Dictionary<string, List<Entry>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _single = new(StringComparer.Ordinal);

    private Gazetteer()
    {
    }

    public static Gazetteer Default => Loaded.Value;

    public IReadOnlyCollection<Place> All => _byCode.Values;

    /// <summary>The place with this code, or null.</summary>
    public Place? ByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The words of all names, folded.</summary>
    public IEnumerable<string> NameWords => _byFirstWord.Values.SelectMany(entries => entries).SelectMany(entry => entry.Words).Distinct();

    /// <summary>Every name, other name and demonym of a place; only its own name when the gazetteer does not have it.</summary>
    public IReadOnlyList<string> Names(Place place) => _names.TryGetValue(place.Code, out var names) ? names : [place.Name];

    /// <summary>Places named in the text in reading order; the longest name wins: <c>South Africa</c> is not Africa.</summary>
    public IReadOnlyList<PlaceMention> Find(string text)
    {
        var words = Words.Of(text);
        var found = new List<PlaceMention>();

        for (var at = 0; at < words.Count;)
        {
            if (Match(text, words, at) is { } match)
            {
                found.Add(match.Mention);
                at += match.Words;
            }
            else
            {
                FindInCompound(words[at], found);
                at++;
            }
        }

        return found;
    }

    /// <summary>The place whose one-word name differs from this word by one letter, when there is exactly one; for words of five letters and more.</summary>
    public Place? FindNear(string word)
    {
        var folded = Words.Fold(word);

        if (folded.Length < 5 || _single.ContainsKey(folded))
        {
            return null;
        }

        var near = _single.Where(entry => entry.Key.Length >= 5 && OneEdit.Separates(folded, entry.Key)).Select(entry => entry.Value.Place).Distinct().Take(2).ToList();

        return near is [var only] ? only : null;
    }

    private (PlaceMention Mention, int Words)? Match(string text, IReadOnlyList<Word> words, int at)
    {
        if (!_byFirstWord.TryGetValue(Words.Fold(words[at].Text), out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (at + entry.Words.Length <= words.Count && Fits(text, words, at, entry))
            {
                var last = words[at + entry.Words.Length - 1];
                var end = last.Span.End - PossessiveLength(last.Text);

                return (new PlaceMention(new TextSpan(words[at].Span.Start, end - words[at].Span.Start), entry.Place, entry.Form), entry.Words.Length);
            }
        }

        return null;
    }

    private static bool Fits(string text, IReadOnlyList<Word> words, int at, Entry entry)
    {
        for (var next = 1; next < entry.Words.Length; next++)
        {
            if (Words.Fold(words[at + next].Text) != entry.Words[next] || words[at + next].Span.Start != words[at + next - 1].Span.End + 1)
            {
                return false;
            }
        }

        return IsWrittenAsName(text, words[at], entry);
    }

    private static bool IsWrittenAsName(string text, Word first, Entry entry)
    {
        var key = string.Join(' ', entry.Words);

        if (OnlyUpperCase.Contains(key))
        {
            return first.Text.TakeWhile(char.IsLetter).All(char.IsUpper);
        }

        // "the West": the capital that counts is that of the last word.
        return !OnlyCapitalised.Contains(key) || char.IsUpper(first.Text[0]) || (entry.Words.Length > 1 && text[first.Span.End + 1] is >= 'A' and <= 'Z');
    }

    // "US-based", "anti-Chinese", "Sino-American".
    private void FindInCompound(Word word, List<PlaceMention> found)
    {
        if (!word.Text.Contains('-', StringComparison.Ordinal))
        {
            return;
        }

        var start = 0;

        foreach (var part in word.Text.Split('-'))
        {
            if (part.Length > 1 && char.IsUpper(part[0]) && _single.TryGetValue(Words.Fold(part), out var entry) && (!OnlyUpperCase.Contains(Words.Fold(part)) || part.All(char.IsUpper)))
            {
                found.Add(new PlaceMention(new TextSpan(word.Span.Start + start, part.Length - PossessiveLength(part)), entry.Place, entry.Form));
            }

            start += part.Length + 1;
        }
    }

    private static int PossessiveLength(string word) =>
        word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || word.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? 2 : 0;

    private static Gazetteer Load()
    {
        var gazetteer = new Gazetteer();

        foreach (var row in DataFile.ReadRows("Facts/Places/places.tsv", columns: 4))
        {
            var place = new Place(row[0], row[1]);

            gazetteer._byCode.Add(place.Code, place);
            gazetteer.Add(place, PlaceForm.Name, row[1]);
            gazetteer.AddAll(place, PlaceForm.Name, row[2]);
            gazetteer.AddAll(place, PlaceForm.Demonym, row[3]);
        }

        foreach (var entries in gazetteer._byFirstWord.Values)
        {
            entries.Sort((left, right) => right.Words.Length.CompareTo(left.Words.Length));
        }

        return gazetteer;
    }

    private void AddAll(Place place, PlaceForm form, string names)
    {
        foreach (var name in names.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            Add(place, form, name);
        }
    }

    private void Add(Place place, PlaceForm form, string name)
    {
        var words = Words.Of(name).Select(word => Words.Fold(word.Text)).ToArray();
        var entry = new Entry(words, place, form);

        (_names.TryGetValue(place.Code, out var names) ? names : _names[place.Code] = []).Add(name);
        (_byFirstWord.TryGetValue(words[0], out var entries) ? entries : _byFirstWord[words[0]] = []).Add(entry);

        if (words.Length == 1)
        {
            _single.TryAdd(words[0], entry);
        }
    }

    private sealed record Entry(string[] Words, Place Place, PlaceForm Form);
}
