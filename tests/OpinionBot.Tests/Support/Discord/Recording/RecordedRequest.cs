using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Recording;

/// <summary>A file that came with a request.</summary>
internal sealed record UploadedFile(string Field, string FileName, string ContentType, byte[] Bytes);

/// <summary>One request of the bot and what it was answered. Without a status no answer was sent.</summary>
internal sealed class RecordedRequest(int number, DateTimeOffset at, string method, string route, string path)
{
    public int Number { get; } = number;

    public DateTimeOffset At { get; } = at;

    public string Method { get; } = method;

    /// <summary>Method and template, as in "POST /channels/{channel}/messages".</summary>
    public string Route { get; } = route;

    public string Path { get; } = path;

    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public JsonNode? Body { get; set; }

    public IReadOnlyList<UploadedFile> Files { get; set; } = [];

    public int? Status { get; set; }

    public JsonNode? Answer { get; set; }

    /// <summary>What a script did to this request, if one did.</summary>
    public string? Scripted { get; set; }

    public override string ToString() => $"#{Number} {Method} {Path} {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no answer"}";
}
