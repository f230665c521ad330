using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Llm;
using OpinionBot.Search;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Answering.Summarizing;

/// <summary>The same question on the same facts is written once.</summary>
public sealed class SummaryCacheTests : IDisposable
{
    private static readonly StoredFact Fact = A.Stored(2, A.Statement());

    private readonly ServiceProvider _services;

    public SummaryCacheTests()
    {
        var services = new ServiceCollection();
        services.AddHybridCache();
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task The_same_again_needs_no_model_and_is_checked_again()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));
        var writer = Writer(chain);

        var first = await WriteAsync(writer, Evidence("Who opened a centre?", Fact));
        var again = await WriteAsync(writer, Evidence("who OPENED a centre", Fact));

        server.Requests.Count.ShouldBe(1);
        again.Summary!.Sentences.Select(sentence => sentence.Text).ShouldBe(first.Summary!.Sentences.Select(sentence => sentence.Text));
        again.Summary.Model.ShouldBe("main");
        again.Fault.ShouldBeNull();
    }

    [Fact]
    public async Task Another_workspace_question_or_state_of_a_fact_is_another_answer()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));
        var writer = Writer(chain);

        await WriteAsync(writer, Evidence("Who opened a centre?", Fact));
        await WriteAsync(writer, Evidence("Who opened a centre?", Fact), "other");
        await WriteAsync(writer, Evidence("Who closed a centre?", Fact));
        await WriteAsync(writer, Evidence("Who opened a centre?", Fact with { Sequence = 9 }));
        await WriteAsync(writer, Evidence("Who opened a centre?", Fact, A.Stored(3, A.Quote())));

        server.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task What_was_written_from_a_fact_is_dropped_with_any_change_of_it()
    {
        var cache = Cache();
        await cache.KeepAsync("one", new CachedSummary([new("A [F2].", null)], "main"), WorkspaceId.Console, [new FactId(2), new FactId(7)], Token);
        await cache.KeepAsync("other", new CachedSummary([new("B [F3].", null)], "main"), WorkspaceId.Console, [new FactId(3)], Token);

        await cache.ChangedAsync([Fact with { Status = FactStatus.Retracted, Sequence = 9 }], Token);

        (await cache.FindAsync("one", Token)).ShouldBeNull();
        (await cache.FindAsync("other", Token)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_store_tells_who_keeps_something_and_not_while_the_index_is_filled()
    {
        using var store = new TemporaryStore();
        var facts = new SqliteFactStore(store.Database, TimeProvider.System);
        var added = await new SqliteSourceStore(store.Database, TimeProvider.System).AddAsync(A.Source(), [], [A.Approved(A.Statement())], A.Moderator(), Token);
        var search = Options.Create(new SearchOptions());
        var watcher = new Told();
        using var follower = new FactIndexFollower(facts, new FactIndex(search), search, TimeProvider.System, NullLogger<FactIndexFollower>.Instance, [watcher]);

        await follower.CatchUpAsync(Token);
        watcher.Facts.ShouldBeEmpty();

        await facts.RetractAsync(added.Approved[0], "wrong", A.Moderator(), Token);
        await follower.CatchUpAsync(Token);
        watcher.Facts.ShouldBe(added.Approved);
    }

    [Fact]
    public async Task What_failed_is_not_kept()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.InTurn(Personalities.Failing(500), Personalities.Writes("Nobody knows [F9]."), Personalities.Honest));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));
        var writer = Writer(chain);

        for (var asked = 0; asked < 4; asked++)
        {
            await WriteAsync(writer, Evidence("Who opened a centre?", Fact));
        }

        server.Requests.Count.ShouldBe(3);
    }

    private static Evidence Evidence(string question, params IReadOnlyList<StoredFact> facts) => new(new FactQuery { Text = question }, facts, []);

    private static Task<WrittenAnswer> WriteAsync(SummaryWriter writer, Evidence evidence, string workspace = "console") => writer.WriteAsync(A.Question(evidence.Query.Text, workspace), evidence, A.Caller, null, Token);

    private SummaryWriter Writer(ModelChain chain) => new(chain, ModelSetup.Prompts, new ExtractiveSummarizer(), Cache());

    private HybridSummaryCache Cache() => new(_services.GetRequiredService<HybridCache>(), Options.Create(new LlmOptions { Model = "main" }));

    private sealed class Told : IFactWatcher
    {
        public List<FactId> Facts { get; } = [];

        public ValueTask ChangedAsync(IReadOnlyList<StoredFact> facts, CancellationToken cancellationToken)
        {
            Facts.AddRange(facts.Select(fact => fact.Id));

            return ValueTask.CompletedTask;
        }
    }
}
