using Microsoft.Extensions.AI;

namespace OpinionBot.Search.Vectors;

/// <summary>Looks a text up in the vectors that come with the program before the model is asked. Queries are always put to the model.</summary>
public sealed class KnownVectors(IEmbeddingGenerator<string, Embedding<float>> model, ShippedVectors shipped) : DelegatingEmbeddingGenerator<string, Embedding<float>>(model)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (EmbeddingUse.IsQuery(options))
        {
            return await base.GenerateAsync(values, options, cancellationToken);
        }

        IReadOnlyList<(string Text, float[]? Vector)> texts = [.. values.Select(text => (text, shipped.Find(text)))];
        IReadOnlyList<string> unknown = [.. texts.Where(text => text.Vector is null).Select(text => text.Text)];
        var made = new Queue<Embedding<float>>(unknown.Count == 0 ? [] : await base.GenerateAsync(unknown, options, cancellationToken));

        return [.. texts.Select(text => text.Vector is { } known ? new Embedding<float>(known) { ModelId = shipped.Model } : made.Dequeue())];
    }
}
