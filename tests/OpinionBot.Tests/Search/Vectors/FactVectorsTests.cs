using Microsoft.Extensions.AI;
using OpinionBot.Facts;
using OpinionBot.Support;

namespace OpinionBot.Search.Vectors;

public sealed class FactVectorsTests : IDisposable
{
    private readonly AxisModel _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public async Task A_vector_is_of_the_sentence_with_some_of_the_title()
    {
        var vector = (await FactVectors.MakeAsync([A.Stored(1, A.Statement("Ships are late."))], _model, 10, TestContext.Current.CancellationToken)).ShouldHaveSingleItem();

        vector[0].ShouldBeGreaterThan(vector[1]);
        vector[1].ShouldBeGreaterThan(0);
        (vector[0] * vector[0] + (vector[1] * vector[1])).ShouldBe(1, 0.001f);
    }

    [Fact]
    public async Task A_title_is_put_to_the_model_once_and_no_call_is_larger_than_a_batch()
    {
        await FactVectors.MakeAsync([.. Enumerable.Range(1, 5).Select(id => A.Stored(id, A.Statement($"Ship {id} is late.")))], _model, 4, TestContext.Current.CancellationToken);

        _model.Calls.ShouldBe([4, 2]);
    }

    /// <summary>Sentences point along one axis, the title of the test's source along another.</summary>
    private sealed class AxisModel : IEmbeddingGenerator<string, Embedding<float>>
    {
        public List<int> Calls { get; } = [];

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            var made = new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(text == A.Source().Details.Title ? new float[] { 0, 1 } : [1, 0])));
            Calls.Add(made.Count);

            return Task.FromResult(made);
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
