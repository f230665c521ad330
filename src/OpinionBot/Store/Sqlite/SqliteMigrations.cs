using System.Reflection;
using DbUp;
using Microsoft.Data.Sqlite;

namespace OpinionBot.Store.Sqlite;

/// <summary>Brings the tables of a file to this version: the numbered scripts under <c>Migrations</c>, each once, in order.</summary>
internal static class SqliteMigrations
{
    private const string Folder = "Store/Sqlite/Migrations/";

    private static readonly Assembly Program = typeof(SqliteMigrations).Assembly;

    private static readonly IReadOnlyList<string> Known =
        [.. Program.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <exception cref="StoreUnusableException">The file was written by a newer version, or belongs to another program.</exception>
    public static void Apply(string connectionString, string path)
    {
        var applied = ReadApplied(path);

        if (applied.Except(Known, StringComparer.Ordinal).Any())
        {
            throw new StoreUnusableException(path, "was written by a newer version of OpinionBot", "update this program, or name another file with --store");
        }

        if (applied.Count == Known.Count)
        {
            return;
        }

        using (var connection = new SqliteConnection(connectionString))
        {
            connection.Open();
            connection.Execute("PRAGMA journal_mode = WAL;");
        }

        var result = DeployChanges.To.SqliteDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(Program, name => name.StartsWith(Folder, StringComparison.Ordinal))
            .WithTransaction()
            .LogToNowhere()
            .Build()
            .PerformUpgrade();

        if (!result.Successful)
        {
            throw result.Error;
        }
    }

    // Read-only: a file that turns out to be somebody else's must not be changed by looking at it.
    private static List<string> ReadApplied(string path)
    {
        if (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            return [];
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();

        var tables = connection.Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", row => row.GetString(0));

        if (tables.Count == 0)
        {
            return [];
        }

        return tables.Contains("SchemaVersions")
            ? connection.Query("SELECT ScriptName FROM SchemaVersions", row => row.GetString(0))
            : throw new StoreUnusableException(path, "is a database of another program", "name another file with --store; this one was not touched");
    }
}
