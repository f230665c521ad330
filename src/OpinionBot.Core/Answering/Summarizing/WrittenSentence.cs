using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace OpinionBot.Answering.Summarizing;

/// <summary>What a model is asked to return.</summary>
internal sealed record WrittenSummary(IReadOnlyList<WrittenSentence> Sentences)
{
    /// <summary>Its JSON schema.</summary>
    public static ChatResponseFormat Form { get; } = ChatResponseFormat.ForJsonSchema<WrittenSummary>(WrittenJson.Default.Options, "summary");
}

/// <summary>A sentence as a model wrote it: foreign input.</summary>
/// <param name="Text">With slots and marks, if the model kept to its instructions.</param>
/// <param name="Facts">The facts it names.</param>
/// <param name="Translation">The same in the asker's language; null in English.</param>
internal sealed partial record WrittenSentence(string? Text, IReadOnlyList<string>? Facts, string? Translation = null)
{
    /// <summary>The text with a mark behind the words of each fact. A model that only lists its facts gets the marks where they can only be.</summary>
    public string Marked()
    {
        return Marked(ModelText.Clean(Text ?? ""));
    }

    /// <summary>Both, with their marks.</summary>
    public CachedSentence Both() => new(Marked(), Translation is null ? null : Marked(ModelText.Clean(Translation)));

    private string Marked(string text)
    {
        if (CitationMark.ReadAll(text).Count > 0)
        {
            return text;
        }

        var slots = Slot().Matches(text).ToList();

        return slots.Select(slot => slot.Groups["id"].Value).Distinct(StringComparer.Ordinal).ToList() is { Count: > 1 } ? MarkClauses(text, slots)
            : Facts is [var only] ? MarkEnd(text, only)
            : text;
    }

    // Between two figures a comma, a semicolon or a conjunction ends what belongs to the first.
    private static string MarkClauses(string text, List<Match> slots)
    {
        for (var at = slots.Count - 2; at >= 0; at--)
        {
            var start = slots[at].Index + slots[at].Length;
            var border = Border().Matches(text[start..slots[at + 1].Index]) is [.., var last] ? start + last.Index : -1;

            if (border < 0)
            {
                return text;
            }

            text = $"{text[..border]} [{slots[at].Groups["id"].Value}]{text[border..]}";
        }

        return MarkEnd(text, slots[^1].Groups["id"].Value);
    }

    private static string MarkEnd(string text, string id) => text.EndsWith('.') ? $"{text[..^1]} [{id}]." : $"{text} [{id}].";

    [GeneratedRegex(@"\{(?<id>F[1-9][0-9]{0,17})\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Slot();

    [GeneratedRegex(@"[,;] | and | while | but | whereas ", RegexOptions.NonBacktracking)]
    private static partial Regex Border();
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WrittenSummary))]
[JsonSerializable(typeof(WrittenSentence))]
internal sealed partial class WrittenJson : JsonSerializerContext;
