using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Search.Vectors;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Store.Sqlite.Llm;
using OpinionBot.Support;

namespace OpinionBot.Store.Sqlite;

public sealed class SqliteVectorStoreTests : VectorStoreContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IVectorStore Vectors => new SqliteVectorStore(_store.Database);

    protected override IFactStore Facts => new SqliteFactStore(_store.Database, TimeProvider.System);

    protected override ISourceStore Sources => new SqliteSourceStore(_store.Database, TimeProvider.System);

    public void Dispose() => _store.Dispose();
}
