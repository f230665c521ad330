using System.Numerics.Tensors;
using Microsoft.Extensions.Options;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Support;

namespace OpinionBot.Search.Vectors;

public sealed class VectorIndexTests
{
    private readonly FactIndex _index = new(Options.Create(new SearchOptions()));
    private readonly VectorIndex _vectors;

    public VectorIndexTests() => _vectors = new VectorIndex(_index);

    [Fact]
    public void Finds_the_nearest_as_an_exact_search_does()
    {
        const int Facts = 3_000, Dimension = 96, Questions = 100;
        var random = new Random(5);
        var all = Enumerable.Range(1, Facts).ToDictionary(id => (long)id, _ => Draw(random, Dimension));

        foreach (var (id, vector) in all)
        {
            Add(A.Stored(id, A.Statement()), vector);
        }

        var found = Enumerable.Range(0, Questions).Sum(_ =>
        {
            var question = Draw(random, Dimension);
            var exact = all.OrderByDescending(vector => TensorPrimitives.CosineSimilarity<float>(vector.Value, question)).Take(10).Select(vector => vector.Key).ToHashSet();

            return _vectors.Search(new WorkspaceId("console"), question, 10).Count(hit => exact.Contains(hit.Fact.Id.Value));
        });

        ((double)found / (10 * Questions)).ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void A_reader_sees_its_own_workspace_and_the_starter_library()
    {
        string[] workspaces = ["one", "two", WorkspaceId.Starter.Value];
        var random = new Random(6);

        for (var id = 1; id <= 300; id++)
        {
            Add(A.Stored(id, A.Statement(), workspaces[id % 3]), Draw(random, 16));
        }

        for (var asked = 0; asked < 200; asked++)
        {
            var hits = _vectors.Search(new WorkspaceId("one"), Draw(random, 16), 200);

            hits.Count.ShouldBe(200);
            hits.ShouldAllBe(hit => hit.Fact.Workspace.Value == "one" || hit.Fact.Workspace == WorkspaceId.Starter);
        }
    }

    [Fact]
    public void A_fact_that_is_shared_from_now_on_is_found_elsewhere_with_its_next_vector()
    {
        var (own, shared) = (A.Stored(1, A.Statement(), "two"), A.Stored(1, A.Statement(), "two", isShared: true) with { Sequence = 2 });
        Add(own, [1, 0]);
        _vectors.Search(new WorkspaceId("one"), [1f, 0f], 10).ShouldBeEmpty();

        _vectors.TryRenew(shared, "hash").ShouldBeFalse("its vector stands where only its own workspace looks");
        Add(shared, [1, 0]);

        _vectors.Search(new WorkspaceId("one"), [1f, 0f], 10).ShouldHaveSingleItem();
        _vectors.Search(new WorkspaceId("two"), [1f, 0f], 10).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_fact_that_was_taken_back_is_gone_at_once_though_its_vector_is_there()
    {
        Add(A.Stored(1, A.Statement()), [1, 0]);
        Add(A.Stored(2, A.Statement()), [0, 1]);
        _index.Apply([A.Stored(1, A.Statement(), status: FactStatus.Retracted) with { Sequence = 9 }]);

        _vectors.Search(new WorkspaceId("console"), [1f, 0f], 10).ShouldHaveSingleItem().Fact.Id.Value.ShouldBe(2);

        _vectors.Keep(_index.All().Select(fact => fact.Id).ToHashSet());
        _vectors.Count.ShouldBe(1);
    }

    [Fact]
    public void A_new_vector_replaces_the_former_and_another_dimension_finds_nothing()
    {
        Add(A.Stored(1, A.Statement()), [1, 0]);
        Add(A.Stored(2, A.Statement()), [0.9f, 0.1f]);
        Add(A.Stored(1, A.Statement()), [0, 1]);

        _vectors.Search(new WorkspaceId("console"), [1f, 0f], 10).Select(hit => hit.Fact.Id.Value).ShouldBe([2, 1]);
        _vectors.Search(new WorkspaceId("console"), [1f, 0f, 0f], 10).ShouldBeEmpty();
    }

    [Fact]
    public void Knows_how_near_one_fact_is()
    {
        Add(A.Stored(1, A.Statement()), [3, 4]);

        _vectors.NearnessOf(A.Stored(1, A.Statement()), [1f, 0f]).ShouldNotBeNull().ShouldBe(0.6, 0.001);
        _vectors.NearnessOf(A.Stored(2, A.Statement()), [1f, 0f]).ShouldBeNull();
        _vectors.NearnessOf(A.Stored(1, A.Statement()), [1f, 0f, 0f]).ShouldBeNull();
    }

    private void Add(StoredFact fact, float[] vector)
    {
        _index.Apply([fact]);
        _vectors.Add(fact, "hash", vector);
    }

    private static float[] Draw(Random random, int dimension) => [.. Enumerable.Range(0, dimension).Select(_ => (float)(random.NextDouble() - 0.5))];
}
