using Microsoft.Data.Sqlite;
using OpinionBot.Corpora;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>SQLite FTS5 in a temporary file: one contentless column, <c>ORDER BY bm25()</c>, whose k1 and b are fixed at 1.2 and 0.75; a connection a thread.</summary>
internal sealed class Fts5Engine : ISearchEngine
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly ThreadLocal<SqliteConnection> _connections;
    private TermCorpus? _corpus;

    public Fts5Engine()
    {
        _connections = new(() =>
        {
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _path, Pooling = false }.ToString());
            connection.Open();

            return connection;
        }, trackAllValues: true);
    }

    public string Name => "SQLite FTS5";

    public SearchOptions Scoring { get; } = new() { K1 = 1.2, B = 0.75, TextWeight = 1, ContextWeight = 1, QuoteWeight = 1 };

    public long? BytesOutside => new FileInfo(_path).Length;

    public void Build(TermCorpus corpus)
    {
        _corpus = corpus;
        Run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; CREATE VIRTUAL TABLE facts USING fts5(terms, content = '');");

        using (var transaction = _connections.Value!.BeginTransaction())
        using (var insert = _connections.Value.CreateCommand())
        {
            insert.CommandText = "INSERT INTO facts (rowid, terms) VALUES ($number, $terms)";
            var number = insert.Parameters.Add("$number", SqliteType.Integer);
            var terms = insert.Parameters.Add("$terms", SqliteType.Text);

            for (var at = 0; at < corpus.Documents.Count; at++)
            {
                number.Value = at;
                terms.Value = string.Join(' ', corpus.Documents[at].All.Select(term => $"w{term}"));
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        Run("INSERT INTO facts (facts) VALUES ('optimize');");
    }

    public IReadOnlyList<int> Search(IReadOnlyList<string> terms)
    {
        using var command = _connections.Value!.CreateCommand();
        command.CommandText = "SELECT rowid FROM facts WHERE facts MATCH $query ORDER BY bm25(facts), rowid LIMIT 10";
        command.Parameters.AddWithValue("$query", string.Join(" OR ", terms.Select(term => $"w{_corpus!.Find(term)}")));
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
        foreach (var connection in _connections.Values)
        {
            connection.Dispose();
        }

        _connections.Dispose();
        File.Delete(_path);
    }

    private void Run(string sql)
    {
        using var command = _connections.Value!.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
