using OpinionBot.Curation.Review;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Chat.Commands.Curating;

/// <summary>What a moderator does with the queue, from the typed line to a real store.</summary>
public sealed class ReviewCommandsTests : IDisposable
{
    private readonly IndexedStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("/review approve sure", 2)]
    [InlineData("/review approve S1 sure", 1)]
    [InlineData("/review approve Sure s1", 1)]
    [InlineData("/review approve S1", 2)]
    [InlineData("/review approve F1", 1)]
    [InlineData("/review approve F1 sure", 0)]
    [InlineData("/review approve S9 sure", 0)]
    public async Task All_that_are_not_doubtful_are_approved_at_once(string line, int approved)
    {
        await ProposeAsync("One", A.Finding(), A.Finding(5, "Fewer than 5% of dock workers trust robots."));
        await ProposeAsync("Two", A.Statement());

        var reply = await RunAsync(line);

        var all = await _store.Facts.GetAsync(A.Moderator().Workspace, [new FactId(1), new FactId(2), new FactId(3)], Token);
        all.Count(fact => fact.Status == FactStatus.Approved).ShouldBe(approved);
        reply.Paragraphs[0].ShouldStartWith(approved > 0 ? "Approved: F" : line["/review approve ".Length..] + " has nothing that waits");
        reply.Items.Count.ShouldBe(3 - approved);
    }

    [Fact]
    public async Task Review_takes_a_source_and_a_page()
    {
        await ProposeAsync("One", A.Statement());
        await ProposeAsync("Two", A.Statement("Robots paint the cranes."));

        (await RunAsync("/review S2")).Items.ShouldHaveSingleItem().Name.ShouldBe("F2");
        (await RunAsync("/review page:1")).Items.Count.ShouldBe(2);
        (await RunAsync("/review page:none")).Paragraphs.ShouldBe(["'none' is no page; give a number from 1 on."]);
        (await RunAsync("/review yesterday")).Paragraphs.ShouldBe(["'yesterday' is no source; give a number such as S3, or nothing."]);
    }

    private Task<Reply> RunAsync(string line)
    {
        var desk = new ReviewDesk(_store.Facts, TimeProvider.System);
        var catalog = new CommandCatalog([new ReviewCommand(_store.Facts), new ReviewApproveCommand(desk, _store.Facts, _store.Follower)]);

        return catalog.RunLineAsync(line, A.Asker(isModerator: true), new ReplyAddress(A.Moderator().Workspace, "c1", "t1"), Token);
    }

    private async Task ProposeAsync(string title, params IReadOnlyList<Fact> facts) =>
        await new SqliteSourceStore(_store.Database, TimeProvider.System).AddAsync(A.Source(title), [.. facts.Select(A.Proposed)], [], A.Moderator(), Token);
}
