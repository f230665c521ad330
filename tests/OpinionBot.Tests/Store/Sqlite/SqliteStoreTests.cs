using OpinionBot.Answering.Cases;
using OpinionBot.Answering.Gaps;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat.Settings;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.StarterLibrary;
using OpinionBot.Slack.Installing;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Store.Sqlite;

public sealed class SqliteFactStoreTests : FactStoreContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IFactStore Facts => new SqliteFactStore(_store.Database, TimeProvider.System);

    protected override ISourceStore Sources => new SqliteSourceStore(_store.Database, TimeProvider.System);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteSharedSourceTests : SharedSourceContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IFactStore Facts => new SqliteFactStore(_store.Database, TimeProvider.System);

    protected override ISourceStore Sources => new SqliteSourceStore(_store.Database, TimeProvider.System);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteWorkspacesTests : WorkspacesContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IWorkspaces Workspaces => new SqliteWorkspaces(_store.Database);

    protected override IAnswerStore Answers => new SqliteAnswerStore(_store.Database);

    protected override IChannelSettingsStore Settings => new SqliteChannelSettingsStore(_store.Database, TimeProvider.System);

    private protected override ISlackInstallations Installations => new SqliteSlackInstallations(_store.Database);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteStarterStoreTests : StarterStoreContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IFactStore Facts => new SqliteFactStore(_store.Database, TimeProvider.System);

    protected override IStarterStore Starter => new SqliteStarterStore(_store.Database);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteMemoryStoreTests : MemoryStoreContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IAnswerStore Answers => new SqliteAnswerStore(_store.Database);

    protected override ISourceStore Sources => new SqliteSourceStore(_store.Database, TimeProvider.System);

    protected override ICaseStore Cases => new SqliteCaseStore(_store.Database, TimeProvider.System);

    protected override IGapStore Gaps => new SqliteGapStore(_store.Database, TimeProvider.System);

    protected override IChannelSettingsStore Settings => new SqliteChannelSettingsStore(_store.Database, TimeProvider.System);

    protected override IAuditLog Audit => new SqliteAuditLog(_store.Database);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteAskingStoreTests : AskingStoreContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IAskingStore Askings => new SqliteAskingStore(_store.Database, TimeProvider.System);

    protected override IFactStore Facts => new SqliteFactStore(_store.Database, TimeProvider.System);

    protected override ISourceStore Sources => new SqliteSourceStore(_store.Database, TimeProvider.System);

    protected override IGapStore Gaps => new SqliteGapStore(_store.Database, TimeProvider.System);

    protected override IAnswerStore Answers => new SqliteAnswerStore(_store.Database);

    protected override IAskerMemory Memory => new SqliteAskerMemory(_store.Database);

    protected override IAuditLog Audit => new SqliteAuditLog(_store.Database);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteConversationStoreTests : ConversationStoreContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IInbox Inbox => new SqliteInbox(_store.Database, Time);

    protected override IOutbox Outbox => new SqliteOutbox(_store.Database, Time);

    protected override ICaseStore Cases => new SqliteCaseStore(_store.Database, Time);

    protected override IAnswerStore Answers => new SqliteAnswerStore(_store.Database);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteTurnTests : TurnContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    protected override IInbox Inbox => new SqliteInbox(_store.Database, Time);

    public void Dispose() => _store.Dispose();
}

public sealed class SqliteGatewaySessionsTests : GatewaySessionsContract, IDisposable
{
    private readonly TemporaryStore _store = new();

    private protected override IGatewaySessions Sessions => new SqliteGatewaySessions(_store.Database);

    public void Dispose() => _store.Dispose();
}
