namespace OpinionBot.Conversation;

/// <summary>The name under which this process leases work: a restarted process is another owner.</summary>
public sealed class LeaseOwner(TimeProvider time)
{
    public string Name { get; } = $"{Environment.MachineName}:{Environment.ProcessId}:{time.GetUtcNow().ToUnixTimeMilliseconds()}";
}
