using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Search.Vectors;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about the vectors of facts.</summary>
public abstract class VectorStoreContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IVectorStore Vectors { get; }

    protected abstract IFactStore Facts { get; }

    protected abstract ISourceStore Sources { get; }

    [Fact]
    public async Task Gives_back_what_it_keeps_model_by_model_and_page_by_page()
    {
        var facts = await AddAsync(3);
        await Vectors.KeepAsync("one", [.. facts.Select((fact, at) => new StoredVector(fact, $"hash {at}", [at, 0.5f, -1]))], Token);
        await Vectors.KeepAsync("two", [new StoredVector(facts[0], "hash", [7])], Token);

        var first = await Vectors.ReadAsync("one", default, 2, Token);
        var rest = await Vectors.ReadAsync("one", first[^1].Fact, 2, Token);

        first.Concat(rest).Select(vector => vector.Fact).ShouldBe(facts);
        rest.ShouldHaveSingleItem().Values.ShouldBe([2, 0.5f, -1]);
        rest[0].TextHash.ShouldBe("hash 2");
        (await Vectors.ReadAsync("two", default, 9, Token)).ShouldHaveSingleItem().Values.ShouldBe([7]);
    }

    [Fact]
    public async Task A_new_vector_replaces_the_former_and_one_of_no_fact_is_not_kept()
    {
        var facts = await AddAsync(1);
        await Vectors.KeepAsync("one", [new StoredVector(facts[0], "a", [1])], Token);
        await Vectors.KeepAsync("one", [new StoredVector(facts[0], "b", [1, 2]), new StoredVector(new FactId(999_999), "c", [1])], Token);

        (await Vectors.ReadAsync("one", default, 9, Token)).ShouldHaveSingleItem().TextHash.ShouldBe("b");
    }

    [Fact]
    public async Task Forgets_other_models_and_facts_that_were_taken_back()
    {
        var facts = await AddAsync(2);
        await Vectors.KeepAsync("old", [new StoredVector(facts[0], "a", [1])], Token);
        await Vectors.KeepAsync("new", [.. facts.Select(fact => new StoredVector(fact, "a", [1]))], Token);
        await Facts.RetractAsync(facts[0], "wrong", A.Moderator(), Token);

        await Vectors.PruneAsync("new", Token);

        (await Vectors.ReadAsync("old", default, 9, Token)).ShouldBeEmpty();
        (await Vectors.ReadAsync("new", default, 9, Token)).ShouldHaveSingleItem().Fact.ShouldBe(facts[1]);
    }

    private async Task<IReadOnlyList<FactId>> AddAsync(int count) =>
        (await Sources.AddAsync(A.Source(), [], [.. Enumerable.Range(0, count).Select(at => A.Approved(A.Statement($"Lantern {at} hangs at the harbour.")))], A.Moderator(), Token)).Approved;
}
