using OpinionBot.Corpora;

namespace OpinionBot.Comparing;

/// <summary>
/// Runs the engines side by side in one process: the same facts, the same questions, one engine after the other at each question, so that
/// whatever else the machine does falls on all of them.
/// </summary>
internal sealed class Comparison(TermCorpus corpus, int queries, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ThroughputSpan = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public IReadOnlyList<Measured> Run(IReadOnlyList<ISearchEngine> engines, Action<string> report)
    {
        var built = engines.Select(engine =>
        {
            report($"building {engine.Name}");

            return Build(engine);
        }).ToList();

        return
        [
            .. Run("mixed", TermQuestions.Mixed(corpus, queries, seed: 11), built, report),
            .. Run("all common", TermQuestions.AllCommon(corpus, queries, seed: 12), built, report),
        ];
    }

    private Built Build(ISearchEngine engine)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = time.GetTimestamp();
        engine.Build(corpus);
        var elapsed = time.GetElapsedTime(started);
        var bytes = engine.BytesOutside ?? GC.GetTotalMemory(forceFullCollection: true) - before;

        return new Built(engine, elapsed.TotalSeconds, bytes / 1e6);
    }

    private IEnumerable<Measured> Run(string set, IReadOnlyList<IReadOnlyList<string>> questions, List<Built> built, Action<string> report)
    {
        report($"warming up, {set}");

        foreach (var one in built)
        {
            Repeat(one.Engine, questions, WarmUp);
        }

        report($"timing, {set}");

        var found = built.ToDictionary(one => one.Engine, _ => new List<(IReadOnlyList<int> Hits, double Milliseconds)>());

        var random = new Random(3);

        for (var at = 0; at < questions.Count; at++)
        {
            // In ever another order: nobody always finds the caches as the same neighbour left them.
            foreach (var one in built.OrderBy(_ => random.Next()).Where(one => found[one.Engine].Sum(search => search.Milliseconds) < Patience.TotalMilliseconds))
            {
                var started = time.GetTimestamp();
                var hits = one.Engine.Search(questions[at]);
                found[one.Engine].Add((hits, time.GetElapsedTime(started).TotalMilliseconds));
            }
        }

        report($"throughput, {set}");

        var throughput = built.ToDictionary(one => one.Engine, one => Throughput(one.Engine, questions));

        report($"checking against exhaustive BM25, {set}");

        foreach (var scoring in built.GroupBy(one => one.Engine.Scoring))
        {
            var scorer = new ExhaustiveScorer(corpus, scoring.Key);

            foreach (var (engine, seconds, megabytes) in scoring)
            {
                var searches = found[engine];
                var best = questions.Take(searches.Count).Select(question => scorer.Search(question, 10).Select(hit => hit.Document).ToList()).ToList();

                yield return new Measured(
                    engine.Name,
                    set,
                    corpus.Facts.Count,
                    searches.Count,
                    Percentiles.At(searches.Select(search => search.Milliseconds), 0.5),
                    Percentiles.At(searches.Select(search => search.Milliseconds), 0.99),
                    throughput[engine],
                    seconds,
                    megabytes,
                    best.Zip(searches, (right, search) => right.Count == 0 ? 1 : (double)right.Intersect(search.Hits).Count() / right.Count).Average(),
                    best.Zip(searches, (right, search) => right.SequenceEqual(search.Hits)).Count(same => same));
            }
        }
    }

    private double Throughput(ISearchEngine engine, IReadOnlyList<IReadOnlyList<string>> questions)
    {
        var done = new int[2];
        var started = time.GetTimestamp();

        Parallel.For(0, done.Length, new ParallelOptions { MaxDegreeOfParallelism = done.Length }, thread => done[thread] = Repeat(engine, questions, ThroughputSpan, from: thread * questions.Count / 2));

        return done.Sum() / time.GetElapsedTime(started).TotalSeconds;
    }

    private int Repeat(ISearchEngine engine, IReadOnlyList<IReadOnlyList<string>> questions, TimeSpan span, int from = 0)
    {
        var started = time.GetTimestamp();
        var done = 0;

        while (time.GetElapsedTime(started) < span)
        {
            engine.Search(questions[(from + done) % questions.Count]);
            done++;
        }

        return done;
    }

    private readonly record struct Built(ISearchEngine Engine, double Seconds, double Megabytes);
}
