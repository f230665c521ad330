using Microsoft.Extensions.DependencyInjection;
using OpinionBot.Chat.Commands.Asking;
using OpinionBot.Chat.Commands.Curating;
using OpinionBot.Chat.Commands.Running;

namespace OpinionBot.Chat.Commands;

public static class CommandServices
{
    public static IServiceCollection AddChatCommands(this IServiceCollection services)
    {
        services.AddSingleton<CommandCatalog>();

        services.AddSingleton<ChatCommand, AskCommand>();
        services.AddSingleton<ChatCommand, CheckCommand>();
        services.AddSingleton<ChatCommand, FindCommand>();
        services.AddSingleton<ChatCommand, CompareCommand>();
        services.AddSingleton<ChatCommand, EvidenceCommand>();
        services.AddSingleton<ChatCommand, SourcesCommand>();
        services.AddSingleton<ChatCommand, HelpCommand>();
        services.AddSingleton<ChatCommand, ForgetMeCommand>();

        services.AddSingleton<ChatCommand, LibraryAddCommand>();
        services.AddSingleton<ChatCommand, LibraryListCommand>();
        services.AddSingleton<ChatCommand, LibraryShowCommand>();
        services.AddSingleton<ChatCommand, LibraryRemoveCommand>();
        services.AddSingleton<ChatCommand, LibraryRefreshCommand>();
        services.AddSingleton<ChatCommand, ReviewCommand>();
        services.AddSingleton<ChatCommand, ReviewApproveCommand>();
        services.AddSingleton<ChatCommand, ReviewEditCommand>();
        services.AddSingleton<ChatCommand, ReviewRejectCommand>();
        services.AddSingleton<ChatCommand, FactRetractCommand>();
        services.AddSingleton<ChatCommand, FactCorrectCommand>();
        services.AddSingleton<ChatCommand, FactPartCommand>();
        services.AddSingleton<ChatCommand, FactShowCommand>();
        services.AddSingleton<ChatCommand, FactAskedCommand>();
        services.AddSingleton<ChatCommand, FactUnaskedCommand>();
        services.AddSingleton<ChatCommand, GapsCommand>();
        services.AddSingleton<ChatCommand, GapsDismissCommand>();
        services.AddSingleton<ChatCommand, GapsFilledCommand>();
        services.AddSingleton<ChatCommand, CasesCommand>();
        services.AddSingleton<ChatCommand, CasesCloseCommand>();
        services.AddSingleton<ChatCommand, SettingsCommand>();
        services.AddSingleton<ChatCommand, StatsCommand>();

        return services;
    }
}
