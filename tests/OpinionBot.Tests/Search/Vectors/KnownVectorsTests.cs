using OpinionBot.Llm;
using OpinionBot.Prompts;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Search.Vectors;

public sealed class KnownVectorsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_what_is_not_known_is_put_to_the_model_and_all_come_in_their_order()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var known = Known(server, "ships are late", "the bell rings");

        var made = await known.GenerateAsync(["the bell rings", "bread is sold", "ships are late", "a lantern hangs"], cancellationToken: Token);

        server.Embedded.ShouldHaveSingleItem().ShouldBe(["bread is sold", "a lantern hangs"]);
        made[0].Vector.ToArray().ShouldBe(WordVectors.Of("the bell rings"), tolerance: 0.01f);
        made[1].Vector.ToArray().ShouldBe(WordVectors.Of("bread is sold"), tolerance: 0.01f);
        made[2].Vector.ToArray().ShouldBe(WordVectors.Of("ships are late"), tolerance: 0.01f);
    }

    [Fact]
    public async Task What_is_known_asks_no_model()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var known = Known(server, "ships are late");

        await known.GenerateAsync(["ships are late", "ships are late"], cancellationToken: Token);

        server.Embedded.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_query_has_another_vector_than_the_same_text_and_is_put_to_the_model()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var known = Known(server, "ships are late");

        await known.GenerateAsync(["ships are late"], ModelCall.EmbeddingOptions(A.Caller).AsQuery(), Token);

        server.Embedded.ShouldHaveSingleItem();
    }

    private static KnownVectors Known(LoopbackOpenAI server, params IReadOnlyList<string> texts)
    {
        using var file = new MemoryStream();
        ShippedVectors.Write(file, "vectors-1", texts.ToDictionary(text => text, WordVectors.Of));
        file.Position = 0;

        return new KnownVectors(new OpenAIEndpoint(server.Endpoint, null, TimeSpan.FromSeconds(10)).Embeddings("vectors-1"), ShippedVectors.Read(file));
    }
}
