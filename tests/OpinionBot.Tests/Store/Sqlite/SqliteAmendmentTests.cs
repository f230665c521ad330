using System.Text;
using OpinionBot.Answering.Memory;
using OpinionBot.Conversation.Amending;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;
using OpinionBot.Facts.Sources;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Store.Sqlite;

public sealed class SqliteAmendmentTests : AmendmentStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SqliteDatabase _database;

    public SqliteAmendmentTests() => _database = SqliteDatabase.Open(_folder.File("store.db"));

    protected override IInbox Inbox => new SqliteInbox(_database, Time);

    protected override IOutbox Outbox => new SqliteOutbox(_database, Time);

    protected override IAmendments Amendments => new SqliteAmendments(_database, Time);

    protected override IAskerMemory Memory => new SqliteAskerMemory(_database);

    protected override IFactStore Facts => new SqliteFactStore(_database, TimeProvider.System);

    protected override ISourceStore Sources => new SqliteSourceStore(_database, TimeProvider.System);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    protected override bool IsOnDisk(string words) =>
        Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);
}
