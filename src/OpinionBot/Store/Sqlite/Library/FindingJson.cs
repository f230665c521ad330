using System.Text.Json;
using System.Text.Json.Serialization;
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
            [.. finding.Parts.Select(part => new PartShape(part.Kind.ToString(), part.Words, part.From))]),
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
        };
    }

    internal sealed record Shape(string? Said, string? Of, BeforeShape? Before, IReadOnlyList<PartShape> Parts);

    internal sealed record BeforeShape(decimal Value, string? On);

    internal sealed record PartShape(string Kind, string Words, string? From);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FindingJson.Shape))]
internal sealed partial class FindingJsonContext : JsonSerializerContext;
