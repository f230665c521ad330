using System.Collections.Concurrent;

namespace OpinionBot.Support.Slack;

/// <summary>What goes wrong with a call. The list is complete.</summary>
internal abstract record SlackTrouble
{
    private SlackTrouble()
    {
    }

    public sealed record Status(int Code) : SlackTrouble;

    public sealed record RateLimited(int Seconds) : SlackTrouble;

    public sealed record Error(string Name, string? Needed = null) : SlackTrouble;

    /// <summary>Does what is asked and breaks the line before answering, so that the bot cannot know.</summary>
    public sealed record CutAfterwards : SlackTrouble;
}

/// <summary>Troubles to come, method by method.</summary>
internal sealed class SlackFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<SlackTrouble>> _coming = new();

    /// <summary>The next calls of the method meet these.</summary>
    public void Script(string method, params IReadOnlyList<SlackTrouble> troubles)
    {
        var queue = _coming.GetOrAdd(method, _ => new());

        foreach (var trouble in troubles)
        {
            queue.Enqueue(trouble);
        }
    }

    public SlackTrouble? Next(string method) => _coming.TryGetValue(method, out var queue) && queue.TryDequeue(out var trouble) ? trouble : null;
}
