using OpinionBot.Discord;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteIdentifyLog(SqliteDatabase database) : IIdentifyLog
{
    public Task<IReadOnlyList<DateTimeOffset>> ListAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<DateTimeOffset>>(
            connection => connection.Query("SELECT at FROM gateway_identify WHERE at > @since ORDER BY at", row => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), ("@since", since.ToUnixTimeMilliseconds())),
            cancellationToken);

    public Task AddAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute("DELETE FROM gateway_identify WHERE at < @old", ("@old", (at - TimeSpan.FromDays(2)).ToUnixTimeMilliseconds()));

                return connection.Execute("INSERT INTO gateway_identify (at) VALUES (@at)", ("@at", at.ToUnixTimeMilliseconds()));
            },
            cancellationToken);
}
