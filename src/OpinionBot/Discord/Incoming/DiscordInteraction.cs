using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts;

namespace OpinionBot.Discord.Incoming;

/// <summary>What an interaction asks for. The list is complete.</summary>
internal abstract record DiscordInteraction
{
    private DiscordInteraction()
    {
    }

    /// <summary>Discord looks whether somebody is there.</summary>
    public sealed record Ping : DiscordInteraction;

    /// <summary>Goes to the inbox.</summary>
    /// <param name="IsPrivate">True for what concerns the asker alone, whatever the channel's settings.</param>
    /// <param name="Replaces">True when the answer takes the place of the card whose button was pressed.</param>
    public sealed record Entry(InboxEntry Value, bool IsPrivate, bool Replaces) : DiscordInteraction;

    /// <summary>Somebody types into an option.</summary>
    /// <param name="Given">The other options that have been given so far.</param>
    /// <param name="IsModerator">True when Discord says that the person moderates here.</param>
    public sealed record Typing(WorkspaceId Workspace, bool IsModerator, string Command, string Option, string Text, IReadOnlyDictionary<string, string> Given) : DiscordInteraction;

    /// <summary>Opens a form at once.</summary>
    /// <param name="Fact">The fact to edit; null adds an article.</param>
    /// <param name="IsOfParts">True for the form of its parts, false for that of its sentence.</param>
    public sealed record Opens(WorkspaceId Workspace, bool IsModerator, string? Fact, bool IsOfParts = false) : DiscordInteraction;

    /// <summary>Of an older version of the bot, or of none: nothing can be done about it.</summary>
    /// <param name="Sentence">What the person is told; null while they type, when there is nothing to say and nothing to offer.</param>
    public sealed record Outdated(string? Sentence) : DiscordInteraction;
}
