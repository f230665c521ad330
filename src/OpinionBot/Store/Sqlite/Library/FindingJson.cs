using System.Text.Json;
using System.Text.Json.Serialization;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Language;

namespace OpinionBot.Store.Sqlite.Library;

/// <summary>The column that holds what only a finding has: its parts and the words they stand on.</summary>
internal static class FindingJson
{
    public static string Write(Finding finding) => JsonSerializer.Serialize(
        new Shape(
            finding.Said,
            finding.Of,
            finding.Before is { } before ? new BeforeShape(before.Value, before.On?.ToString()) : null,
            [.. finding.Parts.Select(part => new PartShape(part.Kind.ToString(), part.Words, part.From))],
            finding.Link is { } link ? new LinkShape(link.Cell.Value, link.Value, link.About, link.Agrees) : null),
        FindingJsonContext.Default.Shape);

    /// <summary>The finding with what the column holds.</summary>
    public static Finding Read(string json, Finding finding)
    {
        var shape = JsonSerializer.Deserialize(json, FindingJsonContext.Default.Shape)!;

        return finding with
        {
            Said = shape.Said,
            Of = shape.Of,
            Before = shape.Before is { } before ? new EarlierValue(before.Value, PartialDate.TryParse(before.On)) : null,
            Parts = [.. shape.Parts.Select(part => new FindingPart(Enum.Parse<FindingPartKind>(part.Kind), part.Words, part.From))],
            Link = shape.Link is { } link ? new CellLink(new FactId(link.Cell), link.Value, link.About, link.Agrees) : null,
        };
    }

    internal sealed record Shape(string? Said, string? Of, BeforeShape? Before, IReadOnlyList<PartShape> Parts, LinkShape? Link = null);

    internal sealed record BeforeShape(decimal Value, string? On);

    internal sealed record PartShape(string Kind, string Words, string? From);

    internal sealed record LinkShape(long Cell, decimal Value, string About, bool Agrees);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindingJson.Shape))]
internal sealed partial class FindingJsonContext : JsonSerializerContext;
