using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Facts.StarterLibrary;

namespace OpinionBot.Store.Sqlite.Library;

internal sealed class SqliteStarterStore(SqliteDatabase database) : IStarterStore
{
    public Task<int?> InstalledVersionAsync(CancellationToken cancellationToken) =>
        database.ReadAsync(connection => (int?)connection.Scalar<long?>("SELECT max(version) FROM starter_library"), cancellationToken);

    public Task InstallAsync(int version, IReadOnlyList<StarterSource> sources, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                var installed = ReadInstalled(connection);
                using var writer = new FactWriter(connection);

                foreach (var source in sources)
                {
                    var id = FindOrInsert(connection, source, at);

                    foreach (var fact in source.Facts)
                    {
                        Install(connection, writer, id, fact, installed);
                    }
                }

                // What is left has no successor of the same key.
                foreach (var gone in installed.Values)
                {
                    connection.Execute(
                        "UPDATE fact SET status = 'Retracted', sequence = @sequence WHERE id = @id",
                        ("@sequence", FactWriter.NextSequence(connection)), ("@id", gone.Id.Value));
                    SqliteFactStore.MarkAnswersOutdated(connection, gone.Id);
                }

                connection.Execute("INSERT INTO starter_library (version, installed_at) VALUES (@version, @at)", ("@version", version), ("@at", SourceRow.Write(at)));

                return version;
            },
            cancellationToken);

    private static void Install(SqliteConnection connection, FactWriter writer, SourceId source, ApprovedFact fact, Dictionary<string, StoredFact> installed)
    {
        var key = ((Lineage.Bundled)fact.Proposed.Lineage).Key;

        if (!installed.Remove(key, out var old))
        {
            writer.Approve(WorkspaceId.Starter, source, fact);
        }
        else if (!SameContent(old.Fact, fact.Fact))
        {
            // Out of the way first: only one approved fact may hold a key.
            connection.Execute("UPDATE fact SET status = 'Retracted' WHERE id = @id", ("@id", old.Id.Value));
            SqliteFactStore.Supersede(connection, old.Id, writer.Approve(WorkspaceId.Starter, source, fact));
            SqliteFactStore.MarkAnswersOutdated(connection, old.Id);
        }
    }

    private static Dictionary<string, StoredFact> ReadInstalled(SqliteConnection connection) =>
        connection.Query(FactRow.Select + "WHERE f.lineage_kind = 'Bundled' AND f.status = 'Approved'", new FactRow().Read)
            .ToDictionary(fact => ((Lineage.Bundled)fact.Lineage).Key, StringComparer.Ordinal);

    private static SourceId FindOrInsert(SqliteConnection connection, StarterSource source, DateTimeOffset at)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("starter library: " + source.Key)));
        var known = connection.Scalar<long?>("SELECT id FROM source WHERE bundled_key = @key", ("@key", source.Key));

        if (known is not { } id)
        {
            return SqliteSourceStore.Insert(connection, WorkspaceId.Starter, new NewSource(source.Details, hash, null), source.Key, at);
        }

        connection.Execute(
            "UPDATE source SET title = @title, publisher = @publisher, published = @published, url = @url WHERE id = @id",
            ("@title", source.Details.Title), ("@publisher", source.Details.Publisher), ("@published", source.Details.Published?.ToString()),
            ("@url", source.Details.Url?.AbsoluteUri), ("@id", id));

        return new SourceId(id);
    }

    // Lists compare by reference in records, so they are compared apart.
    private static bool SameContent(Fact left, Fact right) =>
        left.Places.SequenceEqual(right.Places)
        && (left as Quote)?.Words.SequenceEqual((right as Quote)?.Words ?? []) != false
        && Plain(left) == Plain(right);

    private static Fact Plain(Fact fact) => fact is Quote quote ? quote with { Places = NoPlaces, Words = NoWords } : fact with { Places = NoPlaces };

    private static readonly IReadOnlyList<OpinionBot.Facts.Places.Place> NoPlaces = [];
    private static readonly IReadOnlyList<string> NoWords = ["-"];
}
