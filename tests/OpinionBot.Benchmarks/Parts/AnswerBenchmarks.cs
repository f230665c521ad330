using BenchmarkDotNet.Attributes;
using OpinionBot.Answering;
using OpinionBot.Corpora;

namespace OpinionBot.Parts;

/// <summary>A whole answer without a model: understand, retrieve, summarize, verify.</summary>
[InProcess]
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private const int Asked = 200;

    private AnswerBench _bench = null!;
    private string[] _questions = [];

    [Params(10_000, 100_000)]
    public int Facts { get; set; }

    [GlobalSetup]
    public void Build()
    {
        _bench = new AnswerBench(Facts);
        _questions = [.. Questions.Make(_bench.Facts, Asked, seed: 22).Select(question => question.Text)];
    }

    [Benchmark(OperationsPerInvoke = Asked)]
    public async Task<int> Answer()
    {
        var answered = 0;

        foreach (var question in _questions)
        {
            answered += (await _bench.AnswerAsync(question, CancellationToken.None)).Outcome == Outcome.Answered ? 1 : 0;
        }

        return answered;
    }
}
