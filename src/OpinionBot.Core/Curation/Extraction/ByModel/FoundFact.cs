using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace OpinionBot.Curation.Extraction.ByModel;

/// <summary>What a model is asked to return for a part of an article.</summary>
internal sealed record FoundFacts(IReadOnlyList<FoundFact?>? Facts)
{
    /// <summary>Its JSON schema.</summary>
    public static ChatResponseFormat Form { get; } = ChatResponseFormat.ForJsonSchema<FoundFacts>(FoundJson.Default.Options, "facts");
}

/// <summary>A fact as a model found it: foreign input.</summary>
/// <param name="Kind">figure, quote or statement.</param>
/// <param name="Exact">The sentence of the article, character for character.</param>
/// <param name="Text">The sentence to be understood on its own.</param>
/// <param name="Figure">Its number as the sentence writes it.</param>
/// <param name="Of">What it is a share or a number of.</param>
/// <param name="Speaker">Whose words a quote is.</param>
internal sealed record FoundFact(string? Kind, string? Exact, string? Text, string? Figure, string? Of, string? Speaker);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FoundFacts))]
internal sealed partial class FoundJson : JsonSerializerContext;
