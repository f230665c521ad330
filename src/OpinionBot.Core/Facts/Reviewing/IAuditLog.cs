namespace OpinionBot.Facts.Reviewing;

/// <summary>What moderators did. Rows are written by the stores in the transaction of the deed; nothing changes or deletes them.</summary>
public interface IAuditLog
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ListAsync(WorkspaceId workspace, int limit, CancellationToken cancellationToken);
}

/// <param name="Action">Verb and object: <c>approve fact</c>, <c>add source</c>.</param>
/// <param name="Subject">What it was done to: <c>F42</c>, <c>S7</c>, a channel.</param>
/// <param name="Detail">A reason or a summary; null when there is nothing to add.</param>
public sealed record AuditEntry(DateTimeOffset At, string ModeratorId, string ModeratorName, string Action, string Subject, string? Detail);
