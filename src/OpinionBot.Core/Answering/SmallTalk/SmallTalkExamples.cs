using OpinionBot.Answering.Languages;
using OpinionBot.Language;

namespace OpinionBot.Answering.SmallTalk;

/// <summary>
/// The examples of <c>smalltalk.tsv</c>. A message is of the kind of the example that it shares most words with, when it has no word that no example
/// of the kind has.
/// </summary>
internal sealed class SmallTalkExamples
{
    private const double MinShared = 0.75;
    private const double MinSharedWithWhole = 0.66;
    private const int MaxWords = 12;
    private const string AsksTheLibrary = "none";

    private static readonly Lazy<SmallTalkExamples> Loaded = new(() => new SmallTalkExamples(DataFile.ReadRows("Answering/SmallTalk/smalltalk.tsv", columns: 3)));

    private readonly Dictionary<string, Talk> _signs = new(StringComparer.Ordinal);
    private readonly List<Example> _examples = [];
    private readonly ILookup<SmallTalkKind, string> _wordsOfKind;
    private readonly HashSet<string> _words;

    private SmallTalkExamples(IEnumerable<string[]> rows)
    {
        foreach (var row in rows)
        {
            var talk = row[0] == AsksTheLibrary ? null : new Talk(Enum.Parse<SmallTalkKind>(row[0]), AnswerLanguage.Find(row[1]) ?? throw new InvalidDataException($"smalltalk.tsv has an example in the unknown language {row[1]}: {row[2]}."));

            if (SmallTalkWords.Of(row[2]) is { Count: > 0 } words)
            {
                _examples.Add(new Example(talk, [.. words]));
            }
            else if (talk is not null)
            {
                _signs.Add(row[2], talk);
            }
        }

        // Of examples that fit alike: what asks the library first, then what wants most.
        _examples = [.. _examples.OrderByDescending(example => example.Talk is null).ThenByDescending(example => example.Talk?.Kind)];
        _wordsOfKind = _examples.Where(example => example.Talk is not null).SelectMany(example => example.Words.Select(word => (example.Talk!.Kind, Word: word))).Distinct().ToLookup(pair => pair.Kind, pair => pair.Word);
        _words = [.. _examples.SelectMany(example => example.Words)];
    }

    public static SmallTalkExamples Default => Loaded.Value;

    /// <summary>What a message is; null when it asks the library, or says something else.</summary>
    public Talk? Nearest(string text)
    {
        var words = SmallTalkWords.Of(text);

        if (words.Count is 0 or > MaxWords)
        {
            return words.Count == 0 ? OfSigns(text) : null;
        }

        IReadOnlyList<string> said = [.. words.Select(Spelt).Distinct()];
        var kinds = Enum.GetValues<SmallTalkKind>().Where(kind => said.All(word => _wordsOfKind[kind].Contains(word))).ToList();

        if (kinds.Count == 0)
        {
            return null;
        }

        return _examples.Where(example => example.Talk is null ? Shared(said, example.Words) >= MinShared : kinds.Contains(example.Talk.Kind) && Fits(said, example.Words)).MaxBy(example => Shared(said, example.Words))?.Talk;
    }

    /// <summary>What a text is that is an example word for word; null when it is none.</summary>
    public Talk? Exactly(string text)
    {
        var words = SmallTalkWords.Of(text);

        return _examples.FirstOrDefault(example => example.Words.SetEquals(words))?.Talk;
    }

    // One that nobody has written may be a misspelt one: "robott", "thnaks".
    private string Spelt(string word) => _words.Contains(word) ? word
        : _words.FirstOrDefault(known => (Math.Max(known.Length, word.Length) > 3 || known.Length == word.Length && known.Order().SequenceEqual(word.Order())) && OneEdit.Separates(known, word)) ?? word;

    private Talk? OfSigns(string text) => _signs.Where(sign => text.TrimStart().StartsWith(sign.Key, StringComparison.Ordinal)).Select(sign => sign.Value).FirstOrDefault();

    // Nearly the same, or an example as a whole with a few words more: "hello bot".
    private static bool Fits(IReadOnlyList<string> said, HashSet<string> example) =>
        Shared(said, example) is var shared && (shared >= MinShared || (shared >= MinSharedWithWhole && example.All(said.Contains)));

    // Dice's measure: 1 when all words of both are the same.
    private static double Shared(IReadOnlyList<string> said, HashSet<string> example) => 2.0 * said.Count(example.Contains) / (said.Count + example.Count);

    /// <param name="Talk">Null for what asks the library.</param>
    private sealed record Example(Talk? Talk, HashSet<string> Words);
}
