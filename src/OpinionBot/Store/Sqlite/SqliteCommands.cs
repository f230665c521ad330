using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>Statements in one line each. A parameter that is null is stored as NULL.</summary>
internal static class SqliteCommands
{
    /// <returns>How many rows changed.</returns>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var statement = new Statement(connection, sql, parameters);

        return statement.Command.ExecuteNonQuery();
    }

    public static List<T> Query<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var statement = new Statement(connection, sql, parameters);
        using var reader = statement.Command.ExecuteReader();
        var rows = new List<T>();

        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <returns>The first column of the first row; null when there is no row or it holds NULL.</returns>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var statement = new Statement(connection, sql, parameters);

        return statement.Command.ExecuteScalar() is { } value and not DBNull ? (T)value : default;
    }

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    /// <summary>A command with its values. The writer's are kept prepared, all others end with the statement.</summary>
    private readonly ref struct Statement
    {
        private readonly bool _isKept;

        public Statement(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
        {
            if (connection is WriterConnection writer)
            {
                _isKept = true;
                Command = writer.Prepared(sql);
            }
            else
            {
                Command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a literal of this folder; values go in as parameters only.
                Command.CommandText = sql;
#pragma warning restore CA2100
            }

            foreach (var (name, value) in parameters)
            {
                Command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            }
        }

        public SqliteCommand Command { get; }

        public void Dispose()
        {
            if (!_isKept)
            {
                Command.Dispose();
            }
        }
    }
}
