using OpinionBot.Operations.Connecting;

namespace OpinionBot.Operations;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        // Whoever stops services usually kills what is still there after thirty seconds.
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(20));

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LibraryStartup>();
        services.AddSingleton<FatalFault>();
        services.AddSingleton<PlatformStarts>();
        services.AddSingleton<BotRun>();

        return services;
    }
}
