using OpinionBot.Conversation.Outbox;
using OpinionBot.Facts;

namespace OpinionBot.Conversation.Amending;

/// <summary>An answer that people can read and that stands on facts which have changed since.</summary>
/// <param name="Answer">The store's number of the answer.</param>
/// <param name="Change">Which change of its facts this is: a later one is another amendment.</param>
/// <param name="Changed">The facts that are not approved any more, each with the one that stands in its place now.</param>
/// <param name="Posted">The messages that show the answer and can still be reached, of each showing the first.</param>
public sealed record Amendment(long Answer, long Change, IReadOnlyList<ChangedFact> Changed, IReadOnlyList<OutboxEntry> Posted);

/// <summary>A fact that was taken back or corrected.</summary>
/// <param name="Successor">The correction that holds now; null when there is none.</param>
public sealed record ChangedFact(FactId Id, StoredFact? Successor);
