using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OpinionBot.Support.Llm;

/// <summary>
/// A model server of our own on the loopback address, as OpenAI, vLLM and Ollama speak: chat completions, whole and streamed, and
/// embeddings. What it says is scripted; it writes down what it was asked.
/// </summary>
internal sealed class LoopbackOpenAI : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<LlmRequest> _requests = new();
    private readonly ConcurrentQueue<IReadOnlyList<string>> _embedded = new();

    private LoopbackOpenAI(WebApplication app, Func<LlmRequest, LlmTurn> personality)
    {
        _app = app;
        Personality = personality;
        app.MapPost("/v1/chat/completions", CompleteAsync);
        app.MapPost("/v1/embeddings", EmbedAsync);
    }

    /// <summary>What Llm:Endpoint is set to.</summary>
    public Uri Endpoint => new(new Uri(_app.Urls.Single()), "/v1");

    /// <summary>How it answers from now on.</summary>
    public Func<LlmRequest, LlmTurn> Personality { get; set; }

    /// <summary>The vector of a text; a test may give the server an understanding of its own.</summary>
    public Func<string, float[]> Vector { get; set; } = WordVectors.Of;

    /// <summary>How it waits where its script says so; a test with a clock of its own lets that clock go on instead.</summary>
    public Func<TimeSpan, CancellationToken, Task> Pause { get; set; } = (wait, cancellationToken) => Task.Delay(wait, TimeProvider.System, cancellationToken);

    /// <summary>Runs before vectors are given for these texts; a test may let them wait.</summary>
    public Func<IReadOnlyList<string>, CancellationToken, Task> BeforeVectors { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What was asked so far, in the order of its arrival.</summary>
    public IReadOnlyList<LlmRequest> Requests => [.. _requests];

    /// <summary>The batches of texts that vectors were asked for.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Embedded => [.. _embedded];

    /// <param name="personality">How it answers; honestly without one.</param>
    /// <param name="port">0 takes a free one.</param>
    public static async Task<LoopbackOpenAI> StartAsync(Func<LlmRequest, LlmTurn>? personality = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var server = new LoopbackOpenAI(builder.Build(), personality ?? Personalities.Honest);
        await server._app.StartAsync(CancellationToken.None);

        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task CompleteAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = LlmRequest.Read(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
        _requests.Enqueue(request);

        try
        {
            await AnswerAsync(context, request, Personality(request));
        }
        catch (OperationCanceledException)
        {
            // The client has had enough.
        }
    }

    private Task AnswerAsync(HttpContext context, LlmRequest request, LlmTurn turn) => turn switch
    {
        LlmTurn.Says says => SayAsync(context, request, says),
        LlmTurn.Refuses refuses => new OpenAIWire(context, request).RefuseAsync(refuses.Words),
        LlmTurn.Fails fails => FailAsync(context, fails),
        LlmTurn.Hangs hangs => HangAsync(context, request, hangs.Content),
        LlmTurn.Drops drops => DropAsync(context, request, drops.Content),
        LlmTurn.Babbles babbles => context.Response.WriteAsync(babbles.Body, context.RequestAborted),
        _ => throw new InvalidOperationException($"The server does not know {turn}."),
    };

    private async Task SayAsync(HttpContext context, LlmRequest request, LlmTurn.Says says)
    {
        if (says.Wait > TimeSpan.Zero)
        {
            await Pause(says.Wait, context.RequestAborted);
        }

        var wire = new OpenAIWire(context, request);

        if (!request.IsStream)
        {
            await wire.WriteWholeAsync(says.Content, says.FinishReason);
            return;
        }

        foreach (var piece in says.Content.Chunk(says.PieceLength))
        {
            await wire.WritePieceAsync(new string(piece));

            if (says.Between > TimeSpan.Zero)
            {
                await Pause(says.Between, context.RequestAborted);
            }
        }

        await wire.EndAsync(says.FinishReason, says.Content.Length);
    }

    private static async Task FailAsync(HttpContext context, LlmTurn.Fails fails)
    {
        context.Response.StatusCode = fails.Status;

        if (fails.RetryAfter is { } after)
        {
            context.Response.Headers.RetryAfter = ((int)after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        // Servers like to repeat what they were sent, the key among it.
        await context.Response.WriteAsJsonAsync(new { error = new { message = fails.Words ?? $"Failed for {context.Request.Headers.Authorization}", type = "server_error", code = "failed" } }, context.RequestAborted);
    }

    private async Task HangAsync(HttpContext context, LlmRequest request, string content)
    {
        if (content.Length > 0)
        {
            await new OpenAIWire(context, request).WritePieceAsync(content);
        }

        await Pause(Timeout.InfiniteTimeSpan, context.RequestAborted);
    }

    private static async Task DropAsync(HttpContext context, LlmRequest request, string content)
    {
        if (content.Length > 0)
        {
            await new OpenAIWire(context, request).WritePieceAsync(content);
        }

        context.Abort();
    }

    private async Task EmbedAsync(HttpContext context)
    {
        var json = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        IReadOnlyList<string> texts = json["input"] is JsonArray many ? [.. many.Select(text => text!.GetValue<string>())] : [json["input"]!.GetValue<string>()];
        await BeforeVectors(texts, context.RequestAborted);
        _embedded.Enqueue(texts);
        await OpenAIWire.WriteVectorsAsync(context, json["model"]!.GetValue<string>(), [.. texts.Select(Vector)], json["encoding_format"]?.GetValue<string>() == "base64");
    }
}
