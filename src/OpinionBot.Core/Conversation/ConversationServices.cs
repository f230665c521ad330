using Microsoft.Extensions.DependencyInjection;
using OpinionBot.Conversation.Amending;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;

namespace OpinionBot.Conversation;

public static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddOptions<InboxOptions>().BindConfiguration(InboxOptions.Section).ValidateOnStart();
        services.AddOptions<OutboxOptions>().BindConfiguration(OutboxOptions.Section).ValidateOnStart();

        services.AddSingleton<LeaseOwner>();
        services.AddSingleton<InboxSignal>();
        services.AddSingleton<OutboxSignal>();

        // In the order a question meets them.
        services.AddSingleton<Intake>();
        services.AddSingleton<GiveUpNotice>();
        // Before what brings it messages, so that it ends after that.
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<InboxWorker>();
        services.AddHostedService<WaitingNotices>();
        services.AddSingleton<EntryHandler>();
        services.AddSingleton<Responder>();
        services.AddSingleton<AnswerSharing>();
        services.AddHostedService<AmendmentWorker>();

        return services;
    }
}
