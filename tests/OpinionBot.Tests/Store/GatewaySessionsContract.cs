using OpinionBot.Discord;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about the sessions at Discord's gateway.</summary>
public abstract class GatewaySessionsContract
{
    private const string Key = "1 shard 0/1 intents 513";

    private protected abstract IGatewaySessions Sessions { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_comes_back_with_all_its_servers()
    {
        await SaveAsync("s1", 3, ("10", "{}"), ("11", "{\"a\":1}"));
        await SaveAsync("s1", 8, ("11", null), ("12", "{\"b\":2}"));

        var kept = (await FindAsync(A.Now.AddMinutes(-1)))!;
        kept.ShouldBe(Session("s1", 8) with { Servers = kept.Servers });
        kept.Servers.OrderBy(server => server.Key).ShouldBe([new("10", "{}"), new("12", "{\"b\":2}")]);
    }

    [Fact]
    public async Task A_new_session_takes_the_place_of_the_one_before_with_its_servers()
    {
        await SaveAsync("s1", 3, ("10", "{}"));
        await SaveAsync("s2", 1, ("11", "{}"));

        var kept = (await FindAsync(A.Now.AddMinutes(-1)))!;
        kept.SessionId.ShouldBe("s2");
        kept.Servers.Keys.ShouldBe(["11"]);
    }

    [Fact]
    public async Task What_is_too_old_of_another_key_or_forgotten_is_not_found()
    {
        await SaveAsync("s1", 3, ("10", "{}"));

        (await FindAsync(A.Now)).ShouldBeNull();
        (await Sessions.FindAsync("1 shard 0/2 intents 513", A.Now.AddMinutes(-1), Token)).ShouldBeNull();

        await Sessions.ForgetAsync(Key, Token);
        (await FindAsync(A.Now.AddMinutes(-1))).ShouldBeNull();
        await SaveAsync("s1", 4);
        (await FindAsync(A.Now.AddMinutes(-1)))!.Servers.ShouldBeEmpty();
    }

    private static KeptSession Session(string id, long sequence, params IReadOnlyList<(string Id, string? Snapshot)> servers) =>
        new(Key, id, "wss://resume.example", sequence, "{\"v\":10}", servers.ToDictionary(server => server.Id, server => server.Snapshot), A.Now);

    private Task SaveAsync(string id, long sequence, params IReadOnlyList<(string Id, string? Snapshot)> servers) => Sessions.SaveAsync(Session(id, sequence, servers), Token);

    private Task<KeptSession?> FindAsync(DateTimeOffset since) => Sessions.FindAsync(Key, since, Token);
}
