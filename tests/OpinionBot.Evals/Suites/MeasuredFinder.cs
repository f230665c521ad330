using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Meaning;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Suites;

/// <summary>Finds as the program does with its default settings: the embedding model is loaded once for all that is measured.</summary>
internal static class MeasuredFinder
{
    public static IEmbeddingGenerator<string, Embedding<float>> Generator { get; } =
        new RememberedVectors(new KnownVectors(
            new EmbeddedGenerator(new EmbeddedModel(() => LoadedModel.From(ModelFile.Shipped), NullLogger<EmbeddedModel>.Instance)),
            ShippedVectors.Starter));

    public static EvidenceFinder For(FactIndex index) => new(index, ItemsOf(index, ScoringWeights.Default));

    public static ItemFinder ItemsOf(FactIndex index, ScoringWeights weights) => new(index, Generator, weights);
}
