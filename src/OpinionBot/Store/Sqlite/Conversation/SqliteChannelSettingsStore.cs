using OpinionBot.Chat;
using OpinionBot.Chat.Settings;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Store.Sqlite.Library;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteChannelSettingsStore(SqliteDatabase database, TimeProvider time) : IChannelSettingsStore
{
    public Task<ChannelSettings> GetAsync(WorkspaceId workspace, string channel, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                "SELECT answers, language, visibility, follow_ups FROM channel_setting WHERE workspace = @workspace AND channel = @channel",
                row => new ChannelSettings(Enum.Parse<AnswerWhen>(row.GetString(0)), row.Text(1), Enum.Parse<Visibility>(row.GetString(2)), row.GetInt64(3) == 1),
                ("@workspace", workspace.Value), ("@channel", channel)).FirstOrDefault() ?? ChannelSettings.Default,
            cancellationToken);

    public Task SetAsync(string channel, ChannelSettings settings, Moderator setBy, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                SqliteAuditLog.Write(connection, time.GetUtcNow(), setBy, "change settings", channel, settings.ToString());

                return connection.Execute(
                    """
                    INSERT INTO channel_setting (workspace, channel, answers, language, visibility, follow_ups) VALUES (@workspace, @channel, @answers, @language, @visibility, @followUps)
                    ON CONFLICT (workspace, channel) DO UPDATE SET answers = excluded.answers, language = excluded.language, visibility = excluded.visibility, follow_ups = excluded.follow_ups
                    """,
                    ("@workspace", setBy.Workspace.Value), ("@channel", channel), ("@answers", settings.Answers.ToString()),
                    ("@language", settings.Language), ("@visibility", settings.Visibility.ToString()), ("@followUps", settings.FollowsUp ? 1 : 0));
            },
            cancellationToken);
}
