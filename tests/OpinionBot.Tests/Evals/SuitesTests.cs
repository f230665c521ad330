using System.Text.Json;
using OpinionBot.Support;

namespace OpinionBot.Evals;

/// <summary>Each suite over a data set small enough to be right by sight, through the command line.</summary>
public sealed class SuitesTests : IDisposable
{
    private static readonly string Examples = Path.Combine(Repository.Root, "tests", "OpinionBot.Evals", "Examples");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Retrieval_and_abstention_read_the_layout_of_BEIR()
    {
        Write("towns", "corpus.jsonl", """{"_id":"d1","title":"Cranes","text":"Robots move cargo in the harbour of Norwick."}""", """{"_id":"d2","title":"Schools","text":"Teachers learn to use chatbots."}""");
        Write("towns", "queries.jsonl", """{"_id":"q1","text":"robots that move cargo in the harbour"}""", """{"_id":"q2","text":"teachers learn chatbots"}""");
        Write("towns", "qrels.tsv", "query-id\tcorpus-id\tscore", "q1\td1\t1", "q2\td2\t1");

        (await MeasureAsync("retrieval", "--data", _folder.File("towns")))["nDCG@10"].ShouldBe(1);
        (await MeasureAsync("abstention", "--data", _folder.File("towns")))["AUROC"].ShouldBe(1);
    }

    [Fact]
    public async Task Abstention_and_sentences_read_ClapNQ()
    {
        Write("clapnq", "dev_answerable.jsonl", Record("1", "who opened the school for crane operators", ["The town of Norwick opened the school for crane operators.", "It rained.", "Nobody was there.", "The sea was calm."], ["The town of Norwick opened the school for crane operators."]));
        Write("clapnq", "dev_unanswerable.jsonl", Record("2", "why do cats purr at night", ["Dogs bark.", "Some cats sleep."], []));

        (await MeasureAsync("abstention", "--data", _folder.Path))["AUROC"].ShouldBe(1);
        (await MeasureAsync("sentences", "--data", _folder.Path))["F1, best annotator"].ShouldBe(1);
    }

    [Fact]
    public async Task Questions_are_asked_of_the_program()
    {
        var measured = await MeasureAsync("questions", "--questions", Path.Combine(Examples, "harbour-questions.jsonl"), "--add", Path.Combine(Examples, "harbour.txt"), "--no-starter");

        measured["right"].ShouldBe(1);
        measured["rightly silent"].ShouldBe(1);
    }

    [Fact]
    public async Task Extraction_counts_what_was_expected_and_found()
    {
        var measured = await MeasureAsync("extraction", "--expected", Path.Combine(Examples, "harbour.json"));

        measured["verbatim anchors"].ShouldBe(1);
        measured["recall"].ShouldBeGreaterThanOrEqualTo(0.8);
    }

    [Fact]
    public async Task A_run_that_is_worse_than_its_baseline_fails()
    {
        var record = _folder.File("record.json");
        await RunAsync("extraction", "--expected", Path.Combine(Examples, "harbour.json"), "--json", record);
        await File.WriteAllTextAsync(record, (await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken)).Replace("\"value\": 1", "\"value\": 1.5", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        (await RunAsync("extraction", "--expected", Path.Combine(Examples, "harbour.json"), "--baseline", record)).ShouldBe(1);
    }

    [Theory]
    [InlineData("retrieval")]
    [InlineData("retrieval", "--data", "/nowhere")]
    [InlineData("questions", "--questions", "/nowhere")]
    [InlineData("extraction")]
    [InlineData("sentences", "--data", "/nowhere")]
    [InlineData("figures", "--baseline", "/nowhere")]
    [InlineData("nonsense")]
    public async Task What_cannot_be_used_ends_with_2(params string[] arguments) => (await RunAsync(arguments)).ShouldBe(2);

    private async Task<Dictionary<string, double>> MeasureAsync(params string[] arguments)
    {
        var record = _folder.File($"{arguments[0]}.json");
        (await RunAsync([.. arguments, "--json", record])).ShouldBe(0);

        return JsonDocument.Parse(await File.ReadAllTextAsync(record, TestContext.Current.CancellationToken)).RootElement[0].GetProperty("measures").EnumerateArray()
            .ToDictionary(measure => measure.GetProperty("name").GetString()!, measure => measure.GetProperty("estimate").GetProperty("value").GetDouble());
    }

    private static Task<int> RunAsync(params string[] arguments) => EvalsCommandLine.RunAsync(arguments, TextWriter.Null, TextWriter.Null);

    private static string Record(string id, string question, string[] sentences, string[] selected) => JsonSerializer.Serialize(new
    {
        id,
        input = question,
        passages = new[] { new { title = "Harbours", text = string.Join(' ', sentences), sentences } },
        output = new[] { new { answer = "", selected_sentences = selected } },
    });

    private void Write(string folder, string name, params string[] lines)
    {
        Directory.CreateDirectory(_folder.File(folder));
        File.WriteAllLines(Path.Combine(_folder.File(folder), name), lines);
    }
}
