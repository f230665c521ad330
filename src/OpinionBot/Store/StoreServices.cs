using Microsoft.Extensions.Options;
using OpinionBot.Answering.Cases;
using OpinionBot.Answering.Gaps;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat.Settings;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Amending;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.StarterLibrary;
using OpinionBot.Llm.Spending;
using OpinionBot.Search.Vectors;
using OpinionBot.Slack.Installing;
using OpinionBot.Store.Sqlite;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Store.Sqlite.Llm;

namespace OpinionBot.Store;

internal static class StoreServices
{
    public static IServiceCollection AddStore(this IServiceCollection services)
    {
        services.AddOptions<StoreOptions>().BindConfiguration(StoreOptions.Section).ValidateOnStart();

        services.AddSingleton(provider => SqliteDatabase.Open(provider.GetRequiredService<IOptions<StoreOptions>>().Value.Path));
        services.AddSingleton<IStoreHealth, SqliteStoreHealth>();
        services.AddSingleton<IFactStore, SqliteFactStore>();
        services.AddSingleton<ISourceStore, SqliteSourceStore>();
        services.AddSingleton<IStarterStore, SqliteStarterStore>();
        services.AddSingleton<IAnswerStore, SqliteAnswerStore>();
        services.AddSingleton<IAskingStore, SqliteAskingStore>();
        services.AddSingleton<IAskerMemory, SqliteAskerMemory>();
        services.AddSingleton<IGapStore, SqliteGapStore>();
        services.AddSingleton<ICaseStore, SqliteCaseStore>();
        services.AddSingleton<ISlackInstallations, SqliteSlackInstallations>();
        services.AddSingleton<IIdentifyLog, SqliteIdentifyLog>();
        services.AddSingleton<IGatewaySessions, SqliteGatewaySessions>();
        services.AddSingleton<IWorkspaces, SqliteWorkspaces>();
        services.AddSingleton<IInbox, SqliteInbox>();
        services.AddSingleton<IOutbox, SqliteOutbox>();
        services.AddSingleton<IAmendments, SqliteAmendments>();
        services.AddSingleton<IChannelSettingsStore, SqliteChannelSettingsStore>();
        services.AddSingleton<IAuditLog, SqliteAuditLog>();
        services.AddSingleton<IModelUseStore, SqliteModelUseStore>();
        services.AddSingleton<IVectorStore, SqliteVectorStore>();

        return services;
    }
}
