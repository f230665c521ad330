namespace OpinionBot.Operations;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddOptions<LibraryOptions>().BindConfiguration(LibraryOptions.Section).ValidateDataAnnotations().ValidateOnStart();

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<LibraryStartup>();
        services.AddSingleton<FatalFault>();
        services.AddSingleton<BotRun>();

        return services;
    }
}
