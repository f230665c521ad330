using Microsoft.Extensions.AI;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Meaning;

/// <summary>The program's own model as the port that hosted models have. The vector of a text is the same alone and among others.</summary>
internal sealed class EmbeddedGenerator(EmbeddedModel model) : IEmbeddingGenerator<string, Embedding<float>>
{
    // What Arctic was trained with (https://huggingface.co/Snowflake/snowflake-arctic-embed-xs).
    private const string QueryPrefix = "Represent this sentence for searching relevant passages: ";

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var prefix = EmbeddingUse.IsQuery(options) ? QueryPrefix : "";
        IReadOnlyList<string> texts = [.. values.Select(text => prefix + text)];
        var made = new Embedding<float>[texts.Count];

        // One by one: padded to the longest, a batch is hardly faster than its texts.
        await Parallel.ForAsync(0, texts.Count, new ParallelOptions { MaxDegreeOfParallelism = EmbeddedModel.Threads, CancellationToken = cancellationToken }, async (at, token) =>
            made[at] = new Embedding<float>(await model.EmbedAsync(texts[at], token)) { ModelId = EmbeddedModel.Name });

        return [.. made];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    /// <summary>The model belongs to the program.</summary>
    public void Dispose()
    {
    }
}
