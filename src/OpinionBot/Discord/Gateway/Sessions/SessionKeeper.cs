using System.Collections.Concurrent;
using OpinionBot.Store;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>
/// Keeps the sessions in the store. What is kept never runs ahead of what is stored:
/// after a death Discord tells again what the inbox may lack, and what it has already is stored once.
/// </summary>
internal sealed partial class SessionKeeper(IGatewaySessions store, PendingEvents pending, TimeProvider time, ILogger<SessionKeeper> logger) : IDisposable
{
    // Discord does not say how long it waits; when it no longer does, asking costs nothing but the asking.
    private static readonly TimeSpan ResumeWithin = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, GatewaySession> _sessions = new();
    private readonly SemaphoreSlim _saving = new(1, 1);

    /// <returns>The session to go on with; null when there is none.</returns>
    public async Task<GatewaySession?> FindAsync(string key)
    {
        if (_sessions.TryGetValue(key, out var session))
        {
            return session;
        }

        try
        {
            return await store.FindAsync(key, time.GetUtcNow() - ResumeWithin, CancellationToken.None) is { } kept ? _sessions[key] = GatewaySession.Restore(kept) : null;
        }
        catch (StoreUnusableException exception)
        {
            LogNotKept(exception.Message);

            return null;
        }
    }

    /// <summary>Kept at once: a bot that dies soon after each start need not identify itself each time.</summary>
    public async Task<GatewaySession> BeginAsync(string key, GatewayFrame ready)
    {
        var session = _sessions[key] = GatewaySession.Begin(key, ready);
        await SaveAsync();

        return session;
    }

    /// <summary>Discord does not know it any more, or it cannot be kept.</summary>
    public async Task ForgetAsync(string key)
    {
        await _saving.WaitAsync();

        try
        {
            _sessions.TryRemove(key, out _);
            await store.ForgetAsync(key, CancellationToken.None);
        }
        catch (StoreUnusableException exception)
        {
            LogNotKept(exception.Message);
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <summary>To be called every second, and at the end.</summary>
    public async Task SaveAsync()
    {
        await _saving.WaitAsync();

        try
        {
            var changed = _sessions.Values.Select(session => (Session: session, Changes: session.TakeChanges(time.GetUtcNow()))).ToList();

            // In this order: all events up to the noted ones have been handed over by now.
            await pending.WhenStoredAsync();

            foreach (var (session, changes) in changed)
            {
                await SaveAsync(session, changes);
            }
        }
        finally
        {
            _saving.Release();
        }
    }

    public void Dispose() => _saving.Dispose();

    private async Task SaveAsync(GatewaySession session, KeptSession? changes)
    {
        if (changes is null)
        {
            return;
        }

        try
        {
            await store.SaveAsync(changes, CancellationToken.None);
        }
        catch (StoreUnusableException exception)
        {
            session.GiveBack(changes);
            LogNotKept(exception.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The session at Discord's gateway is not kept: {Fault}")]
    private partial void LogNotKept(string fault);
}
