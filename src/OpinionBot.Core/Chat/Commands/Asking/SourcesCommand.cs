using OpinionBot.Facts.Sources;

namespace OpinionBot.Chat.Commands.Asking;

public sealed class SourcesCommand(ISourceStore sources) : ChatCommand
{
    public override string Name => "sources";

    public override string Description => "List the surveys and articles that answers come from";

    public override async Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var listed = (await sources.ListAsync(call.Address.Workspace, cancellationToken)).Where(source => source.Approved > 0).ToList();

        return listed.Count == 0
            ? Reply.ToAskerOnly("The library is empty; a moderator can add articles with /library add.")
            : new Reply
            {
                Table = new ReplyTable(
                    null,
                    ["Source", "Publisher", "Published", "Whose", "Facts"],
                    [.. listed.Select(source => (IReadOnlyList<string>)[source.Source.Details.Title, source.Source.Details.Publisher ?? "", source.Source.Details.Published?.ToString() ?? "", WhoseText.For(source.Source, call.Address.Workspace), $"{source.Approved}"])]),
            };
    }
}
