namespace OpinionBot.Language.Grammar;

/// <summary>How likely a word is the verb of its sentence, as it is written.</summary>
internal enum VerbForm
{
    /// <summary>No verb, or one that no sentence has as its verb (<c>using</c>, <c>to use</c>).</summary>
    None,

    /// <summary>A verb in one sentence and another word in the next: <c>work</c>, <c>fears</c>.</summary>
    Either,

    /// <summary>A verb.</summary>
    Verb,
}

/// <summary>English verbs in their finite forms (WordNet): <c>say</c>, <c>says</c>, <c>said</c>, <c>would</c>; no participles with <c>-ing</c>.</summary>
internal static class Verbs
{
    private static readonly Lazy<Dictionary<string, VerbForm>> Loaded = new(Load);

    private static readonly string[] Auxiliaries =
    [
        "is", "are", "was", "were", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should", "shall", "cannot",
        "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "don't", "doesn't", "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't",
    ];

    /// <summary>True for a form of <c>be</c>, <c>have</c> or <c>do</c> and for <c>will</c>, <c>can</c> and the like.</summary>
    public static bool IsAuxiliary(string folded) => Auxiliaries.Contains(folded, StringComparer.Ordinal);

    /// <param name="folded">A word in lower case, as <see cref="Words.FoldText"/> gives it.</param>
    public static VerbForm Of(string folded) => Loaded.Value.GetValueOrDefault(folded);

    private static Dictionary<string, VerbForm> Load()
    {
        var forms = Auxiliaries.ToDictionary(word => word, _ => VerbForm.Verb, StringComparer.Ordinal);

        foreach (var row in DataFile.ReadRows("Language/Grammar/verbs.tsv", columns: 3))
        {
            var kind = row[1] == "verb" ? VerbForm.Verb : VerbForm.Either;

            foreach (var form in Forms(row[0], row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            {
                forms[form] = kind > forms.GetValueOrDefault(form) ? kind : forms[form];
            }
        }

        return forms;
    }

    private static IEnumerable<string> Forms(string verb, string[] irregular)
    {
        var last = verb[^1];
        var isConsonantY = last == 'y' && verb.Length > 2 && !IsVowel(verb[^2]);
        var isSibilant = last is 's' or 'x' or 'z' || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith("sh", StringComparison.Ordinal);

        return
        [
            verb,
            isConsonantY ? $"{verb[..^1]}ies" : isSibilant || verb.EndsWith('o') ? $"{verb}es" : $"{verb}s",
            .. irregular.Length > 0 ? irregular : [last == 'e' ? $"{verb}d" : isConsonantY ? $"{verb[..^1]}ied" : $"{verb}ed"],
        ];
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
