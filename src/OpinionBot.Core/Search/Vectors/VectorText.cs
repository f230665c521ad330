using System.Security.Cryptography;
using System.Text;
using OpinionBot.Facts;

namespace OpinionBot.Search.Vectors;

/// <summary>What of a fact is put to an embedding model: its own sentence. Cells of tables have none, since they are found by their survey question.</summary>
internal static class VectorText
{
    // Small models read 512 tokens.
    private const int MaxLength = 2_000;

    public static bool Has(Fact fact) => !SeriesKey.IsTabled(fact);

    public static string Of(Fact fact) => fact.Text.Length <= MaxLength ? fact.Text : fact.Text[..MaxLength];

    /// <summary>SHA-256, lower-case hex.</summary>
    public static string Hash(Fact fact) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(fact))));
}
