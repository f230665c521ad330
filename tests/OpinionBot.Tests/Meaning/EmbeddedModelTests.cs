using Microsoft.Extensions.Logging.Testing;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Meaning;

public sealed class EmbeddedModelTests
{
    private readonly FakeLogger<EmbeddedModel> _logger = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_loaded_before_somebody_asks()
    {
        var loaded = 0;

        await using (var model = new EmbeddedModel(() => Count(ref loaded), _logger))
        {
        }

        loaded.ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_asks_early_waits_and_it_is_loaded_once()
    {
        using var begin = new ManualResetEventSlim();
        var loaded = 0;
        var model = new EmbeddedModel(
            () =>
            {
                begin.Wait(Token);

                return Count(ref loaded);
            },
            _logger);
        model.Warm();
        var early = Enumerable.Range(0, 8).Select(_ => model.EmbedAsync("Are people nervous?", Token)).ToList();
        early.ShouldAllBe(asked => !asked.IsCompleted);

        begin.Set();

        var late = Shipped.Model.Embed("Are people nervous?");
        (await Task.WhenAll(early)).ShouldAllBe(vector => vector.SequenceEqual(late));
        loaded.ShouldBe(1);
    }

    [Fact]
    public async Task Why_it_is_missing_is_said_once()
    {
        await using var model = new EmbeddedModel(() => new LoadedModel.Missing("Search goes by words alone: the harbour is closed."), _logger);
        model.Warm();

        for (var asked = 0; asked < 3; asked++)
        {
            await Should.ThrowAsync<NoVectorsException>(() => model.EmbedAsync("?", Token));
        }

        _logger.Collector.GetSnapshot().ShouldHaveSingleItem().Message.ShouldBe("Search goes by words alone: the harbour is closed.");
    }

    [Fact]
    public async Task Whoever_gives_up_does_not_wait()
    {
        using var begin = new ManualResetEventSlim();
        using var given = new CancellationTokenSource();
        await using var model = new EmbeddedModel(
            () =>
            {
                begin.Wait(Token);

                return new LoadedModel.Missing("It is gone.");
            },
            _logger);
        var asked = model.EmbedAsync("?", given.Token);

        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => asked);
        begin.Set();
    }

    private static LoadedModel.Ready Count(ref int loaded)
    {
        Interlocked.Increment(ref loaded);

        return Shipped.Model;
    }
}
