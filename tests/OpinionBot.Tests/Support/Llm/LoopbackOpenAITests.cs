using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OpenAI;

namespace OpinionBot.Support.Llm;

/// <summary>The official SDK talks to the loopback server as to the real one.</summary>
public sealed class LoopbackOpenAITests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_whole_and_in_pieces()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Fixed("A bridge, not a wall."));
        using var client = Chat(server);

        var whole = await client.GetResponseAsync([new ChatMessage(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, "What is AI?")], cancellationToken: Token);
        whole.Text.ShouldBe("A bridge, not a wall.");
        whole.ModelId.ShouldBe("loopback-1");
        whole.Usage!.OutputTokenCount.ShouldBe(5);

        var pieces = await client.GetStreamingResponseAsync("What is AI?", cancellationToken: Token).ToListAsync(Token);
        pieces.Count.ShouldBeGreaterThan(2);
        pieces.ToChatResponse().Text.ShouldBe("A bridge, not a wall.");
        pieces.ToChatResponse().Usage!.OutputTokenCount.ShouldBe(5);

        server.Requests[0].System.ShouldBe("Be brief.");
        server.Requests[0].Authorization.ShouldBe("Bearer key-1");
        server.Requests[1].IsStream.ShouldBeTrue();
    }

    [Fact]
    public async Task Fails_with_the_status_and_the_wait_of_the_script()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(429, TimeSpan.FromSeconds(7)));
        using var client = Chat(server);

        var exception = await Should.ThrowAsync<ClientResultException>(() => client.GetResponseAsync("?", cancellationToken: Token));

        exception.Status.ShouldBe(429);
        exception.GetRawResponse()!.Headers.TryGetValue("Retry-After", out var after).ShouldBeTrue();
        after.ShouldBe("7");
    }

    [Fact]
    public async Task Refuses_and_drops()
    {
        await using var server = await LoopbackOpenAI.StartAsync(_ => new LlmTurn.Refuses("I cannot."));
        using var client = Chat(server);

        var refused = await client.GetStreamingResponseAsync("?", cancellationToken: Token).ToListAsync(Token);
        refused.Select(piece => (piece.RawRepresentation as OpenAI.Chat.StreamingChatCompletionUpdate)?.RefusalUpdate).ShouldContain("I cannot.");

        server.Personality = _ => new LlmTurn.Drops("A bri");
        await Should.ThrowAsync<Exception>(() => client.GetStreamingResponseAsync("?", cancellationToken: Token).ToListAsync(Token).AsTask());
    }

    [Fact]
    public async Task Gives_near_vectors_to_near_texts()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var generator = Client(server).GetEmbeddingClient("vectors-1").AsIEmbeddingGenerator();

        var vectors = await generator.GenerateAsync(["worried about AI", "AI worries many", "ships in the harbour"], cancellationToken: Token);

        vectors.ShouldAllBe(vector => vector.Vector.Length == WordVectors.Dimension);
        Near(vectors[0], vectors[1]).ShouldBeGreaterThan(Near(vectors[0], vectors[2]));
        server.Embedded.ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    private static float Near(Embedding<float> one, Embedding<float> other) => System.Numerics.Tensors.TensorPrimitives.Dot(one.Vector.Span, other.Vector.Span);

    private static IChatClient Chat(LoopbackOpenAI server) => Client(server).GetChatClient("loopback-1").AsIChatClient();

    private static OpenAIClient Client(LoopbackOpenAI server) =>
        new(new ApiKeyCredential("key-1"), new OpenAIClientOptions { Endpoint = server.Endpoint, RetryPolicy = new ClientRetryPolicy(0) });
}
