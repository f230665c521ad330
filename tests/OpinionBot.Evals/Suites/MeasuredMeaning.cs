using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Prompts;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Suites;

/// <summary>What the facts of a measured library and its questions mean, by the program's own model.</summary>
internal sealed class MeasuredMeaning
{
    private const int Batch = 256;

    /// <summary>Whom the vectors of questions are charged to.</summary>
    public static ModelCaller Nobody { get; } = new(WorkspaceId.Console, "", "");

    private MeasuredMeaning(QuestionVectors questions) => Questions = questions;

    /// <summary>Makes the vectors of questions.</summary>
    public QuestionVectors Questions { get; }

    /// <param name="facts">What the index has.</param>
    /// <param name="kept">Where vectors are kept for the next run; null keeps none.</param>
    public static async Task<MeasuredMeaning> OfAsync(FactIndex index, IReadOnlyList<StoredFact> facts, string? kept, CancellationToken cancellationToken)
    {
        var own = MeasuredFinder.Generator;
        var generator = kept is null ? own : new KeptVectors(own, Directory.CreateDirectory(kept).FullName);
        var vectors = new VectorIndex(index);

        foreach (var batch in facts.Where(fact => VectorText.Has(fact.Fact)).Chunk(Batch))
        {
            foreach (var (fact, vector) in batch.Zip(await FactVectors.MakeAsync(batch, generator, Batch, cancellationToken)))
            {
                vectors.Add(fact, "", vector);
            }
        }

        return new MeasuredMeaning(new QuestionVectors(generator, vectors));
    }

    public Task<QuestionVector?> OfAsync(string question, CancellationToken cancellationToken) => Questions.OfAsync(question, Nobody, cancellationToken);
}
