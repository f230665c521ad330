using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Testing;
using OpinionBot.Prompts;
using OpinionBot.Search.Vectors;
using OpinionBot.Support;

namespace OpinionBot.Meaning;

public sealed class EmbeddedGeneratorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_text_has_the_same_vector_alone_and_among_others()
    {
        using var generator = Generator(() => Shipped.Model);
        string[] texts = ["Are people nervous?", "", string.Join(' ', Enumerable.Repeat("The harbour is open to all.", 40)), "Wer hat Angst vor KI?"];

        var together = await generator.GenerateAsync(texts, cancellationToken: Token);

        for (var at = 0; at < texts.Length; at++)
        {
            var alone = await generator.GenerateAsync([texts[at]], cancellationToken: Token);
            together[at].Vector.ToArray().ShouldBe(alone[0].Vector.ToArray());
        }
    }

    [Fact]
    public async Task Many_who_ask_at_once_get_their_own()
    {
        using var generator = Generator(() => Shipped.Model);
        string[] texts = [.. Enumerable.Range(0, 40).Select(number => $"question number {number} about the harbour")];

        var asked = await Task.WhenAll(texts.Select(text => generator.GenerateVectorAsync(text, cancellationToken: Token)));

        for (var at = 0; at < texts.Length; at++)
        {
            asked[at].ToArray().ShouldBe(Shipped.Model.Embed(texts[at]));
        }
    }

    [Fact]
    public async Task A_query_is_put_as_the_model_was_trained_and_every_other_text_as_it_is()
    {
        using var generator = Generator(() => Shipped.Model);
        const string Text = "Are people nervous?";

        (await generator.GenerateVectorAsync(Text, ModelCall.EmbeddingOptions(A.Caller).AsQuery(), Token)).ToArray()
            .ShouldBe(Shipped.Model.Embed("Represent this sentence for searching relevant passages: " + Text));
        (await generator.GenerateVectorAsync(Text, ModelCall.EmbeddingOptions(A.Caller), Token)).ToArray().ShouldBe(Shipped.Model.Embed(Text));
    }

    [Fact]
    public async Task Where_the_model_cannot_be_loaded_there_are_no_vectors()
    {
        using var generator = Generator(() => new LoadedModel.Missing("It is gone."));

        await Should.ThrowAsync<NoVectorsException>(() => generator.GenerateAsync(["Are people nervous?"], cancellationToken: Token));
    }

    private static EmbeddedGenerator Generator(Func<LoadedModel> load) => new(new EmbeddedModel(load, new FakeLogger<EmbeddedModel>()));
}
