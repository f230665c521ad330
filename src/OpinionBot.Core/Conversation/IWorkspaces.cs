using OpinionBot.Facts;

namespace OpinionBot.Conversation;

/// <summary>The workspaces on chat platforms that the bot has to do with.</summary>
public interface IWorkspaces
{
    /// <summary>Those from which somebody has asked, that have settings, or that have installed the app, by id.</summary>
    Task<IReadOnlyList<WorkspaceId>> ListAsync(CancellationToken cancellationToken);
}
