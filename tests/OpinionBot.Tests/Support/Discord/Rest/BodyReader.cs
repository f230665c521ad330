using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OpinionBot.Support.Discord.Recording;

namespace OpinionBot.Support.Discord.Rest;

/// <summary>Reads JSON, or JSON and files of a form.</summary>
internal static class BodyReader
{
    public static async Task ReadAsync(HttpRequest request, RecordedRequest record, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            await ReadFormAsync(request, record, cancellationToken);
        }
        else if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            using var reader = new StreamReader(request.Body);
            record.Body = Parse(await reader.ReadToEndAsync(cancellationToken));
        }
        else
        {
            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        }
    }

    private static async Task ReadFormAsync(HttpRequest request, RecordedRequest record, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        record.Body = form.TryGetValue("payload_json", out var json) ? Parse(json!) : new JsonObject();
        var files = new List<UploadedFile>();

        foreach (var file in form.Files)
        {
            await using var stream = file.OpenReadStream();
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, cancellationToken);
            files.Add(new UploadedFile(file.Name, file.FileName, file.ContentType ?? "application/octet-stream", bytes.ToArray()));
        }

        // discord.js and others may send the JSON itself as a part with a file name.
        if (files.Find(file => file.Field == "payload_json") is { } part)
        {
            record.Body = Parse(System.Text.Encoding.UTF8.GetString(part.Bytes));
            files.Remove(part);
        }

        record.Files = files;
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
