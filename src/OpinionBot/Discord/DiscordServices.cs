using OpinionBot.Conversation;
using OpinionBot.Discord.Incoming;
using OpinionBot.Discord.Outgoing;
using OpinionBot.Discord.Registering;
using OpinionBot.Operations.Connecting;

namespace OpinionBot.Discord;

internal static class DiscordServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.AddOptions<DiscordOptions>().BindConfiguration(DiscordOptions.Section).ValidateOnStart();

        if (!options.IsConfigured)
        {
            return services;
        }

        services.AddSingleton<DiscordCommands>();
        services.AddSingleton<DiscordRegistration>();
        services.AddSingleton<DiscordApp>();
        services.AddSingleton<IPlatformStart, DiscordStart>();

        services.AddSingleton<DiscordInteractionReader>();
        services.AddSingleton<DiscordSuggestions>();
        services.AddSingleton<DiscordIntake>();

        if (options.UsesHttp)
        {
            services.AddSingleton<DiscordRequest>();
            services.AddSingleton<DiscordEndpoints>();
        }

        services.AddSingleton<DiscordLimits>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<DiscordClient>(provider, CreateHttpClient()));
        services.AddSingleton<PostedMessages>();
        services.AddSingleton<PendingAcknowledgements>();
        services.AddSingleton<ChannelPoster>();
        services.AddSingleton<InteractionPoster>();
        services.AddSingleton<DiscordPoster>();
        services.AddSingleton<DiscordPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>());

#if CHAT_GATEWAYS
        services.AddSingleton<IdentifyBudget>();
        services.AddSingleton<Gateway.PendingEvents>();
        services.AddSingleton<Gateway.Sessions.SessionKeeper>();
        services.AddSingleton<Gateway.GatewayInteractions>();
        services.AddSingleton<Gateway.CannotPostNotice>();
        services.AddSingleton<Gateway.GatewayMessages>();
        services.AddSingleton<Gateway.GatewayClients>();
        services.AddSingleton<Gateway.DiscordGateway>();
        services.AddSingleton<IWayIn>(provider => provider.GetRequiredService<Gateway.DiscordGateway>());
        services.AddHostedService(provider => provider.GetRequiredService<Gateway.DiscordGateway>());
#endif

        return services;
    }

    public static void MapDiscord(this WebApplication app, DiscordOptions options)
    {
        if (options.UsesHttp)
        {
            app.Services.GetRequiredService<DiscordEndpoints>().Map(app);
        }
    }

    // No redirects: the token goes to Discord and nowhere else.
    private static HttpClient CreateHttpClient() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = Patience };
}
