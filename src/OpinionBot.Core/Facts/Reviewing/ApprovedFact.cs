namespace OpinionBot.Facts.Reviewing;

/// <summary>
/// A fact that a moderator, or the project for its starter library, stands behind.
/// Only the review desk makes one, and the store takes no other fact as known.
/// </summary>
public sealed class ApprovedFact
{
    private ApprovedFact(ProposedFact proposed, string approvedBy, DateTimeOffset approvedAt)
    {
        Proposed = proposed;
        ApprovedBy = approvedBy;
        ApprovedAt = approvedAt;
    }

    public ProposedFact Proposed { get; }

    public Fact Fact => Proposed.Fact;

    public string ApprovedBy { get; }

    public DateTimeOffset ApprovedAt { get; }

    /// <summary>The review desk's door. An architecture test holds that nothing else calls it.</summary>
    internal static ApprovedFact ByReview(ProposedFact proposed, string approvedBy, DateTimeOffset approvedAt) =>
        new(proposed, approvedBy, approvedAt);
}
