using OpinionBot.Discord;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteGatewaySessions(SqliteDatabase database) : IGatewaySessions
{
    // Discord gives a session up after minutes.
    private static readonly TimeSpan KeepFor = TimeSpan.FromDays(1);

    public Task<KeptSession?> FindAsync(string key, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection =>
            {
                var servers = connection.Query("SELECT server, snapshot FROM gateway_server WHERE key = @key", row => KeyValuePair.Create(row.GetString(0), (string?)row.GetString(1)), ("@key", key));

                return connection.Query(
                    "SELECT session, resume_url, sequence, ready, at FROM gateway_session WHERE key = @key AND at > @since",
                    row => new KeptSession(key, row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3), servers.ToDictionary(), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4))),
                    ("@key", key),
                    ("@since", since.ToUnixTimeMilliseconds())).SingleOrDefault();
            },
            cancellationToken);

    public Task SaveAsync(KeptSession session, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                connection.Execute(
                    "DELETE FROM gateway_session WHERE at < @old OR (key = @key AND session <> @session)",
                    ("@old", (session.At - KeepFor).ToUnixTimeMilliseconds()),
                    ("@key", session.Key),
                    ("@session", session.SessionId));
                connection.Execute(
                    """
                    INSERT INTO gateway_session (key, session, resume_url, sequence, ready, at) VALUES (@key, @session, @resume_url, @sequence, @ready, @at)
                    ON CONFLICT (key) DO UPDATE SET resume_url = @resume_url, sequence = @sequence, ready = @ready, at = @at
                    """,
                    ("@key", session.Key),
                    ("@session", session.SessionId),
                    ("@resume_url", session.ResumeUrl),
                    ("@sequence", session.Sequence),
                    ("@ready", session.Ready),
                    ("@at", session.At.ToUnixTimeMilliseconds()));

                foreach (var (server, snapshot) in session.Servers)
                {
                    connection.Execute(
                        snapshot is null
                            ? "DELETE FROM gateway_server WHERE key = @key AND server = @server"
                            : "INSERT INTO gateway_server (key, server, snapshot) VALUES (@key, @server, @snapshot) ON CONFLICT (key, server) DO UPDATE SET snapshot = @snapshot",
                        [("@key", session.Key), ("@server", server), .. snapshot is null ? Array.Empty<(string, object?)>() : [("@snapshot", snapshot)]]);
                }

                return 0;
            },
            cancellationToken);

    public Task ForgetAsync(string key, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.Execute("DELETE FROM gateway_session WHERE key = @key", ("@key", key)), cancellationToken);
}
