using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OpinionBot.Support.Llm;

/// <summary>Answers in the form of OpenAI's API.</summary>
internal sealed class OpenAIWire(HttpContext context, LlmRequest request)
{
    private const string Id = "chatcmpl-loopback";
    private const long Created = 1_770_000_000;

    public Task WriteWholeAsync(string content, string finishReason) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                id = Id,
                @object = "chat.completion",
                created = Created,
                model = request.Model,
                choices = new[] { new { index = 0, message = new { role = "assistant", content, refusal = (string?)null }, finish_reason = finishReason } },
                usage = Usage(content.Length),
            },
            context.RequestAborted);

    public Task RefuseAsync(string words) => request.IsStream
        ? RefuseInPiecesAsync(words)
        : context.Response.WriteAsJsonAsync(
            new
            {
                id = Id,
                @object = "chat.completion",
                created = Created,
                model = request.Model,
                choices = new[] { new { index = 0, message = new { role = "assistant", content = (string?)null, refusal = words }, finish_reason = "stop" } },
                usage = Usage(words.Length),
            },
            context.RequestAborted);

    public Task WritePieceAsync(string content) => WriteEventAsync(new { role = "assistant", content }, null);

    public async Task EndAsync(string finishReason, int length)
    {
        await WriteEventAsync(new { }, finishReason);
        await WriteAsync(JsonSerializer.Serialize(new { id = Id, @object = "chat.completion.chunk", created = Created, model = request.Model, choices = Array.Empty<object>(), usage = Usage(length) }));
        await WriteAsync("[DONE]");
    }

    public static Task WriteVectorsAsync(HttpContext context, string model, IReadOnlyList<float[]> vectors, bool isBase64) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                @object = "list",
                model,
                data = vectors.Select((vector, index) => new { @object = "embedding", index, embedding = isBase64 ? (object)Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector)) : vector }),
                usage = new { prompt_tokens = vectors.Count, total_tokens = vectors.Count },
            },
            context.RequestAborted);

    private async Task RefuseInPiecesAsync(string words)
    {
        await WriteEventAsync(new { role = "assistant", refusal = words }, null);
        await EndAsync("stop", words.Length);
    }

    private Task WriteEventAsync(object delta, string? finishReason) =>
        WriteAsync(JsonSerializer.Serialize(new { id = Id, @object = "chat.completion.chunk", created = Created, model = request.Model, choices = new[] { new { index = 0, delta, finish_reason = finishReason } } }));

    private async Task WriteAsync(string data)
    {
        context.Response.ContentType ??= "text/event-stream";
        await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"data: {data}\n\n"), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    // Four characters are about one token.
    private object Usage(int length) => new { prompt_tokens = request.Body.Length / 4, completion_tokens = length / 4, total_tokens = (request.Body.Length + length) / 4 };
}
