using OpinionBot.Facts;

namespace OpinionBot.Chat;

/// <summary>Where something was said and where the reply goes.</summary>
/// <param name="Workspace">The tenant.</param>
/// <param name="Channel">Settings belong to it.</param>
/// <param name="Thread">Memory belongs to it and the asker; equal to the channel where there are no threads.</param>
public sealed record ReplyAddress(WorkspaceId Workspace, string Channel, string Thread)
{
    public static readonly ReplyAddress Console = new(WorkspaceId.Console, "console", "console");
}
