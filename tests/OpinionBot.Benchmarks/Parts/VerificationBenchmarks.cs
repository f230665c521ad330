using BenchmarkDotNet.Attributes;
using OpinionBot.Answering;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Verification;
using OpinionBot.Corpora;

namespace OpinionBot.Parts;

/// <summary>A draft of an answer against its evidence: every number, quotation, name and word of it.</summary>
[InProcess]
[MemoryDiagnoser]
public class VerificationBenchmarks
{
    private const int Asked = 400;
    private const int Drafts = 100;

    private readonly List<(DraftSummary Draft, Evidence Evidence)> _drafts = [];

    [GlobalSetup]
    public async Task Draft()
    {
        var bench = new AnswerBench(facts: 10_000);
        var summarizer = new ExtractiveSummarizer();

        foreach (var (_, text) in Questions.Make(bench.Facts, Asked, seed: 22))
        {
            if ((await bench.AnswerAsync(text, CancellationToken.None)).Answer is Answer.Summary summary)
            {
                _drafts.Add((await summarizer.SummarizeAsync(AnswerBench.Ask(text), summary.Evidence, CancellationToken.None), summary.Evidence));
            }

            if (_drafts.Count == Drafts)
            {
                return;
            }
        }
    }

    [Benchmark(OperationsPerInvoke = Drafts)]
    public int Verify() => _drafts.Count(one => VerifiedSummary.TryVerify(one.Draft, one.Evidence) is not null);
}
