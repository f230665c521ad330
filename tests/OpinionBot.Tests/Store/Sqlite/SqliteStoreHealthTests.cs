using Microsoft.Extensions.Time.Testing;
using OpinionBot.Support;

namespace OpinionBot.Store.Sqlite;

public sealed class SqliteStoreHealthTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly SqliteStoreHealth _health;

    public SqliteStoreHealthTests() => _health = new SqliteStoreHealth(_store.Database, _time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Beside => _store.Database.Path + "-probe";

    public void Dispose()
    {
        _health.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Looking_leaves_nothing_behind()
    {
        await _health.CheckAsync(Token);

        File.Exists(Beside).ShouldBeFalse();
        (await _store.Database.ReadAsync(connection => connection.Scalar<long>("PRAGMA user_version"), Token)).ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_until_it_can()
    {
        // A folder in the place of the file: nothing can be written there.
        Directory.CreateDirectory(Beside);

        await Should.ThrowAsync<StoreUnusableException>(() => _health.CheckAsync(Token));

        Directory.Delete(Beside);
        await Should.ThrowAsync<StoreUnusableException>(() => _health.CheckAsync(Token), "it does not look twice in a moment");
        _time.Advance(TimeSpan.FromSeconds(1));
        await _health.CheckAsync(Token);
    }
}
