namespace OpinionBot.Facts.Reviewing;

/// <summary>Where a fact is in its life. Only approved facts are ever said.</summary>
public enum FactStatus
{
    Proposed,
    Approved,
    Rejected,
    Retracted,
    Superseded,
}
