using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging.Abstractions;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Meaning;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Suites;

/// <summary>The program's own embedding model with the vectors that it ships, loaded once for all that is measured.</summary>
internal static class MeasuredMeaning
{
    public static IEmbeddingGenerator<string, Embedding<float>> Generator { get; } =
        new KnownVectors(new EmbeddedGenerator(new EmbeddedModel(() => LoadedModel.From(ModelFile.Shipped), NullLogger<EmbeddedModel>.Instance)), ShippedVectors.Starter);

    /// <summary>Finds as the program does with its default settings.</summary>
    public static EvidenceFinder Finder(FactIndex index) => new(index, new ItemFinder(index, Generator, ScoringWeights.Default));
}
