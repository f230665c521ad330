using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpinionBot.Comparing;
using OpinionBot.Corpora;

namespace OpinionBot.Search.Vectors;

/// <summary>The command <c>vectors</c>: the product's scan beside exact cosine similarity over floats, one thread each.</summary>
internal sealed class VectorsRun(TextWriter output, TimeProvider time)
{
    private const int Found = 10;
    private const int Compared = 50;
    private const int WarmUp = 50;

    public void Run(int facts, int queries, int dimension, string? json)
    {
        var random = new Random(7);
        var index = new FactIndex(Options.Create(new SearchOptions()));
        var vectors = new VectorIndex(index);
        var stored = new FactGenerator(seed: 1).Make(facts);
        index.Apply(stored);
        var exact = stored.Select(fact => (fact.Id, Vector: Draw(random, dimension))).ToList();

        foreach (var (fact, (_, vector)) in stored.Zip(exact))
        {
            vectors.Add(fact, "", vector);
        }

        var questions = Enumerable.Range(0, queries).Select(_ => Draw(random, dimension)).ToList();
        var reader = stored[0].Workspace;
        var began = time.GetTimestamp();
        vectors.Search(reader, questions[0], Found);
        var first = time.GetElapsedTime(began).TotalMilliseconds;

        foreach (var question in questions.Take(WarmUp))
        {
            vectors.Search(reader, question, Found);
        }

        var times = new List<double>();
        var same = 0;

        foreach (var (question, number) in questions.Select((question, number) => (question, number)))
        {
            var started = time.GetTimestamp();
            var hits = vectors.Search(reader, question, Found);
            times.Add(time.GetElapsedTime(started).TotalMilliseconds);

            if (number < Compared)
            {
                var best = exact.OrderByDescending(fact => TensorPrimitives.CosineSimilarity<float>(fact.Vector, question)).Take(Found).Select(fact => fact.Id).ToHashSet();
                same += hits.Count(hit => best.Contains(hit.Fact.Id));
            }
        }

        var row = new { Facts = facts, Dimension = dimension, First = first, P50 = Percentiles.At(times, 0.5), P99 = Percentiles.At(times, 0.99), Recall = (double)same / (Found * Math.Min(Compared, queries)) };
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Vectors of {facts:N0} facts, {dimension:N0} numbers each: first {row.First:0} ms, then p50 {row.P50:0.0} ms, p99 {row.P99:0.0} ms, {row.Recall:P1} of the exact ten"));

        if (json is not null)
        {
            File.WriteAllText(json, JsonSerializer.Serialize(row, CompareRun.Json));
        }
    }

    private static float[] Draw(Random random, int dimension) => [.. Enumerable.Range(0, dimension).Select(_ => (float)(random.NextDouble() - 0.5))];
}
