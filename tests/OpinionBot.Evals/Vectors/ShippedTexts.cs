using OpinionBot.Facts.StarterLibrary;
using OpinionBot.Language;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Vectors;

/// <summary>The texts of which vectors come with the program: all words of the starter library's survey questions and answers, how people ask for them, and the facts of its articles.</summary>
internal static class ShippedTexts
{
    // Each file with the number of its columns and those that hold texts.
    private static readonly IReadOnlyList<(string File, int Columns, int[] Texts)> Tables =
        [("StarterLibrary/indicators.tsv", 5, [2, 3, 4]), ("StarterLibrary/answers.tsv", 5, [2, 3]), ("Items/items.tsv", 7, [5]), ("Items/askings.tsv", 3, [2])];

    public static IReadOnlyList<string> Read() =>
        [.. Tables.SelectMany(Texts).Concat(Facts()).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Texts((string File, int Columns, int[] Texts) table) =>
        DataFile.ReadRows($"Facts/{table.File}", table.Columns).SelectMany(row => table.Texts.Select(column => row[column])).SelectMany(text => new[] { text, text.Replace("Agreement: ", "", StringComparison.Ordinal) });

    private static IEnumerable<string> Facts() =>
        StarterLibraryReader.Read().Publications.Where(publication => publication.Facts.Any(fact => VectorText.Has(fact.Fact)))
            .SelectMany(publication => publication.Facts.Select(fact => fact.Fact).Where(VectorText.Has).Select(fact => fact.Text).Append(publication.Details.Title));
}
