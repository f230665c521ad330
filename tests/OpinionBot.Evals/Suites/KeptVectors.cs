using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using OpinionBot.Meaning;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Suites;

/// <summary>A model that need not make a vector twice: those it has made are kept in a folder, one file for each text.</summary>
internal sealed class KeptVectors(IEmbeddingGenerator<string, Embedding<float>> model, string folder) : DelegatingEmbeddingGenerator<string, Embedding<float>>(model)
{
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        var paths = texts.Select(text => PathOf(text, EmbeddingUse.IsQuery(options))).ToList();
        var missing = Enumerable.Range(0, texts.Count).Where(at => !File.Exists(paths[at])).DistinctBy(at => paths[at]).ToList();
        var made = await base.GenerateAsync(missing.Select(at => texts[at]), options, cancellationToken);

        foreach (var (at, vector) in missing.Zip(made))
        {
            await File.WriteAllBytesAsync(paths[at], System.Runtime.InteropServices.MemoryMarshal.AsBytes(vector.Vector.Span).ToArray(), cancellationToken);
        }

        return [.. paths.Select(path => new Embedding<float>(System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(path)).ToArray()) { ModelId = EmbeddedModel.Name })];
    }

    private string PathOf(string text, bool isQuery) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes((isQuery ? "query " : "text ") + text))) + ".vector");
}
