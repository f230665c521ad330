using Microsoft.Data.Sqlite;
using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Store.Sqlite.Library;

namespace OpinionBot.Store.Sqlite.Conversation;

internal sealed class SqliteAnswerStore(SqliteDatabase database) : IAnswerStore
{
    public Task RecordAsync(AnswerRecord answer, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => Insert(connection, answer, null), cancellationToken);

    /// <summary>Adds the answer, its facts and its gap, in a transaction of the caller's.</summary>
    /// <param name="inboxId">The entry that it answers; null for an answer that came by no inbox.</param>
    public static long Insert(SqliteConnection connection, AnswerRecord answer, long? inboxId)
    {
        var address = answer.Question.Address;
        var id = connection.Scalar<long>(
            """
            INSERT INTO answer (workspace, channel, thread, asker_id, asked_at, question, standalone, outcome, text, elapsed_ms, inbox_id, model, prompts)
            VALUES (@workspace, @channel, @thread, @asker, @at, @question, @standalone, @outcome, @text, @elapsed, @inbox, @model, @prompts)
            RETURNING id
            """,
            ("@workspace", address.Workspace.Value), ("@channel", address.Channel), ("@thread", address.Thread), ("@asker", answer.Question.Asker.Id),
            ("@at", SourceRow.Write(answer.Question.AskedAt)), ("@question", answer.Question.Text), ("@standalone", answer.StandaloneText),
            ("@outcome", answer.Outcome.ToString()), ("@text", answer.Text), ("@elapsed", answer.Elapsed.TotalMilliseconds), ("@inbox", inboxId),
            ("@model", answer.Model), ("@prompts", answer.Prompts));

        foreach (var fact in answer.Facts.Distinct())
        {
            connection.Execute("INSERT INTO answer_fact (answer_id, fact_id) VALUES (@answer, @fact)", ("@answer", id), ("@fact", fact.Value));
        }

        // A fact may have changed while the answer was being made.
        connection.Execute(
            """
            UPDATE answer SET is_outdated = 1, changes = 1
            WHERE id = @id AND EXISTS (SELECT 1 FROM answer_fact u JOIN fact f ON f.id = u.fact_id WHERE u.answer_id = @id AND f.status <> 'Approved')
            """,
            ("@id", id));

        if (answer.Outcome == Outcome.NotCovered)
        {
            RecordGap(connection, answer);
        }

        return id;
    }

    public Task<string?> PreviousQuestionAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Scalar<string>(
                """
                SELECT standalone FROM answer
                WHERE workspace = @workspace AND thread = @thread AND asker_id = @asker AND standalone IS NOT NULL
                ORDER BY id DESC LIMIT 1
                """,
                ("@workspace", address.Workspace.Value), ("@thread", address.Thread), ("@asker", askerId)),
            cancellationToken);

    public Task<PreviousAnswer?> PreviousAnswerAsync(ReplyAddress address, string askerId, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                """
                SELECT id, standalone, outcome FROM answer
                WHERE workspace = @workspace AND thread = @thread AND asker_id = @asker AND standalone IS NOT NULL
                ORDER BY id DESC LIMIT 1
                """,
                row => new PreviousAnswer(new AnswerId(row.GetInt64(0)), row.GetString(1), Enum.Parse<Outcome>(row.GetString(2)), FactsOf(connection, row.GetInt64(0))),
                ("@workspace", address.Workspace.Value), ("@thread", address.Thread), ("@asker", askerId)).SingleOrDefault(),
            cancellationToken);

    public Task<int> CountUsingAsync(FactId fact, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => (int)connection.Scalar<long>("SELECT count(*) FROM answer_fact WHERE fact_id = @fact", ("@fact", fact.Value)),
            cancellationToken);

    public Task<AnswerStatistics> StatisticsAsync(WorkspaceId workspace, CancellationToken cancellationToken) =>
        database.ReadAsync(
            connection => connection.Query(
                """
                SELECT count(*), count(*) FILTER (WHERE outcome = 'Answered'), count(*) FILTER (WHERE outcome = 'NotCovered'),
                       count(*) FILTER (WHERE outcome = 'Unclear'), count(*) FILTER (WHERE outcome = 'Refused'), count(DISTINCT asker_id),
                       coalesce((SELECT times FROM given_up WHERE workspace = @workspace AND stage = @answering), 0),
                       coalesce((SELECT times FROM given_up WHERE workspace = @workspace AND stage = @posting), 0)
                FROM answer WHERE workspace = @workspace
                """,
                row => new AnswerStatistics(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetInt32(6), row.GetInt32(7)),
                ("@workspace", workspace.Value), ("@answering", SqliteGiveUps.Answering), ("@posting", SqliteGiveUps.Posting))[0],
            cancellationToken);

    private static List<FactId> FactsOf(SqliteConnection connection, long answer) =>
        connection.Query("SELECT fact_id FROM answer_fact WHERE answer_id = @answer ORDER BY fact_id", row => new FactId(row.GetInt64(0)), ("@answer", answer));

    // Dismissed stays dismissed; a gap thought filled opens again when it turns out not to be.
    private static void RecordGap(SqliteConnection connection, AnswerRecord answer)
    {
        var gap = connection.Scalar<long>(
            """
            INSERT INTO gap (workspace, normalised, question, asked, last_asked) VALUES (@workspace, @normalised, @question, 1, @at)
            ON CONFLICT (workspace, normalised) DO UPDATE SET
                asked = asked + 1, question = excluded.question, last_asked = excluded.last_asked,
                ending = CASE ending WHEN 'Dismissed' THEN 'Dismissed' END
            RETURNING id
            """,
            ("@workspace", answer.Question.Address.Workspace.Value), ("@normalised", Normalise(answer.StandaloneText ?? answer.Question.Text)),
            ("@question", answer.StandaloneText ?? answer.Question.Text), ("@at", SourceRow.Write(answer.Question.AskedAt)));

        connection.Execute("INSERT OR IGNORE INTO gap_asker (gap_id, asker_id) VALUES (@gap, @asker)", ("@gap", gap), ("@asker", answer.Question.Asker.Id));
    }

    // Questions with the same words but for articles, case, order and punctuation are one gap.
    private static string Normalise(string question) =>
        string.Join(' ', Words.Of(question).Select(word => Words.Fold(word.Text)).Where(word => word is not ("the" or "a" or "an" or "please")).Distinct().Order(StringComparer.Ordinal));
}
