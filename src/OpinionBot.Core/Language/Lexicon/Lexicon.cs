namespace OpinionBot.Language.Lexicon;

/// <summary>
/// What is known of English words, in one file of data: classes of words and short phrases (negations, degrees, people, months …) that every reader
/// shares. A class is named by its purpose and never by who reads it.
/// </summary>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon(DataFile.ReadRows("Language/Lexicon/lexicon.tsv", columns: 2)));

    private readonly Dictionary<string, WordClass> _classes = new(StringComparer.Ordinal);

    /// <param name="rows">Class and its words, separated by <c>|</c>; a class may have several rows.</param>
    internal Lexicon(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            (_classes.TryGetValue(row[0], out var known) ? known : _classes[row[0]] = new WordClass()).Add(row[1].Split('|'));
        }
    }

    public static Lexicon Default => Loaded.Value;

    /// <summary>Every word of every class, those of phrases too.</summary>
    public IEnumerable<string> Words => _classes.Values.SelectMany(words => words.All).Distinct();

    /// <summary>The class of this name.</summary>
    /// <exception cref="InvalidDataException">The lexicon has no such class.</exception>
    public WordClass Of(string name) => _classes.TryGetValue(name, out var found) ? found : throw new InvalidDataException($"Language/Lexicon/lexicon.tsv has no class '{name}'.");
}

/// <summary>Words and phrases of one purpose, folded.</summary>
public sealed class WordClass
{
    private readonly HashSet<string> _single = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _phrases = new(StringComparer.Ordinal);

    /// <summary>True for a word of the class; phrases of several words are found by <see cref="MatchAt"/>.</summary>
    public bool Has(string folded) => _single.Contains(folded);

    /// <summary>The words of the class, without its phrases.</summary>
    public IReadOnlyCollection<string> Words => _single;

    /// <summary>Every word of the class, those of its phrases too.</summary>
    internal IEnumerable<string> All => _single.Concat(_phrases.Values.SelectMany(phrases => phrases).SelectMany(phrase => phrase));

    /// <summary>True when the class stands anywhere among the words.</summary>
    public bool IsIn(IReadOnlyList<string> words) => Enumerable.Range(0, words.Count).Any(at => MatchAt(words, at) > 0);

    /// <summary>How many words from here on the longest phrase of the class takes; 0 when none begins here.</summary>
    public int MatchAt(IReadOnlyList<string> words, int at)
    {
        if (at >= words.Count)
        {
            return 0;
        }

        var longest = _single.Contains(words[at]) ? 1 : 0;

        foreach (var phrase in _phrases.GetValueOrDefault(words[at]) ?? [])
        {
            if (phrase.Length > longest && at + phrase.Length <= words.Count && phrase.Select((word, next) => words[at + next] == word).All(isSame => isSame))
            {
                longest = phrase.Length;
            }
        }

        return longest;
    }

    internal void Add(IEnumerable<string> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Split(' ') is { Length: > 1 } phrase)
            {
                (_phrases.TryGetValue(phrase[0], out var known) ? known : _phrases[phrase[0]] = []).Add(phrase);
            }
            else
            {
                _single.Add(entry);
            }
        }
    }
}
