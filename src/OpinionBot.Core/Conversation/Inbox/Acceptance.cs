namespace OpinionBot.Conversation.Inbox;

/// <summary>What became of something that came in.</summary>
public enum Acceptance
{
    /// <summary>Stored, and will be answered.</summary>
    Accepted,

    /// <summary>The same event or message is stored already; nothing was added.</summary>
    Duplicate,

    /// <summary>This person asked too often within a minute.</summary>
    AskerLimit,

    /// <summary>This workspace asked too often within a minute.</summary>
    WorkspaceLimit,

    /// <summary>Too much waits already.</summary>
    QueueFull,
}
