using System.Collections.Concurrent;
using Microsoft.Extensions.AI;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Suites;

/// <summary>A model that makes no vector twice in one run: what is measured again and again asks the same questions.</summary>
internal sealed class RememberedVectors(IEmbeddingGenerator<string, Embedding<float>> model) : DelegatingEmbeddingGenerator<string, Embedding<float>>(model)
{
    private readonly ConcurrentDictionary<(string Text, bool IsQuery), Embedding<float>> _made = new();

    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.Select(text => (Text: text, IsQuery: EmbeddingUse.IsQuery(options))).ToList();
        var missing = texts.Where(text => !_made.ContainsKey(text)).Distinct().ToList();

        if (missing.Count > 0)
        {
            foreach (var (text, vector) in missing.Zip(await base.GenerateAsync(missing.Select(text => text.Text), options, cancellationToken)))
            {
                _made[text] = vector;
            }
        }

        return [.. texts.Select(text => _made[text])];
    }
}
