using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Language;
using OpinionBot.Search;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Answering.Retrieval.Items;

public sealed class ItemFinderTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_added_asking_is_compared_in_meaning_and_only_its_own_vector_is_made()
    {
        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply([A.Stored(1, A.Figure() with { Answer = null })]);
        using var model = new Recording();
        var finder = new ItemFinder(index, model, ScoringWeights.Default);
        var before = await FindAsync(finder);
        model.Texts.Clear();

        const string Said = "how big is the robot dread in 2023";
        index.Askings.Apply([new AddedAsking(new AskingId(1), WorkspaceId.Console, new FactId(1), Said, "Mo", A.Now, Sequence: 1, IsRemoved: false)]);
        var after = await FindAsync(finder);

        model.Texts.ShouldBe(["how big is the robot dread", "robot dread", "robot dread"], "the asking, without its year, and the question by what and by how it asks");
        after.Nearness.ShouldBeGreaterThan(before.Nearness);
        after.Option.Item.Askings.Select(asking => asking.Text).ShouldContain("how big is the robot dread");
    }

    private static async Task<ItemFit> FindAsync(ItemFinder finder)
    {
        var question = QuestionReader.OfStarter.Read("robot dread", default(PartialDate));

        return finder.Find(question, await finder.ReadMeaningAsync(question, WorkspaceId.Console, A.Caller, Token), outside: 0, WorkspaceId.Console)[0];
    }

    private sealed class Recording : IEmbeddingGenerator<string, Embedding<float>>
    {
        public List<string> Texts { get; } = [];

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            IReadOnlyList<string> texts = [.. values];
            Texts.AddRange(texts);

            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(WordVectors.Of(text)))));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
