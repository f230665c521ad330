using System.Globalization;
using System.Text.RegularExpressions;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Scenarios;

/// <summary>The program as a process with an embedding model beside it, set up as a user sets it up.</summary>
public sealed partial class EmbeddingTests : IDisposable
{
    private const int Batch = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_variables_make_vectors_in_the_background_and_search_goes_by_words_until_then()
    {
        await using var server = await LoopbackOpenAI.StartAsync();
        var settings = Settings(server);
        var third = new TaskCompletionSource();
        var batches = 0;

        // A short chat that ends while the third batch of the starter library is being made.
        server.BeforeVectors = (texts, cancellationToken) => texts.Count == 1 || Interlocked.Increment(ref batches) <= 2 ? Task.CompletedTask : HangAsync(third, cancellationToken);

        await using (var first = new RunningChat(settings))
        {
            await first.SayAsync("/find nervous Japan", until: "Japan");
            await third.Task.WaitAsync(RunningChat.HangGuard, TimeProvider.System, TestContext.Current.CancellationToken);
            (await first.SayAsync("/stats", until: "have their vectors")).ShouldContain($"Search by meaning: {2 * Batch} of ");
        }

        server.Embedded.Where(batch => batch.Count > 1).ShouldAllBe(batch => batch.Count == Batch);
        server.BeforeVectors = (_, _) => Task.CompletedTask;
        var facts = 0;

        await using (var second = new RunningChat(settings))
        {
            while (facts == 0)
            {
                var told = await second.SayAsync("/stats", until: "have their vectors");
                facts = AllDone().Match(told) is { Success: true } done ? int.Parse(done.Groups["count"].Value, CultureInfo.InvariantCulture) : 0;
            }

            await second.SayAsync("/find nervous Japan", until: "Japan");
        }

        facts.ShouldBeInRange(3 * Batch, 100, "the facts of articles, and no cell of the surveys' tables");
        server.Embedded.Where(batch => batch.Count > 1).Sum(batch => batch.Count).ShouldBe(facts + 1, "what was made stays; the title of the article is put to the model too");
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
        ["OPINIONBOT_Llm__EmbeddingBatch"] = $"{Batch}",
        ["OPINIONBOT_Search__Meaning"] = "on",
    };

    private static Task HangAsync(TaskCompletionSource begun, CancellationToken cancellationToken)
    {
        begun.TrySetResult();

        return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }
}
