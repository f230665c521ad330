using System.Security.Cryptography;
using System.Text;
using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>
/// What of a fact is put to an embedding model: its own sentence and, as a part of it, the title of its source, which says what the sentence is
/// about. Cells of tables have none, since they are found by their survey question.
/// </summary>
internal static class VectorText
{
    // Small models read 512 tokens.
    private const int MaxLength = 2_000;

    public static bool Has(Fact fact) => fact is not SurveyCell;

    public static string Of(StoredFact fact) => Short(fact.Fact.Text);

    public static string TitleOf(StoredFact fact) => Short(fact.Source.Details.Title);

    /// <summary>SHA-256 of sentence and title, lower-case hex.</summary>
    public static string Hash(StoredFact fact) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Of(fact)}\n{TitleOf(fact)}")));

    private static string Short(string text) => text.Length <= MaxLength ? text : text[..MaxLength];
}
