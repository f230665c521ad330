using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Answering.Cases;

/// <summary>The complaints about answers of a workspace: people who said that an answer did not help or is wrong. They change no ranking; a moderator looks at them.</summary>
public interface ICaseStore
{
    /// <summary>Open cases, oldest first.</summary>
    Task<IReadOnlyList<Case>> ListAsync(WorkspaceId workspace, int limit, CancellationToken cancellationToken);

    /// <summary>Opens a case about an answer, as a vote against it does; once for each person. An answer that is forgotten has none.</summary>
    Task OpenAsync(WorkspaceId workspace, AnswerId answer, Asker by, CancellationToken cancellationToken);

    /// <returns>False when the workspace has no such open case.</returns>
    Task<bool> CloseAsync(CaseId id, Moderator closedBy, CancellationToken cancellationToken);
}

/// <summary>The number of a case as moderators see it: <c>C3</c>.</summary>
public readonly record struct CaseId(long Value)
{
    public override string ToString() => $"C{Value}";
}

/// <param name="Question">As asked.</param>
/// <param name="Answer">What was said.</param>
/// <param name="By">Who complained.</param>
public sealed record Case(CaseId Id, string Question, string Answer, string By, DateTimeOffset At);
