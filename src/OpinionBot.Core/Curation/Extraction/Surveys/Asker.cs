using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Extraction.Surveys;

/// <summary>Who asked in one of an article's surveys, by all the names that the article has for it.</summary>
internal sealed class Asker(string name, string sentence, AskerEvidence evidence)
{
    private const int MaxLetters = 12;

    private readonly HashSet<string> _names = new([name, .. Letters(name, sentence), .. Cases(name)], StringComparer.Ordinal);

    /// <summary>The longest name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The sentence that first tells of its asking.</summary>
    public string FirstSentence { get; private set; } = sentence;

    /// <summary>The sentence that has the longest name first; the publisher's name itself where that is it.</summary>
    public string Sentence { get; private set; } = sentence;

    /// <summary>The surest that a sentence says.</summary>
    public AskerEvidence Evidence { get; private set; } = evidence;

    /// <summary>True for another name of it: its letters, its first word, or a longer one.</summary>
    public bool Is(string name) => _names.Any(known => known == name || IsShort(known, name) || IsShort(name, known));

    public bool IsIn(string text) => _names.Any(name => Stands(name, text));

    /// <summary>The passages that say something of its asking, and how surely.</summary>
    public Dictionary<int, AskerEvidence> Told { get; } = [];

    /// <summary>Takes in the names of another who is the same survey's: its publisher, its own name.</summary>
    public void TakeIn(Asker other)
    {
        _names.UnionWith(other._names);
        Evidence = other.Evidence > Evidence ? other.Evidence : Evidence;
        FirstSentence = other.Told.Keys.Min() < Told.Keys.Min() ? other.FirstSentence : FirstSentence;

        foreach (var (passage, told) in other.Told)
        {
            Told.TryAdd(passage, told);
        }
    }

    /// <summary>True where a text calls it by what it is: <c>the institute</c>.</summary>
    public bool IsCalledIn(string text) =>
        Name.Split(' ').Where(ArticleNames.IsOrganisationWord).Select(Words.FoldText).Any(kind => Stands($"the {kind}", text) || Stands($"The {kind}", text));

    public void Take(string name, string sentence, AskerEvidence evidence)
    {
        _names.UnionWith([name, .. Letters(name, sentence)]);
        var isLess = evidence == AskerEvidence.Told && Evidence > evidence;
        Evidence = evidence > Evidence ? evidence : Evidence;

        if (name.Length > Name.Length && !isLess && !IsDescribed && !AskerWords.Instruments.Contains(Words.FoldText(name.Split(' ')[^1])))
        {
            (Name, Sentence) = (name, sentence);
        }
    }

    /// <summary>True for a body without a name: <c>the city</c>.</summary>
    public bool IsDescribed { get; init; }

    /// <summary>Takes the publisher's name where the asker is called by a part of it that means nothing else.</summary>
    public void TakePublisher(string? publisher)
    {
        if (publisher is null || publisher == Name || Name.Contains(publisher, StringComparison.Ordinal))
        {
            return;
        }

        var isPart = publisher.StartsWith($"{Name} ", StringComparison.Ordinal);

        if (isPart || (!publisher.Contains(Name, StringComparison.Ordinal) && OwnWords(publisher).Any(OwnWords(Name).Contains)))
        {
            _names.Add(publisher);
            (Name, Sentence) = (publisher, publisher);
        }
    }

    private static HashSet<string> OwnWords(string name) =>
        [.. name.Split(' ').Where(word => word.Length > 3 && !EnglishWords.Has(Words.Fold(word)) && Gazetteer.Default.Find(word).Count == 0)];

    /// <summary>Takes in the one word of its name that means nothing else.</summary>
    public void TakeShortName()
    {
        foreach (var known in _names.ToList())
        {
            var first = known.Split(' ', '/')[0];

            if (known.Contains(' ', StringComparison.Ordinal) && !EnglishWords.Has(Words.Fold(first)) && Gazetteer.Default.Find(first).Count == 0)
            {
                _names.Add(first);
            }
        }
    }

    // "The city", "the city"
    private static IEnumerable<string> Cases(string name) =>
        name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? [$"the {name[4..]}", $"The {name[4..]}"] : [];

    // "Harbour Policy Institute (HPI)", "Harbour Policy Institute, or HPI"
    private static IEnumerable<string> Letters(string name, string sentence)
    {
        if (sentence.IndexOf($"{name}, or ", StringComparison.Ordinal) is >= 0 and var or
            && Words.Of(sentence[(or + name.Length)..]) is [_, var word, ..] && word.Text.All(char.IsUpper))
        {
            yield return word.Text;
        }

        var at = sentence.IndexOf($"{name} (", StringComparison.Ordinal);
        var end = at < 0 ? -1 : sentence.IndexOf(')', at);

        if (end > 0 && sentence[(at + name.Length + 2)..end].Trim('“', '”', '"') is { Length: > 1 and < MaxLetters } letters && letters.All(char.IsLetter))
        {
            yield return letters;
        }
    }

    private static bool IsShort(string name, string whole)
    {
        var words = whole.Split(' ', '/');

        return words.Length > 1
            && ((name == words[^1] && words.Length == 2 && ArticleNames.IsOrganisationWord(words[0]) && !EnglishWords.Has(Words.Fold(name)))
                || (name.Split(' ') is [var first, .., var last] && first == words[0] && last == words[^1] && ArticleNames.IsOrganisationWord(last))
                || (name == words[0] && !EnglishWords.Has(Words.Fold(name)))
                || (name.Contains(' ', StringComparison.Ordinal)
                    && (whole.StartsWith($"{name} ", StringComparison.Ordinal) || whole.EndsWith($" {name}", StringComparison.Ordinal)))
                || (ArticleNames.IsOrganisationWord(name) && words.Contains(name))
                || string.Equals(name, string.Concat(words.Where(word => char.IsUpper(word[0])).Select(word => word[0])), StringComparison.OrdinalIgnoreCase));
    }

    private static bool Stands(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
