using System.Globalization;
using Microsoft.Data.Sqlite;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Store.Sqlite.Library;

/// <summary>Writes facts inside the transaction of one connection. Its statement is prepared once, so that thousands go in quickly.</summary>
internal sealed class FactWriter : IDisposable
{
    private static readonly string[] Content =
    [
        "kind", "text", "exact", "prefix", "suffix", "places", "said_on", "indicator_id", "answer_id", "study_id", "place", "value", "up_to", "unit_kind", "unit_label", "unit_base",
        "sample_kind", "sample_count", "sample_note", "fieldwork_from", "fieldwork_to", "fieldwork_note", "locator", "speaker", "speaker_role", "words", "finding",
    ];

    private static readonly string[] Columns =
        ["workspace", "source_id", "status", "sequence", "approved_by", "approved_at", "lineage_kind", "lineage_name", "lineage_detail", .. Content];

    private static readonly string Replacement =
        $"UPDATE fact SET {string.Join(", ", Content.Append("sequence").Select(column => $"{column} = @{column}"))} WHERE id = @id AND workspace = @workspace AND status = 'Proposed' AND sequence = @seen";

    private static readonly string Insert =
        $"INSERT INTO fact ({string.Join(", ", Columns)}) VALUES ({string.Join(", ", Columns.Select(column => "@" + column))}) RETURNING id";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly Dictionary<object, long> _parts = [];

    public FactWriter(SqliteConnection connection)
    {
        _connection = connection;
        _insert = connection.CreateCommand();
        _insert.CommandText = Insert;

        foreach (var column in Columns)
        {
            _insert.Parameters.Add(new SqliteParameter("@" + column, null));
        }
    }

    /// <summary>The next number of the change sequence, taken in this transaction.</summary>
    public static long NextSequence(SqliteConnection connection) =>
        connection.Scalar<long>("UPDATE change_sequence SET last = last + 1 RETURNING last");

    public FactId Propose(WorkspaceId workspace, SourceId source, ProposedFact proposed) =>
        Write(workspace, source, proposed, FactStatus.Proposed, null, null);

    public FactId Approve(WorkspaceId workspace, SourceId source, ApprovedFact approved) =>
        Write(workspace, source, approved.Proposed, FactStatus.Approved, approved.ApprovedBy, approved.ApprovedAt);

    /// <summary>Puts other content into a proposal that has not changed since it was read.</summary>
    /// <returns>False when it has.</returns>
    public bool Replace(WorkspaceId workspace, FactId id, long seen, Fact fact)
    {
        Clear();
        Set("sequence", NextSequence(_connection));
        SetFact(fact);

        using var update = _connection.CreateCommand();
        update.CommandText = Replacement;

        foreach (var column in Content.Append("sequence"))
        {
            update.Parameters.AddWithValue("@" + column, _insert.Parameters["@" + column].Value);
        }

        update.Parameters.AddWithValue("@id", id.Value);
        update.Parameters.AddWithValue("@workspace", workspace.Value);
        update.Parameters.AddWithValue("@seen", seen);

        return update.ExecuteNonQuery() == 1;
    }

    public void Dispose() => _insert.Dispose();

    private FactId Write(WorkspaceId workspace, SourceId source, ProposedFact proposed, FactStatus status, string? approvedBy, DateTimeOffset? approvedAt)
    {
        Clear();
        Set("workspace", workspace.Value);
        Set("source_id", source.Value);
        Set("status", status.ToString());
        Set("sequence", NextSequence(_connection));
        Set("approved_by", approvedBy);
        Set("approved_at", approvedAt is { } at ? SourceRow.Write(at) : null);
        SetLineage(proposed.Lineage);
        SetFact(proposed.Fact);

        return new FactId((long)_insert.ExecuteScalar()!);
    }

    private void Clear()
    {
        foreach (SqliteParameter parameter in _insert.Parameters)
        {
            parameter.Value = DBNull.Value;
        }
    }

    private void SetLineage(Lineage lineage)
    {
        Set("lineage_kind", lineage.GetType().Name);

        var (name, detail) = lineage switch
        {
            Lineage.ByModel model => (model.Model, model.PromptHash),
            Lineage.ByModerator moderator => (moderator.Name, null),
            Lineage.Bundled bundled => (bundled.Key, bundled.Version.ToString(CultureInfo.InvariantCulture)),
            Lineage.ByRule rule => (rule.Rule, (string?)null),
            _ => throw new InvalidOperationException($"The store does not know the lineage {lineage}."),
        };

        Set("lineage_name", name);
        Set("lineage_detail", detail);
    }

