using OpinionBot.Facts;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Chat.Commands;

/// <summary>Says whose a source is: who is answered from it.</summary>
public static class WhoseText
{
    public const string Everyone = "everyone";

    /// <summary>What the terminal is called on the command line.</summary>
    public const string Terminal = "terminal";

    /// <summary>As whoever runs the bot is told, who knows workspaces by their ids.</summary>
    public static string For(Source source) => source.Workspace == WorkspaceId.Starter ? $"{Everyone} (starter)" : Name(source.Readers);

    /// <summary>As the reader is told, who need know no id.</summary>
    public static string For(Source source, WorkspaceId reader) => source.Readers == reader && reader != WorkspaceId.Console ? "this workspace" : For(source);

    /// <summary>A workspace as the command line names it.</summary>
    public static string Name(WorkspaceId workspace) => workspace == WorkspaceId.Console ? Terminal : workspace.Value;

    /// <summary>One sentence for whoever has added a source at the terminal.</summary>
    public static string Sentence(SourceId source, WorkspaceId readers) =>
        readers == WorkspaceId.Everyone ? "It is shared: every workspace is answered from what is approved of it."
        : readers == WorkspaceId.Console ? $"Only the terminal is answered from it; library share {source} on the command line lets every workspace be."
        : $"Only {readers} is answered from it, and its moderators curate it.";
}
