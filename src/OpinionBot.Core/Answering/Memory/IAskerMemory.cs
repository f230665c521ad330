using OpinionBot.Facts;

namespace OpinionBot.Answering.Memory;

/// <summary>Everything that is kept of one person in one workspace.</summary>
public interface IAskerMemory
{
    /// <summary>How many of their questions are kept.</summary>
    Task<int> CountAsync(WorkspaceId workspace, string askerId, CancellationToken cancellationToken);

    /// <summary>
    /// Deletes their questions with the answers, votes, gaps that nobody else has asked, and messages that are posted. When the task completes
    /// their words are gone from the files of the store. What still waits to be answered or posted is finished first and stays.
    /// </summary>
    /// <returns>How many questions were deleted.</returns>
    Task<int> ForgetAsync(WorkspaceId workspace, string askerId, CancellationToken cancellationToken);
}
