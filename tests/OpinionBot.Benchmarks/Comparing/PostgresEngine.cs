using Npgsql;
using NpgsqlTypes;
using OpinionBot.Corpora;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>PostgreSQL full text search: a stored <c>tsvector</c> with a GIN index, <c>ORDER BY ts_rank</c>, in a table of its own that is dropped afterwards.</summary>
internal sealed class PostgresEngine(string connectionString) : ISearchEngine
{
    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(connectionString);
    private TermCorpus? _corpus;

    public string Name => "PostgreSQL ts_rank";

    public SearchOptions Scoring { get; } = new() { TextWeight = 1, ContextWeight = 1, QuoteWeight = 1 };

    public long? BytesOutside
    {
        get
        {
            using var command = _database.CreateCommand("SELECT pg_total_relation_size('opinionbot_benchmark')");

            return (long)command.ExecuteScalar()!;
        }
    }

    public void Build(TermCorpus corpus)
    {
        _corpus = corpus;
        Run("DROP TABLE IF EXISTS opinionbot_benchmark; CREATE TABLE opinionbot_benchmark (number int PRIMARY KEY, words text NOT NULL, terms tsvector GENERATED ALWAYS AS (to_tsvector('simple', words)) STORED);");

        using (var connection = _database.OpenConnection())
        using (var import = connection.BeginBinaryImport("COPY opinionbot_benchmark (number, words) FROM STDIN (FORMAT BINARY)"))
        {
            for (var at = 0; at < corpus.Documents.Count; at++)
            {
                import.StartRow();
                import.Write(at, NpgsqlDbType.Integer);
                import.Write(string.Join(' ', corpus.Documents[at].All.Select(term => $"w{term}")), NpgsqlDbType.Text);
            }

            import.Complete();
        }

        Run("CREATE INDEX ON opinionbot_benchmark USING gin (terms); ANALYZE opinionbot_benchmark;");
    }

    public IReadOnlyList<int> Search(IReadOnlyList<string> terms)
    {
        using var command = _database.CreateCommand("SELECT number FROM opinionbot_benchmark WHERE terms @@ $1::tsquery ORDER BY ts_rank(terms, $1::tsquery) DESC, number LIMIT 10");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = string.Join(" | ", terms.Select(term => $"w{_corpus!.Find(term)}")) });
        using var rows = command.ExecuteReader();
        var found = new List<int>();

        while (rows.Read())
        {
            found.Add(rows.GetInt32(0));
        }

        return found;
    }

    public void Dispose()
    {
        Run("DROP TABLE IF EXISTS opinionbot_benchmark");
        _database.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _database.CreateCommand(sql);
        command.CommandTimeout = 3_600;
        command.ExecuteNonQuery();
    }
}
