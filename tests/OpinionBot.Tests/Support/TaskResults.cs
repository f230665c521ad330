namespace OpinionBot.Support;

internal static class TaskResults
{
    /// <summary>The result of a task that has ended already.</summary>
    public static T GetAwaiterResult<T>(this Task<T> task) => task.IsCompletedSuccessfully
#pragma warning disable RS0030 // It has ended: nothing is waited for.
        ? task.Result
#pragma warning restore RS0030
        : throw new InvalidOperationException("The task has not ended.");
}
