using Microsoft.Extensions.AI;

namespace OpinionBot.Search.Vectors;

/// <summary>
/// What a text is embedded for. A query is compared with passages that answer it; every other text, such as a passage, or a question that is
/// compared with questions, is taken as it is. Models that make no difference leave it alone.
/// </summary>
public static class EmbeddingUse
{
    private const string Query = "opinionbot.query";

    /// <summary>The texts of the call look for passages.</summary>
    public static EmbeddingGenerationOptions AsQuery(this EmbeddingGenerationOptions options)
    {
        (options.AdditionalProperties ??= [])[Query] = true;

        return options;
    }

    public static bool IsQuery(EmbeddingGenerationOptions? options) => options?.AdditionalProperties?.ContainsKey(Query) == true;
}
