using System.Text.Json;

namespace OpinionBot.Console;

/// <summary>One line of a batch: <c>{"id":"q1","q":"How many …?"}</c>.</summary>
internal sealed record BatchQuestion(string? Id, string Text)
{
    /// <returns>Null when the line is no JSON object with a text under <c>q</c>.</returns>
    public static BatchQuestion? TryRead(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);

            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("q", out var text) && text.ValueKind == JsonValueKind.String
                ? new BatchQuestion(ReadId(json.RootElement), text.GetString()!)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? ReadId(JsonElement question) =>
        !question.TryGetProperty("id", out var id) ? null
        : id.ValueKind == JsonValueKind.String ? id.GetString()
        : id.GetRawText();
}
