using Microsoft.Extensions.AI;
using OpinionBot.Facts;
using OpinionBot.Prompts;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Makes the vector of what is asked. Without one search goes by words alone: a model that fails costs an answer nothing but its time.</summary>
public sealed class QuestionVectors(IEmbeddingGenerator<string, Embedding<float>> generator, VectorIndex vectors)
{
    private const int MaxLength = 1_000;

    /// <returns>Null when there is none.</returns>
    public async Task<QuestionVector?> OfAsync(string text, ModelCaller caller, CancellationToken cancellationToken)
    {
        if (vectors.Dimension == 0)
        {
            return null;
        }

        using var activity = AnsweringTelemetry.Start("embed");

        try
        {
            var made = await generator.GenerateAsync([text.Length <= MaxLength ? text : text[..MaxLength]], ModelCall.EmbeddingOptions(caller).AsQuery(), cancellationToken);

            return made is [var one] ? new QuestionVector(one.Vector, vectors, one.ModelId) : null;
        }
        catch (Exception exception) when (exception is ModelUnavailableException or NoVectorsException)
        {
            activity?.SetTag("opinionbot.fault", exception is ModelUnavailableException unavailable ? unavailable.Fault.ToString() : "Missing");

            return null;
        }
    }
}

/// <summary>What a question means, for facts that have other words for it.</summary>
/// <param name="model">Which model made it; null when it does not say.</param>
public sealed class QuestionVector(ReadOnlyMemory<float> values, VectorIndex vectors, string? model)
{
    /// <summary>Which model made it: what cosine is near depends on that. Null when it is not known.</summary>
    public string? Model { get; } = model;

    /// <summary>The hits by words and the nearest facts in one order.</summary>
    /// <param name="weight">How much nearness counts, from 0 to 1.</param>
    public IReadOnlyList<FactHit> Fuse(IReadOnlyList<FactHit> byWords, WorkspaceId reader, int limit, double weight, Func<StoredFact, bool>? filter = null) =>
        ScoreFusion.Fuse(byWords, Near(reader, limit, filter), weight, limit);

    /// <summary>Cosine, from -1 to 1; null for a fact that has no vector yet.</summary>
    public double? NearnessOf(StoredFact fact) => vectors.NearnessOf(fact, values.Span);

    /// <summary>The nearest facts that the reader may see.</summary>
    public IReadOnlyList<VectorHit> Near(WorkspaceId reader, int limit, Func<StoredFact, bool>? filter = null) => vectors.Search(reader, values.Span, limit, filter);
}
