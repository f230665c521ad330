using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Facts;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Search;

public sealed class FactIndexFollowerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Follows_what_the_store_takes_in_and_takes_back()
    {
        using var store = new TemporaryStore();
        var facts = new SqliteFactStore(store.Database, TimeProvider.System);
        var sources = new SqliteSourceStore(store.Database, TimeProvider.System);
        var options = Options.Create(new SearchOptions());
        var index = new FactIndex(options);
        using var follower = new FactIndexFollower(facts, index, options, TimeProvider.System, NullLogger<FactIndexFollower>.Instance);

        var added = await sources.AddAsync(A.Source(), [A.Proposed(A.Statement("A lantern waits for review."))], [A.Approved(A.Statement("A lantern hangs at the harbour."))], A.Moderator(), Token);
        await follower.CatchUpAsync(Token);
        Found(index).ShouldBe(added.Approved);

        await facts.RetractAsync(added.Approved[0], "gone", A.Moderator(), Token);
        await follower.CatchUpAsync(Token);
        Found(index).ShouldBeEmpty();
    }

    private static IEnumerable<FactId> Found(FactIndex index) => index.Search(FactSearch.ForText(new WorkspaceId("console"), "lantern")).Hits.Select(hit => hit.Fact.Id);
}
