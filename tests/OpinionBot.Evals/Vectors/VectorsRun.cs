using Microsoft.Extensions.Logging.Abstractions;
using OpinionBot.DataSets;
using OpinionBot.Meaning;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Vectors;

/// <summary>Makes the file of the vectors that come with the program, to be run when a text of the starter library has changed.</summary>
internal static class VectorsRun
{
    /// <returns>How many texts have their vector.</returns>
    public static async Task<int> WriteAsync(string path, CancellationToken cancellationToken)
    {
        if (LoadedModel.From(ModelFile.Shipped) is not LoadedModel.Ready ready)
        {
            throw new UnusableDataException("The embedded model cannot be loaded here; run the program once to see why.");
        }

        await using var model = new EmbeddedModel(() => ready, NullLogger<EmbeddedModel>.Instance);
        using var generator = new EmbeddedGenerator(model);
        var texts = ShippedTexts.Read();
        var made = await generator.GenerateAsync(texts, cancellationToken: cancellationToken);

        await using var file = File.Create(path);
        ShippedVectors.Write(file, EmbeddedModel.Name, texts.Zip(made).ToDictionary(pair => pair.First, pair => pair.Second.Vector.ToArray(), StringComparer.Ordinal));

        return texts.Count;
    }
}
