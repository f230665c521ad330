using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpinionBot.Chat.Commands;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Places;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Console.Library;

/// <summary>What <c>library show --json</c> prints: a source and every one of its facts as one object on one line, every key always there.</summary>
internal static class LibraryJson
{
    public static string Write(Source source, IReadOnlyList<StoredFact> facts) =>
        JsonSerializer.Serialize(new Shape(source.Id.ToString(), WhoseText.For(source), Write(facts)), LibraryJsonContext.Plain.Shape);

    private static IReadOnlyList<FactShape> Write(IReadOnlyList<StoredFact> facts)
    {
        var doubts = FindingDoubts.Among(facts);

        return [.. facts.Select(fact => Write(fact, doubts[fact.Id]))];
    }

    private static FactShape Write(StoredFact stored, IReadOnlyList<string> doubts)
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
            figure is null ? null : FigureDoubt.Of(figure),
            figure is null ? null : FindingLine.Of(figure),
            fact is Finding finding ? Write(finding) : null,
            doubts);
    }

    private static FindingShape Write(Finding finding) => new(
        finding.Anchor.Exact,
        finding.Said,
        finding.Of,
        finding.Before is { } before ? new BeforeShape(before.Value, before.On?.ToString()) : null,
        finding.AskedWhen is { } asked ? new WhenShape(asked.From?.ToString(), asked.To?.ToString()) : null,
        finding.Study?.Conductor,
        [.. finding.Parts.Select(part => new PartShape(PartNames.Of(part.Kind), part.Words, part.From))],
        finding.Link is { } link ? new LinkShape(link.Cell.ToString(), link.Value, link.About, link.Agrees) : null);

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
        string? Doubt,
        string? Line,
        FindingShape? Finding,
        IReadOnlyList<string> Doubts);

    internal sealed record FindingShape(string Sentence, string? Said, string? Of, BeforeShape? Before, WhenShape? When, string? Who, IReadOnlyList<PartShape> Parts, LinkShape? Library);

    internal sealed record BeforeShape(decimal Value, string? On);

    internal sealed record WhenShape(string? From, string? To);

    internal sealed record LinkShape(string Fact, decimal Value, string About, bool Agrees);

    internal sealed record PartShape(string Part, string Words, string? From);
}

[JsonSerializable(typeof(LibraryJson.Shape))]
internal sealed partial class LibraryJsonContext : JsonSerializerContext
{
    public static LibraryJsonContext Plain { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
