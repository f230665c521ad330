using OpinionBot.Facts;

namespace OpinionBot.Curation.Review;

/// <summary>How a review of one fact ended. The list is complete.</summary>
public abstract record Reviewed
{
    private Reviewed()
    {
    }

    /// <param name="Fact">The fact as it stands now: the correction, where there is one.</param>
    public sealed record Done(FactId Fact) : Reviewed;

    /// <summary>The workspace has no such fact in the state that this takes, or somebody else has decided it meanwhile.</summary>
    public sealed record NotFound(FactId Fact) : Reviewed;

    /// <param name="Fault">One sentence: what the source does not say, and what to do.</param>
    public sealed record Untrue(string Fault) : Reviewed;
}
