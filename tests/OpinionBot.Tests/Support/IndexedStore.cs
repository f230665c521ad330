using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Search;
using OpinionBot.Store.Sqlite;
using OpinionBot.Store.Sqlite.Library;

namespace OpinionBot.Support;

/// <summary>A real store of facts with an index that follows it, gone at the end of the test.</summary>
internal sealed class IndexedStore : IDisposable
{
    private readonly TemporaryStore _store = new();

    public IndexedStore()
    {
        var options = Options.Create(new SearchOptions());
        Facts = new SqliteFactStore(_store.Database, TimeProvider.System);
        Index = new FactIndex(options);
        Follower = new FactIndexFollower(Facts, Index, options, TimeProvider.System, NullLogger<FactIndexFollower>.Instance);
    }

    public SqliteDatabase Database => _store.Database;

    public SqliteFactStore Facts { get; }

    public FactIndex Index { get; }

    public FactIndexFollower Follower { get; }

    public void Dispose()
    {
        Follower.Dispose();
        _store.Dispose();
    }
}
