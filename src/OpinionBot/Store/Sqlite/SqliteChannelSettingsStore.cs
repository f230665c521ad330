using OpinionBot.Chat;
using OpinionBot.Chat.Settings;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;

namespace OpinionBot.Store.Sqlite;

internal sealed class SqliteChannelSettingsStore(SqliteDatabase database, TimeProvider time) : IChannelSettingsStore
{
    public Task<ChannelSettings> GetAsync(WorkspaceId workspace, string channel, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT answers, language, visibility FROM channel_setting WHERE workspace = @workspace AND channel = @channel",
                row => new ChannelSettings(Enum.Parse<AnswerWhen>(row.GetString(0)), row.Text(1), Enum.Parse<Visibility>(row.GetString(2))),
                ("@workspace", workspace.Value), ("@channel", channel)).FirstOrDefault() ?? ChannelSettings.Default,
            cancellationToken);

    public Task SetAsync(string channel, ChannelSettings settings, Moderator setBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                SqliteAuditLog.Write(connection, time.GetUtcNow(), setBy, "change settings", channel, settings.ToString());

                return connection.Execute(
                    """
                    INSERT INTO channel_setting (workspace, channel, answers, language, visibility) VALUES (@workspace, @channel, @answers, @language, @visibility)
                    ON CONFLICT (workspace, channel) DO UPDATE SET answers = excluded.answers, language = excluded.language, visibility = excluded.visibility
                    """,
                    ("@workspace", setBy.Workspace.Value), ("@channel", channel), ("@answers", settings.Answers.ToString()),
                    ("@language", settings.Language), ("@visibility", settings.Visibility.ToString()));
            },
            cancellationToken);
}
