using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;

namespace OpinionBot.Answering.Understanding;

/// <summary>What a model is asked to return for a question that the rules do not understand: foreign input.</summary>
internal sealed record UnderstoodQuestion(bool IsQuestion, string? Standalone, IReadOnlyList<string>? Words, IReadOnlyList<string>? Places, IReadOnlyList<int>? Years, string? Expects)
{
    /// <summary>Its JSON schema.</summary>
    public static ChatResponseFormat Form { get; } = ChatResponseFormat.ForJsonSchema<UnderstoodQuestion>(UnderstandingJson.Default.Options, "question");
}

/// <summary>What a model is asked to return for a follow-up: foreign input.</summary>
internal sealed record RewrittenQuestion(string? Question)
{
    /// <summary>Its JSON schema.</summary>
    public static ChatResponseFormat Form { get; } = ChatResponseFormat.ForJsonSchema<RewrittenQuestion>(UnderstandingJson.Default.Options, "follow_up");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(UnderstoodQuestion))]
[JsonSerializable(typeof(RewrittenQuestion))]
internal sealed partial class UnderstandingJson : JsonSerializerContext;
