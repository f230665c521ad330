using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpinionBot.Chat.Commands;
using OpinionBot.Curation;

namespace OpinionBot.Console.Library;

/// <summary>What <c>library add --json</c> prints: one object on one line, every key always there.</summary>
internal static class CuratedJson
{
    public static string Write(Curated curated)
    {
        var shape = curated switch
        {
            Curated.Added added => new Shape(
                added.IsChanged ? "changed" : "added",
                added.Source.ToString(),
                added.Details.Title,
                added.Details.Publisher,
                added.Details.Published?.ToString(),
                added.Details.Url?.AbsoluteUri,
                added.Counts.Figures,
                added.Counts.Quotes,
                added.Counts.Statements,
                added.Counts.Dropped,
                added.IsApproved,
                [.. added.NoLongerSaid.Select(fact => fact.ToString())],
                WhoseText.Name(added.Readers)),
            Curated.AlreadyThere { Source: var there } => new Shape("already_there", there.Id.ToString(), there.Details.Title, null, null, null, 0, 0, 0, 0, false, [], WhoseText.For(there)),
            _ => throw new InvalidOperationException($"There is no JSON for {curated.GetType().Name}."),
        };

        return JsonSerializer.Serialize(shape, CuratedJsonContext.Plain.Shape);
    }

    internal sealed record Shape(
        string Outcome,
        string Source,
        string Title,
        string? Publisher,
        string? Published,
        string? Url,
        int Figures,
        int Quotes,
        int Statements,
        int Dropped,
        bool Approved,
        IReadOnlyList<string> NoLongerSaid,
        string Whose);
}

[JsonSerializable(typeof(CuratedJson.Shape))]
internal sealed partial class CuratedJsonContext : JsonSerializerContext
{
    public static CuratedJsonContext Plain { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
