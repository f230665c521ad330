namespace OpinionBot.Facts.Reviewing;

/// <summary>A person whom the platform lets curate the library of one workspace.</summary>
public sealed record Moderator(WorkspaceId Workspace, string Id, string Name);
