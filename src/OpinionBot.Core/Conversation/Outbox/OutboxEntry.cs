using OpinionBot.Facts;

namespace OpinionBot.Conversation.Outbox;

/// <summary>A message to post, before it is stored.</summary>
/// <param name="Lane">Messages of one lane are posted in order and paced: the channel, or a lane of the message's own where only one person sees it.</param>
/// <param name="Body">The platform's own form.</param>
public sealed record OutgoingMessage(string Lane, string Body);

/// <summary>A message in the outbox.</summary>
/// <param name="InboxId">The entry that it answers; null when it answers none.</param>
/// <param name="Part">0 for the first message of an answer.</param>
/// <param name="Attempt">1 for the first time.</param>
/// <param name="MayBePosted">True when an earlier attempt may have reached the platform: then it is looked for before it is posted again.</param>
/// <param name="PostedAs">The platform's id of the message; null before it is posted.</param>
public sealed record OutboxEntry(
    long Id,
    long? InboxId,
    int Part,
    string Platform,
    WorkspaceId Workspace,
    string Lane,
    string Body,
    DateTimeOffset CreatedAt,
    string Owner,
    int Attempt,
    bool MayBePosted,
    string? PostedAs);
