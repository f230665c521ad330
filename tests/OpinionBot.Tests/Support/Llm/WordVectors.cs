using OpinionBot.Search;

namespace OpinionBot.Support.Llm;

/// <summary>Vectors in which texts with the same words, or words of one meaning that a test names, lie near each other.</summary>
internal static class WordVectors
{
    public const int Dimension = 64;

    /// <summary>A bag of hashed stems, of length 1.</summary>
    public static float[] Of(string text)
    {
        var vector = new float[Dimension];

        foreach (var term in TextAnalysis.Analyze(text))
        {
            vector[(int)(Hash(term) % Dimension)] += 1;
        }

        var length = MathF.Sqrt(vector.Sum(value => value * value));

        return length == 0 ? vector : [.. vector.Select(value => value / length)];
    }

    private static uint Hash(string term) => term.Aggregate(2166136261u, (hash, character) => (hash ^ character) * 16777619u);
}
