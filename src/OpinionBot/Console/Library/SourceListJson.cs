using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpinionBot.Chat.Commands;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Console.Library;

/// <summary>What <c>library list --json</c> prints: all sources as one object on one line, every key always there.</summary>
internal static class SourceListJson
{
    public static string Write(IReadOnlyList<SourceOverview> sources) => JsonSerializer.Serialize(new Shape([.. sources.Select(Write)]), SourceListJsonContext.Plain.Shape);

    private static SourceShape Write(SourceOverview listed) => new(
        listed.Source.Id.ToString(),
        listed.Source.Details.Title,
        listed.Source.Details.Publisher,
        listed.Source.Details.Published?.ToString(),
        listed.Source.Details.Url?.AbsoluteUri,
        WhoseText.For(listed.Source),
        listed.Approved,
        listed.Proposed);

    internal sealed record Shape(IReadOnlyList<SourceShape> Sources);

    internal sealed record SourceShape(string Source, string Title, string? Publisher, string? Published, string? Url, string Whose, int Approved, int Waiting);
}

[JsonSerializable(typeof(SourceListJson.Shape))]
internal sealed partial class SourceListJsonContext : JsonSerializerContext
{
    public static SourceListJsonContext Plain { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
