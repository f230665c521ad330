using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Support;

namespace OpinionBot.Discord.Gateway.Sessions;

public sealed class SessionKeeperTests : IDisposable
{
    private const string Key = "1 shard 0/1 intents 513";

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly PendingEvents _pending = new(NullLogger<PendingEvents>.Instance);
    private readonly SessionKeeper _keeper;

    public SessionKeeperTests() => _keeper = Keeper();

    public void Dispose()
    {
        _keeper.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task What_is_kept_never_runs_ahead_of_what_is_stored()
    {
        var session = await BeginAsync();
        var storing = new TaskCompletionSource();
        await _pending.Take(() => storing.Task);
        session.Note(Event("MESSAGE_CREATE", 2, "{}"));

        var saving = _keeper.SaveAsync();
        session.Note(Event("MESSAGE_CREATE", 3, "{}"));
        (await SequenceAsync()).ShouldBe(1, "the second event is still on its way to the inbox");

        storing.SetResult();
        await saving;
        (await SequenceAsync()).ShouldBe(2, "the third came after the look at what is to be kept");
        await _keeper.SaveAsync();
        (await SequenceAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task An_event_that_could_not_be_stored_does_not_stop_the_rest()
    {
        var session = await BeginAsync();
        await _pending.Take(() => throw new InvalidOperationException("no"));
        session.Note(Event("MESSAGE_CREATE", 2, "{}"));
        await _keeper.SaveAsync();

        (await SequenceAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_heartbeat_is_a_sign_of_life()
    {
        var session = await BeginAsync();
        _time.Advance(TimeSpan.FromMinutes(4));
        session.Note(GatewayFrame.Read("""{"op":11}"""u8));
        await _keeper.SaveAsync();
        _time.Advance(TimeSpan.FromMinutes(4));

        using var next = Keeper();
        (await next.FindAsync(Key)).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromMinutes(2));
        using var tooLate = Keeper();
        (await tooLate.FindAsync(Key)).ShouldBeNull();
    }

    [Fact]
    public async Task A_forgotten_session_does_not_come_back()
    {
        var session = await BeginAsync();
        await _keeper.ForgetAsync(Key);
        session.Note(Event("MESSAGE_CREATE", 2, "{}"));
        await _keeper.SaveAsync();

        using var next = Keeper();
        (await next.FindAsync(Key)).ShouldBeNull();
    }

    private static GatewayFrame Event(string name, long sequence, string data) => GatewayFrame.Read(Encoding.UTF8.GetBytes($$"""{"op":0,"t":"{{name}}","s":{{sequence}},"d":{{data}}}"""));

    private Task<GatewaySession> BeginAsync() =>
        _keeper.BeginAsync(Key, Event("READY", 1, """{"user":{"id":"1"},"session_id":"abc","resume_gateway_url":"wss://resume.example","guilds":[]}"""));

    private async Task<long?> SequenceAsync() => (await new SqliteGatewaySessions(_store.Database).FindAsync(Key, DateTimeOffset.MinValue, TestContext.Current.CancellationToken))?.Sequence;

    private SessionKeeper Keeper() => new(new SqliteGatewaySessions(_store.Database), _pending, _time, NullLogger<SessionKeeper>.Instance);
}
