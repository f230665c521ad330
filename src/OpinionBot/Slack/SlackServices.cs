using OpinionBot.Conversation;
using OpinionBot.Operations.Connecting;
using OpinionBot.Slack.Forms;
using OpinionBot.Slack.Home;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Installing;
using OpinionBot.Slack.Outgoing;
using OpinionBot.Web;

namespace OpinionBot.Slack;

internal static class SlackServices
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        services.AddOptions<SlackOptions>().BindConfiguration(SlackOptions.Section).ValidateOnStart();

        if (!options.IsConfigured)
        {
            return services;
        }

        services.AddSealing();
        services.AddSingleton<SlackTokens>();
        services.AddSingleton<SlackWorkspaces>();
        services.AddSingleton<IPlatformStart, SlackStart>();
        services.AddSingleton<SlackInstallEndpoints>();

        services.AddSingleton<SlackSignature>();
        services.AddSingleton<SlackRequest>();
        services.AddSingleton<SlackLines>();
        services.AddSingleton<SlackEventReader>();
        services.AddSingleton<SlackCommandReader>();
        services.AddSingleton<SlackInteractionReader>();
        services.AddSingleton<SlackForms>();
        services.AddSingleton<SlackIntake>();
        services.AddSingleton<SlackEndpoints>();

        services.AddSingleton<SlackPacing>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SlackClient>(provider, CreateHttpClient()));
        services.AddSingleton<SlackSender>();
        services.AddSingleton<PostedMessages>();
        services.AddSingleton<SlackPoster>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<SlackHome>();
        services.AddSingleton<SlackPlatform>();
        services.AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>());

#if CHAT_GATEWAYS
        if (options.UsesSocket)
        {
            services.AddSingleton<Socket.SlackEnvelopes>();
            services.AddSingleton<Socket.SlackSocketMode>();
            services.AddSingleton<IWayIn>(provider => provider.GetRequiredService<Socket.SlackSocketMode>());
            services.AddHostedService(provider => provider.GetRequiredService<Socket.SlackSocketMode>());
        }
#endif

        return services;
    }

    public static void MapSlack(this WebApplication app, SlackOptions options)
    {
        if (options.UsesHttp)
        {
            app.Services.GetRequiredService<SlackEndpoints>().Map(app);
        }

        if (options.UsesInstallation)
        {
            app.Services.GetRequiredService<SlackInstallEndpoints>().Map(app);
        }
    }

    // No redirects: the token goes to Slack and nowhere else.
    private static HttpClient CreateHttpClient() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = Patience };
}
