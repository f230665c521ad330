using System.Runtime.InteropServices;
using OpinionBot.Facts;
using OpinionBot.Search.Vectors;

namespace OpinionBot.Store.Sqlite.Llm;

internal sealed class SqliteVectorStore(SqliteDatabase database) : IVectorStore
{
    public Task<IReadOnlyList<StoredVector>> ReadAsync(string model, FactId after, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<StoredVector>>(
            connection => connection.Query(
                "SELECT fact_id, text_hash, vector FROM embedding WHERE model = @model AND fact_id > @after ORDER BY fact_id LIMIT @limit",
                row => new StoredVector(new FactId(row.GetInt64(0)), row.GetString(1), MemoryMarshal.Cast<byte, float>(row.GetFieldValue<byte[]>(2)).ToArray()),
                ("@model", model), ("@after", after.Value), ("@limit", limit)),
            cancellationToken);

    public Task KeepAsync(string model, IReadOnlyList<StoredVector> vectors, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection =>
            {
                foreach (var vector in vectors)
                {
                    // A fact that is gone since then needs none.
                    connection.Execute(
                        """
                        INSERT INTO embedding (fact_id, model, dimension, text_hash, vector)
                        SELECT id, @model, @dimension, @hash, @vector FROM fact WHERE id = @fact
                        ON CONFLICT (fact_id, model) DO UPDATE SET dimension = excluded.dimension, text_hash = excluded.text_hash, vector = excluded.vector
                        """,
                        ("@fact", vector.Fact.Value), ("@model", model), ("@dimension", vector.Values.Length), ("@hash", vector.TextHash), ("@vector", MemoryMarshal.AsBytes<float>(vector.Values).ToArray()));
                }

                return true;
            },
            cancellationToken);

    public Task PruneAsync(string model, CancellationToken cancellationToken) =>
        database.WriteAsync(
            connection => connection.Execute(
                "DELETE FROM embedding WHERE model <> @model OR fact_id IN (SELECT fact_id FROM embedding JOIN fact ON fact.id = fact_id WHERE status <> 'Approved')",
                ("@model", model)),
            cancellationToken);
}