    private void SetFact(Fact fact)
    {
        Set("kind", fact.Kind.ToString());
        Set("text", fact.Text);
        Set("exact", fact.Anchor?.Exact);
        Set("prefix", fact.Anchor?.Prefix);
        Set("suffix", fact.Anchor?.Suffix);
        Set("places", string.Join(' ', fact.Places.Select(place => place.Code)));
        Set("said_on", fact.SaidOn?.ToString());

        switch (fact)
        {
            case Figure figure:
                SetFigure(figure);
                break;
            case Quote quote:
                Set("speaker", quote.Speaker);
                Set("speaker_role", quote.SpeakerRole);
                Set("words", string.Join(FactRow.PartSeparator, quote.Words));
                break;
        }
    }

    private void SetFigure(Figure figure)
    {
        Set("indicator_id", Part(figure.Indicator, Find));
        Set("answer_id", figure.Answer is { } answer ? Part(answer, Find) : null);
        Set("study_id", figure.Study is { } study ? Part(study, Find) : null);
        Set("place", figure.Place?.Code);
        Set("value", figure.Value.ToString(CultureInfo.InvariantCulture));
        Set("unit_kind", figure.Unit.Kind.ToString());
        Set("up_to", figure.UpTo?.ToString(CultureInfo.InvariantCulture));
        Set("unit_label", figure.Unit.Label);
        Set("unit_base", figure.Unit.Base?.ToString(CultureInfo.InvariantCulture));
        Set("sample_kind", figure.SampleSize.Kind.ToString());
        Set("sample_count", figure.SampleSize.Count);
        Set("sample_note", figure.SampleSize.Note);
        Set("fieldwork_from", figure.Fieldwork?.From?.ToString());
        Set("fieldwork_to", figure.Fieldwork?.To?.ToString());
        Set("fieldwork_note", figure.Fieldwork?.Note);
        Set("locator", (figure as SurveyCell)?.Locator);
        Set("finding", figure is Finding finding ? FindingJson.Write(finding) : null);
    }

    private long Part<T>(T part, Func<T, long> find)
        where T : notnull
    {
        if (!_parts.TryGetValue(part, out var id))
        {
            id = find(part);
            _parts.Add(part, id);
        }

        return id;
    }

    // DO UPDATE with no change makes RETURNING give the id of a row that is there already.
    private long Find(Indicator indicator) => _connection.Scalar<long>(
        """
        INSERT INTO indicator (key, wording, reads, topic) VALUES (@key, @wording, @reads, @topic)
        ON CONFLICT DO UPDATE SET key = key RETURNING id
        """,
        ("@key", indicator.Key), ("@wording", indicator.Wording), ("@reads", indicator.Reads), ("@topic", indicator.Topic));

    private long Find(AnswerOption answer) => _connection.Scalar<long>(
        """
        INSERT INTO answer_option (label, reads, is_sum) VALUES (@label, @reads, @sum)
        ON CONFLICT DO UPDATE SET label = label RETURNING id
        """,
        ("@label", answer.Label), ("@reads", answer.Reads), ("@sum", answer.IsSum ? 1 : 0));

    private long Find(Study study) => _connection.Scalar<long>(
        """
        INSERT INTO study (key, title, conductor, fieldwork_from, fieldwork_to, fieldwork_note, population, mode, evidence)
        VALUES (@key, @title, @conductor, @from, @to, @note, @population, @mode, @evidence)
        ON CONFLICT DO UPDATE SET key = key RETURNING id
        """,
        ("@key", study.Key), ("@title", study.Title), ("@conductor", study.Conductor),
        ("@from", study.Fieldwork?.From?.ToString() ?? ""), ("@to", study.Fieldwork?.To?.ToString() ?? ""), ("@note", study.Fieldwork?.Note ?? ""),
        ("@population", study.Population ?? ""), ("@mode", study.Mode ?? ""), ("@evidence", study.Evidence ?? ""));

    private void Set(string column, object? value) => _insert.Parameters["@" + column].Value = value ?? DBNull.Value;
}
