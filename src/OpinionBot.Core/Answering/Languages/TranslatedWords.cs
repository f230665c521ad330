using OpinionBot.Language;

namespace OpinionBot.Answering.Languages;

/// <summary>
/// What the words of a language say, as far as a translation can be checked without understanding it: numbers in words, months, countries, and the
/// words that turn a sentence round (negations, more and less, for and against).
/// </summary>
internal sealed class TranslatedWords
{
    private readonly List<(string Pattern, string Meaning)> _stems = [];
    private readonly Dictionary<string, HashSet<string>> _whole = new(StringComparer.Ordinal);
    private readonly List<(string[] Words, string Meaning)> _names = [];

    /// <summary>The words of a text, a country's name as one word.</summary>
    public IReadOnlyList<TranslatedWord> Read(string text)
    {
        var words = Split(text);
        IReadOnlyList<string> folded = [.. words.Select(Key)];
        var read = new List<TranslatedWord>();

        for (var at = 0; at < words.Count; at++)
        {
            var name = _names.Where(name => IsAt(folded, at, name.Words)).OrderByDescending(name => name.Words.Length).FirstOrDefault();
            var length = Math.Max(1, name.Words?.Length ?? 0);
            read.Add(new TranslatedWord(string.Join(' ', words.Skip(at).Take(length)), at == 0, name.Words is null ? MeaningsOf(folded[at]) : [name.Meaning]));
            at += length - 1;
        }

        return read;
    }

    /// <summary>The different words of a text, as all languages look them up.</summary>
    public static IReadOnlySet<string> Fold(string text) => Split(text).Select(Key).ToHashSet(StringComparer.Ordinal);

    /// <summary>How many of these words are small words of the language.</summary>
    public int CountSmall(IReadOnlySet<string> folded) => folded.Count(IsSmall);

    /// <param name="folded">As <see cref="Fold"/> gives it.</param>
    public bool IsSmall(string folded) => _whole.TryGetValue(folded, out var meanings) && meanings.Contains("small");

    /// <summary>The codes of the countries that a text names.</summary>
    public IReadOnlyList<string> Places(string text) =>
        [.. Read(text).Select(word => word.Place).OfType<string>().Distinct()];

    public void AddPlace(string code, string name) => _names.Add(([.. Split(name).Select(Key)], $"place {code}"));

    /// <param name="words">Separated by spaces; <c>*</c> at either end stands for any letters.</param>
    public void AddMeaning(string meaning, string words) => Add(meaning, words);

    /// <param name="kind">small, number or capital.</param>
    public void AddKind(string kind, string words) => Add(kind, words);

    // Apostrophes part words ("l'IA"); what is parted by hyphens is one word and its parts.
    private static List<string> Split(string text)
    {
        var composed = Characters.Compose(text);
        char[] between = [.. composed.Where(character => !char.IsLetterOrDigit(character) && character != '-').Distinct()];

        return [.. composed.Split(between, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('-')).Where(word => word.Any(char.IsLetter))];
    }

    // Accents stay: "würde" is another word than "wurde", and "é" than "e".
    private static string Key(string word) => word.ToLowerInvariant();

    private void Add(string meaning, string words)
    {
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains('*', StringComparison.Ordinal))
            {
                _stems.Add((string.Concat(word.Split('*').Select(Key).SelectMany((part, at) => at == 0 ? part : "*" + part)), meaning));
            }
            else if (_whole.TryGetValue(Key(word), out var meanings))
            {
                meanings.Add(meaning);
            }
            else
            {
                _whole.Add(Key(word), new HashSet<string>(StringComparer.Ordinal) { meaning });
            }
        }
    }

    private HashSet<string> MeaningsOf(string folded) =>
        _stems.Where(stem => Fits(stem.Pattern, folded)).Select(stem => stem.Meaning).Concat(_whole.GetValueOrDefault(folded, [])).ToHashSet(StringComparer.Ordinal);

    private static bool Fits(string pattern, string word)
    {
        var parts = pattern.Split('*');

        return word.Length >= pattern.Length - (parts.Length - 1) && word.StartsWith(parts[0], StringComparison.Ordinal) && word.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    // "Vereinigten Staaten" is "Vereinigte Staaten": an ending may be added or changed.
    private static bool IsAt(IReadOnlyList<string> words, int at, string[] name) =>
        at + name.Length <= words.Count && name.Select((part, index) => IsForm(words[at + index], part)).All(isForm => isForm);

    private static bool IsForm(string word, string name) =>
        word == name || (name.Length > 5 && Math.Abs(word.Length - name.Length) <= 2 && word.StartsWith(name[..^1], StringComparison.Ordinal));
}

/// <summary>A word of a sentence with what it may say.</summary>
/// <param name="Text">As written.</param>
/// <param name="IsFirst">True when the sentence begins with it.</param>
/// <param name="Meanings">Empty for most words; of several one is meant.</param>
internal sealed record TranslatedWord(string Text, bool IsFirst, IReadOnlySet<string> Meanings)
{
    private static readonly HashSet<string> Kinds = new(["small", "capital", "number"], StringComparer.Ordinal);

    public bool IsNumber => Meanings.Contains("number");

    /// <summary>The code of the country that it names.</summary>
    public string? Place => Meanings.FirstOrDefault(meaning => meaning.StartsWith("place ", StringComparison.Ordinal))?["place ".Length..];

    /// <summary>What turns the sentence round or dates it.</summary>
    public IReadOnlyList<string> Claims => [.. Meanings.Where(meaning => !Kinds.Contains(meaning) && !meaning.StartsWith("place ", StringComparison.Ordinal))];

    /// <summary>True when a capital makes no name of it: a noun of its language, or the first word of a sentence.</summary>
    public bool MayBeCapital => Place is not null || Meanings.Contains("capital") || Claims.Count > 0 || (IsFirst && Meanings.Contains("small"));
}
