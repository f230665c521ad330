using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite.Conversation;

/// <summary>Counts what was given up, in the transaction that ends it.</summary>
internal static class SqliteGiveUps
{
    public const string Answering = "Answering";

    public const string Posting = "Posting";

    public static void Count(SqliteConnection connection, string workspace, string stage, int times = 1) =>
        connection.Execute(
            "INSERT INTO given_up (workspace, stage, times) VALUES (@workspace, @stage, @times) ON CONFLICT DO UPDATE SET times = times + excluded.times",
            ("@workspace", workspace), ("@stage", stage), ("@times", times));
}
