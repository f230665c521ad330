using System.Globalization;
using System.Text.RegularExpressions;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Scenarios;

/// <summary>The program as a process with an embedding model beside it, set up as a user sets it up.</summary>
public sealed partial class EmbeddingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_variables_make_vectors_in_the_background_and_search_goes_by_words_until_then()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        var settings = Settings(server);

        (await RunAsync(settings, "/find nervous Japan")).Output.ShouldContain("in Japan");

        // The starter library takes longer than a short chat: each goes on where the one before was ended.
        var told = "";
        var runs = 0;

        for (; runs < 50 && !AllDone().IsMatch(told); runs++)
        {
            told = (await RunAsync(settings, "/stats\n/stats\n/find nervous\n/stats")).Output;
        }

        var facts = int.Parse(AllDone().Match(told).Groups["count"].Value, CultureInfo.InvariantCulture);
        facts.ShouldBeGreaterThan(2_500);
        server.Embedded.Max(batch => batch.Count).ShouldBe(64);
        server.Embedded.Sum(batch => batch.Count).ShouldBeLessThan(facts + (runs * 70), "what was made stays");
    }

    [Fact]
    public async Task A_key_goes_to_the_server_it_was_given_for_and_to_no_other()
    {
        var run = await BotProgram.RunWithAsync(
            new() { ["OPINIONBOT_Llm__EmbeddingEndpoint"] = "ftp://sk-canary@example.org", ["OPINIONBOT_Llm__EmbeddingApiKey"] = "sk canary", ["OPINIONBOT_Llm__EmbeddingBatch"] = "0" },
            "ask", "Is it?", "--store", _folder.File("store.db"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Llm:EmbeddingEndpoint must be");
        run.Error.ShouldContain("Llm:EmbeddingApiKey must be one word");
        run.Error.ShouldContain("Llm:EmbeddingModel must name");
        run.Error.ShouldContain("Llm:EmbeddingBatch must be");
        run.Error.ShouldNotContain("canary");
        new Llm.LlmOptions { ApiKey = "one", Endpoint = "http://a/v1", EmbeddingEndpoint = "http://b/v1" }.EmbeddingKey.ShouldBeNull();
        new Llm.LlmOptions { ApiKey = "one", Endpoint = "http://a/v1" }.EmbeddingKey.ShouldBe("one");
    }

    [GeneratedRegex(@"Search by meaning: (?<count>\d+) of \k<count> facts have their vectors", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex AllDone();

    private Dictionary<string, string> Settings(LoopbackOpenAI server) => new()
    {
        ["OPINIONBOT_Store__Path"] = _folder.File("store.db"),
        ["OPINIONBOT_Llm__Endpoint"] = server.Endpoint.AbsoluteUri,
        ["OPINIONBOT_Llm__EmbeddingModel"] = "vectors-1",
    };

    private static async Task<BotRun> RunAsync(Dictionary<string, string> settings, string lines)
    {
        using var process = BotProgram.Start([], settings);
        await process.StandardInput.WriteAsync(lines + "\n");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return new BotRun(process.ExitCode, await output, error);
    }
}
