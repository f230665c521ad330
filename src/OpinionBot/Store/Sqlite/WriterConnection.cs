using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>A connection that keeps its statements prepared: the same few dozen run again and again. For one thread.</summary>
internal sealed class WriterConnection(string connectionString) : SqliteConnection(connectionString)
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);

    /// <summary>The command with this text, in the transaction that is open now; the connection disposes it.</summary>
    public SqliteCommand Prepared(string sql)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            command = CreateCommand();
#pragma warning disable CA2100 // Every statement is a literal of this folder; values go in as parameters only.
            command.CommandText = sql;
#pragma warning restore CA2100
            _statements.Add(sql, command);
        }

        command.Parameters.Clear();
        command.Transaction = Transaction;

        return command;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (var command in _statements.Values)
            {
                command.Dispose();
            }

            _statements.Clear();
        }

        base.Dispose(disposing);
    }
}
