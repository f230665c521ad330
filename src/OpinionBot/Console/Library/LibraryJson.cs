using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpinionBot.Chat.Commands;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Console.Library;

/// <summary>What <c>library show --json</c> prints: a source and every one of its facts as one object on one line, every key always there.</summary>
internal static class LibraryJson
{
    public static string Write(Source source, IReadOnlyList<StoredFact> facts) =>
        JsonSerializer.Serialize(new Shape(source.Id.ToString(), WhoseText.For(source), [.. facts.Select(Write)]), LibraryJsonContext.Plain.Shape);

    private static FactShape Write(StoredFact stored)
    {
        var fact = stored.Fact;
        var figure = fact as Figure;
        var isRange = figure?.UpTo is not null;

        return new FactShape(
            stored.Id.ToString(),
            fact.Kind.ToString().ToLowerInvariant(),
            fact.Text,
            isRange ? null : figure?.Value,
            figure?.Unit.Kind.ToString().ToLowerInvariant(),
            Code(figure is null ? fact.Places is [var only] ? only : null : figure.Place),
            figure is SurveyCell { Unit.Kind: UnitKind.Percent } ? Group(figure.Unit.Label) : null,
            figure?.Answer?.Label,
            (figure?.AskedWhen?.To ?? fact.SaidOn)?.Year,
            figure?.SampleSize.Count,
            isRange ? figure!.Value : null,
            figure?.UpTo,
            figure?.Unit.Base,
            figure is null ? null : FigureDoubt.Of(figure));
    }

    private static string? Code(Place? place) => place is { IsGroup: false } country ? country.Code : null;

    private static string Group(string label) => label.StartsWith("of ", StringComparison.Ordinal) ? label[3..] : label;

    internal sealed record Shape(string Source, string Whose, IReadOnlyList<FactShape> Facts);

    internal sealed record FactShape(
        string Id,
        string Kind,
        string Statement,
        decimal? Value,
        string? Unit,
        string? Place,
        string? Group,
        string? Answer,
        int? Year,
        long? N,
        decimal? From,
        decimal? To,
        decimal? Of,
        string? Doubt);
}

[JsonSerializable(typeof(LibraryJson.Shape))]
internal sealed partial class LibraryJsonContext : JsonSerializerContext
{
    public static LibraryJsonContext Plain { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
