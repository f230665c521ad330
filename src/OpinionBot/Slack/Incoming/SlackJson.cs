using System.Text.Json;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads members of Slack's JSON that may be missing or of another kind.</summary>
internal static class SlackJson
{
    /// <returns>The text; null when there is none, or it is empty.</returns>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    public static JsonElement? Object(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>The elements of an array; none when there is no such array.</summary>
    public static IEnumerable<JsonElement> Array(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>Parses JSON of a stranger.</summary>
    /// <returns>Null when it is no JSON object.</returns>
    public static JsonElement? TryParse(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            var parsed = JsonElement.ParseValue(ref reader);

            return parsed.ValueKind == JsonValueKind.Object ? parsed : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Files as Slack tells of them.</summary>
internal static class SlackFile
{
    /// <returns>Null when Slack does not say where the file is.</returns>
    public static UploadedFile? Read(JsonElement file) =>
        Uri.TryCreate(file.Text("url_private_download") ?? file.Text("url_private"), UriKind.Absolute, out var address)
            ? new UploadedFile(file.Text("name") ?? "the file", address, file.TryGetProperty("size", out var size) && size.TryGetInt64(out var bytes) ? bytes : 0, file.Text("mimetype"))
            : null;
}
