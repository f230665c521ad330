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
    public async Task Retrieval_reads_grades_without_header_and_counts_queries_of_which_nothing_is_relevant()
    {
        Write("towns", "corpus.jsonl", """{"_id":"1","title":"Cranes","text":"Robots move cargo in the harbour."}""", """{"_id":2,"text":"Teachers learn to use chatbots."}""", """{"_id":"3","text":"Teachers rest."}""");
        Write("towns", "queries.dev.jsonl", """{"_id":"q1","text":"teachers"}""", """{"_id":"q2","text":"robots"}""", """{"_id":"q3","text":"nobody judged"}""");
        Write("towns/qrels", "dev.tsv", "q1\t3\t1", "q1\t2\t2", "q2\t1\t0");

        var measured = await MeasureAsync("retrieval", "--data", _folder.File("towns"));

        // The shorter one first: 1 + 2/log2(3) over 2 + 1/log2(3).
        measured["nDCG@10"].ShouldBe((1 + 1.26186) / (2 + 0.63093) / 2, 0.0001);
        measured["recall@100"].ShouldBe(0.5);
    }

    [Fact]
    public async Task Article_text_is_held_against_the_pages_with_the_reader_underneath_beside_it()
    {
        Directory.CreateDirectory(_folder.File("pages/html"));
        await WritePageAsync("p1", string.Concat(Enumerable.Range(1, 8).Select(at => $"<p>Paragraph {at} says that the cranes of Norwick move by themselves, and that nobody minds it much.</p>")));
        await WritePageAsync("p2", "<p>Nothing.</p>");
        var body = string.Join(' ', Enumerable.Range(1, 8).Select(at => $"Paragraph {at} says that the cranes of Norwick move by themselves, and that nobody minds it much."));
        await File.WriteAllTextAsync(_folder.File("pages/ground-truth.json"), JsonSerializer.Serialize(new { p1 = new { articleBody = body }, p2 = new { articleBody = "Nothing." } }), TestContext.Current.CancellationToken);
        var output = new StringWriter();

        (await EvalsCommandLine.RunAsync(["article-text", "--data", _folder.File("pages")], output, TextWriter.Null)).ShouldBe(0);

        output.ToString().ShouldContain("SmartReader (on these pages)");
        output.ToString().ShouldContain("p2  P");
        output.ToString().ShouldNotContain("p1  P");

        async Task WritePageAsync(string id, string paragraphs)
        {
            await using var packed = new System.IO.Compression.GZipStream(File.Create(_folder.File($"pages/html/{id}.html.gz")), System.IO.Compression.CompressionLevel.Fastest);
            await packed.WriteAsync(System.Text.Encoding.UTF8.GetBytes($"<html><body><article>{paragraphs}</article></body></html>"), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_record_that_has_nothing_of_the_run_is_no_baseline()
    {
        var record = _folder.File("record.json");
        await File.WriteAllTextAsync(record, "[]", TestContext.Current.CancellationToken);

        (await RunAsync("extraction", "--expected", Path.Combine(Examples, "harbour.json"), "--baseline", record)).ShouldBe(2);
    }

    [Theory]
    [InlineData("corpus.jsonl", "no _id")]
    [InlineData("twice", "2 times")]
    [InlineData("qrels.tsv", "line 2")]
    public async Task What_is_wrong_with_a_collection_is_said_in_a_sentence(string broken, string said)
    {
        Write("towns", "corpus.jsonl", """{"_id":"d1","text":"Robots."}""", broken == "twice" ? """{"_id":"d1","text":"Robots."}""" : broken == "corpus.jsonl" ? """{"id":"d2"}""" : """{"_id":"d2","text":"Cranes."}""");
        Write("towns", "queries.jsonl", """{"_id":"q1","text":"robots"}""");
        Write("towns", "qrels.tsv", "q1\td1\t1", broken == "qrels.tsv" ? "q1 d2 1" : "q1\td1\t1");
        var error = new StringWriter();

        (await EvalsCommandLine.RunAsync(["retrieval", "--data", _folder.File("towns")], TextWriter.Null, error)).ShouldBe(2);
        error.ToString().ShouldContain(said);
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
        measured["found"].ShouldBe(1);
        measured["right in every part, of the proposed figures"].ShouldBe(1);
        measured["quotations with their speaker"].ShouldBe(1);
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
    [InlineData("extraction", "--expected", "/nowhere")]
    [InlineData("sentences", "--data", "/nowhere")]
    [InlineData("all")]
    [InlineData("all", "--data", "/nowhere")]
    [InlineData("figures", "--json", "/nowhere/record.json")]
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
