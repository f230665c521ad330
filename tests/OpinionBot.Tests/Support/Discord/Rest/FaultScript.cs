namespace OpinionBot.Support.Discord.Rest;

/// <summary>What can be made to go wrong. The constructor is private, so this list is complete.</summary>
internal abstract record ScriptedFault
{
    private ScriptedFault() { }

    /// <summary>429 although the bucket was not used up, as Discord does when a limit is shared or changes.</summary>
    public sealed record TooMany(TimeSpan RetryAfter, bool IsGlobal = false) : ScriptedFault;

    /// <summary>A status of a server in trouble. Nothing is done.</summary>
    public sealed record Broken(int Status) : ScriptedFault;

    /// <summary>200 with a body that is not Discord's, as a proxy in between answers; what was asked may have been done behind it.</summary>
    public sealed record Page(string Body = "<!doctype html><title>Back soon</title>", bool IsDone = false) : ScriptedFault;

    /// <summary>No answer until the bot gives up. Nothing is done.</summary>
    public sealed record Hang : ScriptedFault;

    /// <summary>What was asked is done, and the connection is cut before the answer.</summary>
    public sealed record CutAfter : ScriptedFault;

    /// <summary>The connection is cut and nothing is done.</summary>
    public sealed record CutBefore : ScriptedFault;
}

/// <summary>Faults in store for the next requests of a route.</summary>
internal sealed class FaultScript
{
    private readonly Dictionary<string, Queue<ScriptedFault>> _next = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The next requests of a route, named as in "POST /channels/{channel}/messages", end like this.</summary>
    public void Next(string route, ScriptedFault fault, int times = 1)
    {
        lock (_lock)
        {
            if (!_next.TryGetValue(route, out var queue))
            {
                queue = [];
                _next[route] = queue;
            }

            for (var i = 0; i < times; i++)
            {
                queue.Enqueue(fault);
            }
        }
    }

    public ScriptedFault? Take(string route)
    {
        lock (_lock)
        {
            return _next.TryGetValue(route, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
        }
    }
}
