using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OpinionBot.Corpora;
using OpinionBot.Facts;
using OpinionBot.Search;

namespace OpinionBot.Comparing;

/// <summary>The command <c>compare</c>: prints the table and, when asked, writes it as JSON.</summary>
internal sealed class CompareRun(TextWriter output, TimeProvider time)
{
    public static readonly JsonSerializerOptions Json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public void Run(int facts, int queries, string? postgres, string? json)
    {
        Report($"making {facts:N0} facts");
        var made = new FactGenerator(seed: 1).Make(facts);
        Report("building for the first time");
        var firstBuild = BuildFirst(made);
        var corpus = new TermCorpus(made);

        var product = new FactIndexEngine();
        ISearchEngine[] engines = [product, new LuceneEngine(), new Fts5Engine(), .. postgres is null ? Array.Empty<ISearchEngine>() : [new PostgresEngine(postgres)]];

        try
        {
            var measured = new Comparison(corpus, queries, time).Run(engines, Report);
            Report("single changes");
            var changes = Changes.Measure(product.Index, corpus.Facts, time);

            Print(measured, firstBuild, changes);

            if (json is not null)
            {
                File.WriteAllText(json, JsonSerializer.Serialize(new { Facts = facts, Queries = queries, FirstBuildSeconds = firstBuild, Engines = measured, Changes = changes }, Json));
            }
        }
        finally
        {
            foreach (var engine in engines)
            {
                engine.Dispose();
            }
        }
    }

    // In a process that has stemmed no word and compiled no code yet: what a start of the bot waits for.
    private double BuildFirst(IReadOnlyList<StoredFact> facts)
    {
        var started = time.GetTimestamp();
        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply(facts);
        index.Search(FactSearch.ForText(WorkspaceId.Console, "a question"));

        return time.GetElapsedTime(started).TotalSeconds;
    }

    private void Print(IReadOnlyList<Measured> measured, double firstBuild, Changes changes)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{measured[0].Facts:N0} facts, questions of 6 to 12 terms, {Environment.ProcessorCount} processors"));
        output.WriteLine();
        output.WriteLine("| engine | questions | p50 ms | p99 ms | a second, 2 threads | build s | MB | top ten = exhaustive BM25 | all ten in order |");
        output.WriteLine("|---|---|---|---|---|---|---|---|---|");

        foreach (var one in measured)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {one.Engine} | {one.Set} | {one.P50:0.000} | {one.P99:0.000} | {one.PerSecond:0} | {one.BuildSeconds:0.0} | {one.Megabytes:0} | {one.TopTen:0.0%} | {one.Exact} of {one.Queries} |"));
        }

        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"OpinionBot's first build in the process, cold: {firstBuild:0.0} s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"single changes in the full index: p50 {changes.P50:0.000} ms, p99 {changes.P99:0.000} ms, dearest {changes.Max:0.0} ms of {changes.Count}"));
    }

    private static void Report(string what) => System.Console.Error.WriteLine(what);
}
