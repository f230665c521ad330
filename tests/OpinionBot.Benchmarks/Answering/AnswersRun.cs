using System.Globalization;
using System.Text.Json;
using OpinionBot.Comparing;
using OpinionBot.Corpora;

namespace OpinionBot.Answering;

/// <summary>The command <c>answers</c>: how long whole answers take, by kind of question. No question comes twice.</summary>
internal sealed class AnswersRun(TextWriter output, TimeProvider time)
{
    private const int WarmUp = 200;

    public async Task RunAsync(int facts, int queries, string? json, CancellationToken cancellationToken)
    {
        var bench = new AnswerBench(facts);
        var timed = new List<(string Kind, Outcome Outcome, double Milliseconds)>();

        foreach (var (_, text) in Questions.Make(bench.Facts, WarmUp, seed: 21))
        {
            await bench.AnswerAsync(text, cancellationToken);
        }

        foreach (var (kind, text) in Questions.Make(bench.Facts, queries, seed: 22))
        {
            var started = time.GetTimestamp();
            var answered = await bench.AnswerAsync(text, cancellationToken);
            timed.Add((kind, answered.Outcome, time.GetElapsedTime(started).TotalMilliseconds));
        }

        var rows = timed.GroupBy(one => one.Kind).Append(timed.GroupBy(_ => "all").First())
            .Select(kind => new
            {
                Kind = kind.Key,
                Questions = kind.Count(),
                Answered = kind.Count(one => one.Outcome == Outcome.Answered),
                P50 = Percentiles.At(kind.Select(one => one.Milliseconds), 0.5),
                P99 = Percentiles.At(kind.Select(one => one.Milliseconds), 0.99),
                Max = kind.Max(one => one.Milliseconds),
            })
            .ToList();

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Whole extractive answers over {facts:N0} facts of articles and the starter library, {Environment.ProcessorCount} processors"));
        output.WriteLine();
        output.WriteLine("| questions | asked | answered | p50 ms | p99 ms | max ms |");
        output.WriteLine("|---|---|---|---|---|---|");

        foreach (var row in rows)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Kind} | {row.Questions} | {row.Answered} | {row.P50:0.00} | {row.P99:0.00} | {row.Max:0.00} |"));
        }

        if (json is not null)
        {
            await File.WriteAllTextAsync(json, JsonSerializer.Serialize(new { Facts = facts, Answers = rows }, CompareRun.Json), cancellationToken);
        }
    }
}
