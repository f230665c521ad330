using Microsoft.Extensions.DependencyInjection;

namespace OpinionBot.Chat.Commands.Asking;

// The catalog holds this command too, so it is asked for only when the command runs.
public sealed class HelpCommand(IServiceProvider services) : ChatCommand
{
    public override string Name => "help";

    public override string Description => "What I can do, with examples";

    public override Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var commands = services.GetRequiredService<CommandCatalog>().Commands.Where(command => call.Asker.IsModerator || command.Audience == CommandAudience.Everyone);

        return Task.FromResult(new Reply
        {
            Paragraphs =
            [
                "I answer questions about public attitudes to AI from surveys and articles. Every figure and quotation is checked against its source before you see it.",
                "For example: How many people in Japan were nervous about AI products in 2023? Then: and in Brazil?",
            ],
            Table = new ReplyTable(null, ["Command", "What it does"], [.. commands.Select(command => (IReadOnlyList<string>)[CommandCatalog.Usage(command), command.Description])]),
            Visibility = Visibility.AskerOnly,
        });
    }
}
