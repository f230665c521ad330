using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Chat.Commands.Curating;

/// <summary>As whose moderator a call curates a source: the caller's own workspace's, at the terminal that of whichever workspace has the source.</summary>
internal static class SourceModerator
{
    /// <summary>The starter library is nobody's to change, at the terminal neither.</summary>
    public static async Task<Moderator> OfAsync(CommandCall call, SourceId source, ISourceStore sources, CancellationToken cancellationToken) =>
        call.IsAtTerminal && await sources.WorkspaceOfAsync(source, cancellationToken) is { } workspace && workspace != WorkspaceId.Starter
            ? call.Moderator with { Workspace = workspace }
            : call.Moderator;
}
