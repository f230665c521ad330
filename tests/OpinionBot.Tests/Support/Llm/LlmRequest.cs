using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpinionBot.Support.Llm;

/// <summary>What a client asked of the model server.</summary>
/// <param name="Model">The model it named.</param>
/// <param name="System">The instructions.</param>
/// <param name="User">What the call is about.</param>
/// <param name="IsStream">True when the answer is to come piece by piece.</param>
/// <param name="Schema">Name of the JSON schema asked for; null when none was.</param>
/// <param name="Authorization">The header as it came.</param>
/// <param name="Body">The whole request.</param>
internal sealed partial record LlmRequest(string Model, string System, string User, bool IsStream, string? Schema, string Authorization, string Body)
{
    /// <summary>The numbered facts of the request, as the prompt gives them.</summary>
    public IReadOnlyList<LlmFact> Facts { get; } =
        [.. FactLine().Matches(User).Select(match => new LlmFact(match.Groups["id"].Value, match.Groups["kind"].Value, match.Groups["text"].Value.Trim()))];

    /// <summary>The mark of the request's outside text.</summary>
    public string Marker => MarkerOf().Match(System).Value;

    public static LlmRequest Read(string body, string authorization)
    {
        var json = JsonDocument.Parse(body).RootElement;
        var messages = json.GetProperty("messages").EnumerateArray().Select(message => (Role: message.GetProperty("role").GetString(), Text: Text(message.GetProperty("content")))).ToList();

        return new LlmRequest(
            json.GetProperty("model").GetString()!,
            string.Join('\n', messages.Where(message => message.Role is "system" or "developer").Select(message => message.Text)),
            string.Join('\n', messages.Where(message => message.Role == "user").Select(message => message.Text)),
            json.TryGetProperty("stream", out var stream) && stream.GetBoolean(),
            json.TryGetProperty("response_format", out var format) && format.TryGetProperty("json_schema", out var schema) ? schema.GetProperty("name").GetString() : null,
            authorization,
            body);
    }

    private static string Text(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString()!
        : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));

    [GeneratedRegex(@"^‖\w+‖ (?<id>F\d+) \| (?<kind>\w+) \| (?<text>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FactLine();

    [GeneratedRegex(@"‖\w+‖", RegexOptions.NonBacktracking)]
    private static partial Regex MarkerOf();
}

/// <summary>A fact as a model sees it.</summary>
internal sealed record LlmFact(string Id, string Kind, string Text)
{
    /// <summary>The fact's own sentence with its mark.</summary>
    public string Marked => Text.EndsWith('.') ? $"{Text[..^1]} [{Id}]." : $"{Text} [{Id}].";
}
