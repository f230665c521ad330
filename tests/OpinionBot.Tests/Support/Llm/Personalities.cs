using System.Text.Json;

namespace OpinionBot.Support.Llm;

/// <summary>Ways for the model server to be.</summary>
internal static class Personalities
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Says each of the first four facts in its own words, with its mark.</summary>
    public static Func<LlmRequest, LlmTurn> Honest { get; } = request => new LlmTurn.Says(Sentences(request.Facts.Take(4).Select(fact => (fact.Marked, (IReadOnlyList<string>)[fact.Id]))));

    /// <summary>Always the same words.</summary>
    public static Func<LlmRequest, LlmTurn> Fixed(string content) => _ => new LlmTurn.Says(content);

    /// <summary>These sentences, each with the facts that its marks name.</summary>
    public static Func<LlmRequest, LlmTurn> Writes(params IReadOnlyList<string> sentences) => Fixed(Sentences(sentences));

    /// <summary>Writes from the facts it is given: their ids go in where <c>{0}</c>, <c>{1}</c> stand.</summary>
    public static Func<LlmRequest, LlmTurn> WritesOf(params IReadOnlyList<string> sentences) =>
        request => new LlmTurn.Says(Sentences([.. sentences.Select(sentence => request.Facts.Select((fact, at) => (fact.Id, at)).Aggregate(sentence, (text, fact) => text.Replace($"<{fact.at}>", fact.Id, StringComparison.Ordinal)))]));

    /// <summary>As <see cref="WritesOf"/>, one sentence with its translation.</summary>
    public static Func<LlmRequest, LlmTurn> Translates(string sentence, string translation) =>
        request => new LlmTurn.Says(Sentences([(sentence.Replace("<0>", request.Facts[0].Id, StringComparison.Ordinal), [request.Facts[0].Id], translation.Replace("<0>", request.Facts[0].Id, StringComparison.Ordinal))]));

    /// <summary>Each turn once, the last one for ever.</summary>
    public static Func<LlmRequest, LlmTurn> InTurn(params IReadOnlyList<Func<LlmRequest, LlmTurn>> turns)
    {
        var next = -1;

        return request => turns[Math.Min(Interlocked.Increment(ref next), turns.Count - 1)](request);
    }

    public static Func<LlmRequest, LlmTurn> Failing(int status, TimeSpan? retryAfter = null) => _ => new LlmTurn.Fails(status, retryAfter);

    /// <summary>Another personality for each schema that is asked for.</summary>
    public static Func<LlmRequest, LlmTurn> BySchema(params IReadOnlyList<(string Schema, Func<LlmRequest, LlmTurn> Personality)> schemas) =>
        request => schemas.First(schema => schema.Schema == request.Schema).Personality(request);

    public static string Sentences(IReadOnlyList<string> texts) =>
        Sentences(texts.Select(text => (text, (IReadOnlyList<string>)[.. Answering.Summarizing.CitationMark.ReadAll(text).Select(mark => mark.Fact.ToString()).Distinct()])));

    public static string Sentences(IEnumerable<(string Text, IReadOnlyList<string> Facts)> sentences) =>
        Sentences(sentences.Select(sentence => (sentence.Text, sentence.Facts, (string?)null)));

    public static string Sentences(IEnumerable<(string Text, IReadOnlyList<string> Facts, string? Translation)> sentences) =>
        JsonSerializer.Serialize(new { sentences = sentences.Select(sentence => new { text = sentence.Text, facts = sentence.Facts, translation = sentence.Translation }) }, Plain);
}
