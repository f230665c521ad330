using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OpinionBot.Answering;
using OpinionBot.Answering.Replying;
using OpinionBot.Facts;

namespace OpinionBot.Console;

/// <summary>An answer as the command line prints it with <c>--json</c>: one object on one line, every key always there.</summary>
internal static class AnswerJson
{
    public static string Write(string? id, string question, Answer answer, TimeSpan elapsed)
    {
        var summary = answer as Answer.Summary;
        var json = new Shape(
            id,
            question,
            OutcomeOf(answer),
            ReplyComposer.PlainText(answer),
            summary is null ? [] : [.. summary.Verified.Sentences.Select(sentence => new SentenceShape(ReplyComposer.WithoutMarks(sentence.Text), sentence.Translation is { } words ? ReplyComposer.WithoutMarks(words) : null, [.. sentence.Facts.Select(fact => fact.ToString())]))],
            [.. Stated(answer).Select(Fact)],
            answer is Answer.NotCovered gap ? [.. gap.Nearest.Select(Fact)] : [],
            answer is Answer.Unclear unclear ? [.. unclear.Readings.Select(reading => new ReadingShape(reading.Label, reading.Question))] : [],
            summary is null ? new ChecksShape(0, 0, 0) : new ChecksShape(summary.Verified.Checks.Figures, summary.Verified.Checks.Quotes, summary.Verified.Checks.Removed),
            summary?.Verified.Model,
            Math.Round(elapsed.TotalMilliseconds, 2));

        return JsonSerializer.Serialize(json, AnswerJsonContext.Plain.Shape);
    }

    private static IReadOnlyList<StoredFact> Stated(Answer answer) => answer switch
    {
        Answer.Summary summary => ReplyComposer.Cited(summary),
        Answer.OfLastAnswer last => last.Facts,
        _ => [],
    };

    private static string OutcomeOf(Answer answer) => answer switch
    {
        Answer.Summary => "answered",
        Answer.NotCovered => "not_covered",
        Answer.Unclear => "unclear",
        Answer.Refused => "refused",
        Answer.SmallTalk or Answer.OfLastAnswer => "small_talk",
        _ => "failed",
    };

    private static FactShape Fact(StoredFact stored) => new(
        stored.Id.ToString(),
        stored.Fact.Kind.ToString().ToLowerInvariant(),
        stored.Fact.Text,
        stored.Source.HasText ? stored.Fact.Anchor?.Exact : null,
        new SourceShape(stored.Source.Details.Title, stored.Source.Details.Publisher, stored.Source.Details.Published?.ToString(), stored.Source.Details.Url?.AbsoluteUri));

    internal sealed record Shape(
        string? Id,
        string Question,
        string Outcome,
        string Text,
        IReadOnlyList<SentenceShape> Sentences,
        IReadOnlyList<FactShape> Facts,
        IReadOnlyList<FactShape> Nearest,
        IReadOnlyList<ReadingShape> Readings,
        ChecksShape Checked,
        string? Model,
        double ElapsedMs);

    internal sealed record SentenceShape(string Text, string? Translation, IReadOnlyList<string> Facts);

    internal sealed record FactShape(string Id, string Kind, string Statement, string? Quote, SourceShape Source);

    internal sealed record ReadingShape(string Label, string Question);

    internal sealed record SourceShape(string Title, string? Publisher, string? Published, string? Url);

    internal sealed record ChecksShape(int Figures, int Quotes, int Removed);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AnswerJson.Shape))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext
{
    /// <summary>Letters of every script as they are: the output is read by programs and people, never put into HTML.</summary>
    public static AnswerJsonContext Plain { get; } = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
