using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Llm;
using OpinionBot.Llm.Vectors;
using OpinionBot.Prompts;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Store.Sqlite.Llm;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Search.Vectors;

/// <summary>The vectors of a real store, made by a model server over real HTTP.</summary>
public sealed class VectorFollowerTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly SqliteFactStore _facts;

    public VectorFollowerTests() => _facts = new SqliteFactStore(_store.Database, TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Facts_are_sent_in_batches_once_and_found_by_meaning()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        server.Vector = text => WordVectors.Of(text.Replace("beacon", "lantern", StringComparison.Ordinal));
        await AddAsync("A lantern hangs at the harbour.", "Ships are late.", "Nobody paints the wall.");
        using var process = new Process(this, server, "vectors-1");
        (await process.AskAsync("beacon")).ShouldBeEmpty("there is no vector yet, and no fact has the word");

        await process.CatchUpAsync();

        server.Embedded.Select(batch => batch.Count).ShouldBe([2, 2], "with the title of the source");
        process.Vectors.ProgressFor(WorkspaceId.Console).ShouldBe((3, 3));
        (await process.AskAsync("beacon")).ShouldStartWith("A lantern hangs");

        await process.CatchUpAsync();
        server.Embedded.Count.ShouldBe(3, "the question's own and no other");
    }

    [Fact]
    public async Task After_a_restart_only_what_is_new_or_of_another_model_is_made()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        var ids = await AddAsync("A lantern hangs at the harbour.", "Ships are late.");
        await CatchUpOnceAsync(server, "vectors-1");
        await AddAsync("Nobody paints the wall.");
        await _facts.RetractAsync(ids[1], "wrong", A.Moderator(), Token);

        using var again = new Process(this, server, "vectors-1");
        await again.CatchUpAsync();

        server.Embedded.SelectMany(batch => batch).ShouldBe(["A lantern hangs at the harbour.", "Ships are late.", "Nobody paints the wall."]);
        again.Vectors.Count.ShouldBe(2);

        await CatchUpOnceAsync(server, "vectors-2");
        server.Embedded.SelectMany(batch => batch).Count().ShouldBe(5);
    }

    [Fact]
    public async Task What_comes_with_the_program_is_there_before_anything_is_made()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        await AddAsync("A lantern hangs at the harbour.");
        using var file = new MemoryStream();
        ShippedVectors.Write(file, "vectors-1", new Dictionary<string, float[]> { ["A lantern hangs at the harbour."] = WordVectors.Of("lantern") });
        file.Position = 0;
        using var process = new Process(this, server, "vectors-1", ShippedVectors.Read(file));

        await process.CatchUpAsync();

        server.Embedded.ShouldBeEmpty();
        process.Vectors.ProgressFor(WorkspaceId.Console).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Cells_of_tables_get_no_vector_since_they_are_found_by_their_survey_question()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        await new SqliteSourceStore(_store.Database, TimeProvider.System).AddAsync(A.Source("tables"), [], [A.Approved(A.Figure()), A.Approved(A.Statement("Ships are late."))], A.Moderator(), Token);
        using var process = new Process(this, server, "vectors-1");

        await process.CatchUpAsync();

        server.Embedded.ShouldHaveSingleItem().ShouldBe(["Ships are late.", "tables"]);
        process.Vectors.ProgressFor(WorkspaceId.Console).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_correction_gets_its_own_vector_and_the_former_is_gone()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        var ids = await AddAsync("A lantern hangs at the harbour.");
        using var process = new Process(this, server, "vectors-1");
        await process.CatchUpAsync();

        await _facts.CorrectAsync(ids[0], A.Approved(A.Statement("A lantern lies at the harbour.")), A.Moderator(), Token);
        await process.CatchUpAsync();

        server.Embedded.Count.ShouldBe(2);
        process.Vectors.Count.ShouldBe(1);
        (await process.AskAsync("lantern")).ShouldBe("A lantern lies at the harbour.");
    }

    [Fact]
    public async Task A_model_of_the_same_name_with_other_vectors_makes_all_anew()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        await AddAsync("A lantern hangs at the harbour.");
        await CatchUpOnceAsync(server, "vectors-1");
        server.Vector = text => [.. WordVectors.Of(text), 0];
        await AddAsync("Ships are late.");
        using var process = new Process(this, server, "vectors-1");

        await process.CatchUpAsync();
        await process.CatchUpAsync();

        process.Vectors.Dimension.ShouldBe(WordVectors.Dimension + 1);
        process.Vectors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_fails_leaves_search_by_words_and_what_was_made_stays()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        await AddAsync("A lantern hangs at the harbour.", "Ships are late.", "Nobody paints the wall.");
        using var process = new Process(this, server, "vectors-1");
        server.Vector = text => text.StartsWith("Nobody", StringComparison.Ordinal) ? [float.NaN] : WordVectors.Of(text);

        await Should.ThrowAsync<InvalidDataException>(process.CatchUpAsync);

        process.Vectors.Count.ShouldBe(2);
        (await process.AskAsync("lantern")).ShouldStartWith("A lantern");

        server.Vector = WordVectors.Of;
        await process.CatchUpAsync();
        process.Vectors.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_question_without_its_vector_is_looked_up_by_words()
    {
        using var line = new EmbeddingLine(
            new OpenAIEndpoint(RunningBot.FreeAddress(), null, TimeSpan.FromSeconds(5)).Embeddings("m"), new LlmOptions { EmbeddingModel = "m", EmbeddingEndpoint = "http://127.0.0.1/" }, TimeProvider.System);

        for (var asked = 0; asked < 6; asked++)
        {
            (await Should.ThrowAsync<ModelUnavailableException>(() => line.GenerateAsync(["?"], ModelCall.EmbeddingOptions(A.Caller), Token)))
                .Fault.ShouldBe(asked < 4 ? ModelFault.Unreachable : ModelFault.Resting);
        }
    }

    private async Task CatchUpOnceAsync(LoopbackOpenAI server, string model)
    {
        using var process = new Process(this, server, model);
        await process.CatchUpAsync();
    }

    private async Task<IReadOnlyList<FactId>> AddAsync(params IReadOnlyList<string> texts) =>
        (await new SqliteSourceStore(_store.Database, TimeProvider.System).AddAsync(A.Source(texts[0]), [], [.. texts.Select(text => A.Approved(A.Statement(text)))], A.Moderator(), Token)).Approved;

    /// <summary>A process of the bot over the store of the test.</summary>
    private sealed class Process : IDisposable
    {
        private readonly FactIndex _index = new(Options.Create(new SearchOptions()));
        private readonly FactIndexFollower _follower;
        private readonly VectorFollower _vectorFollower;
        private readonly QuestionVectors _questions;
        private bool _isLoaded;

        public Process(VectorFollowerTests test, LoopbackOpenAI server, string model, ShippedVectors? shipped = null)
        {
            var settings = new LlmOptions { Endpoint = server.Endpoint.AbsoluteUri, EmbeddingModel = model };
            var generator = new EmbeddingLine(new OpenAIEndpoint(settings.EmbeddingUri, null, settings.LongestTimeout).Embeddings(model), settings, TimeProvider.System);
            var options = Options.Create(new SearchOptions());
            Vectors = new VectorIndex(_index);
            _follower = new FactIndexFollower(test._facts, _index, options, TimeProvider.System, NullLogger<FactIndexFollower>.Instance);
            _vectorFollower = new VectorFollower(
                new SqliteVectorStore(test._store.Database), _index, Vectors, generator, new VectorRecipe(model, 2, shipped), options, TimeProvider.System, NullLogger<VectorFollower>.Instance);
            _questions = new QuestionVectors(generator, Vectors);
        }

        public VectorIndex Vectors { get; }

        public void Dispose()
        {
            _follower.Dispose();
            _vectorFollower.Dispose();
        }

        public async Task CatchUpAsync()
        {
            await _follower.CatchUpAsync(Token);

            if (!_isLoaded)
            {
                _isLoaded = true;
                await _vectorFollower.LoadAsync(Token);
            }

            await _vectorFollower.CatchUpAsync(Token);
        }

        /// <returns>The best fact by words and meaning; empty when there is none.</returns>
        public async Task<string> AskAsync(string words)
        {
            await _follower.CatchUpAsync(Token);
            var byWords = _index.Search(FactSearch.ForText(WorkspaceId.Console, words)).Hits;
            var hits = await _questions.OfAsync(words, A.Caller, Token) is { } meaning ? meaning.Fuse(byWords, WorkspaceId.Console, 10, 0.5) : byWords;

            return hits is [var best, ..] ? best.Fact.Fact.Text : "";
        }
    }
}
