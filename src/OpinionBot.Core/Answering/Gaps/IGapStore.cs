using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Answering.Gaps;

/// <summary>The questions of a workspace that the library did not cover. Written with each answer (<see cref="Memory.IAnswerStore"/>), curated here.</summary>
public interface IGapStore
{
    /// <summary>Open gaps, questions alike grouped, most asked first, then newest first.</summary>
    Task<IReadOnlyList<Gap>> ListAsync(WorkspaceId workspace, int limit, CancellationToken cancellationToken);

    /// <returns>False when the workspace has no such open gap.</returns>
    Task<bool> CloseAsync(GapId gap, GapEnding ending, Moderator closedBy, CancellationToken cancellationToken);

    /// <summary>Closes a gap as filled by a fact: its question is how people ask for the fact from then on.</summary>
    /// <returns>The number of the asking; null when the workspace has no such open gap or sees no such approved fact, and then nothing is changed.</returns>
    Task<AskingId?> FillAsync(GapId gap, FactId fact, Moderator filledBy, CancellationToken cancellationToken);
}

/// <summary>The number of a gap as moderators see it: <c>G3</c>.</summary>
public readonly record struct GapId(long Value)
{
    public override string ToString() => $"G{Value}";
}

/// <summary>A question, however often asked.</summary>
/// <param name="Question">The newest wording.</param>
/// <param name="Asked">How often.</param>
/// <param name="Askers">By how many people.</param>
public sealed record Gap(GapId Id, string Question, int Asked, int Askers, DateTimeOffset LastAsked);

public enum GapEnding
{
    Dismissed,
    Filled,
}
