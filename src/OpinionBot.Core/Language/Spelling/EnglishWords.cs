using System.IO.Compression;

namespace OpinionBot.Language.Spelling;

/// <summary>The common words of English, American and British (SCOWL): what is among them is spelt as somebody meant it.</summary>
internal static class EnglishWords
{
    private const string File = "Language/Spelling/english-words.txt.gz";

    // One letter of a shorter word makes too many others of it.
    private const int ShortestMisspelt = 5;

    private static readonly Lazy<HashSet<string>> Loaded = new(Load);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<string> All => Loaded.Value;

    /// <param name="folded">A word in lower case.</param>
    public static bool Has(string folded) => Loaded.Value.Contains(folded);

    /// <summary>True for such a word with a letter too many, too few, wrong or out of its place.</summary>
    public static bool HasNearly(string folded) => folded.Length >= ShortestMisspelt && Loaded.Value.Any(word => OneEdit.Separates(folded, word));

    private static HashSet<string> Load()
    {
        using var stream = typeof(EnglishWords).Assembly.GetManifestResourceStream(File) ?? throw new InvalidDataException($"The data file {File} is not in this build.");
        using var reader = new StreamReader(new GZipStream(stream, CompressionMode.Decompress));

        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
