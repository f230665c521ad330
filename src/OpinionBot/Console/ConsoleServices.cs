using OpinionBot.Console.Library;
using Spectre.Console;

namespace OpinionBot.Console;

internal static class ConsoleServices
{
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddSingleton<IAnsiConsole>(_ => CreateConsole());
        services.AddSingleton<ReplyPrinter>();
        services.AddSingleton<AskRun>();
        services.AddSingleton<WorkspaceNames>();
        services.AddSingleton<LibraryAddRun>();
        services.AddSingleton<LibraryRun>();
        services.AddSingleton<ConsoleChat>();

        return services;
    }

    private static IAnsiConsole CreateConsole()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());

        console.Profile.Width = System.Console.IsOutputRedirected ? TerminalWidth.Unbroken : TerminalWidth.OfWindow();

        return console;
    }
}
