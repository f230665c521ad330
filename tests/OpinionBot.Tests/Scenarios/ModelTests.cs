using System.Text.Json;
using OpinionBot.Store.Sqlite;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Scenarios;

/// <summary>The program as a process with a language model beside it, set up as a user sets it up.</summary>
public sealed class ModelTests : IDisposable
{
    private const string Question = "How many people in Japan were nervous about AI products in 2023?";
    private const string Key = "sk-canary-5f1c";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Three_variables_are_all_it_takes()
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.WritesOf("In Japan, {<0>} of adults said that AI products and services make them nervous [<0>]."));

        var run = await AskAsync(server.Endpoint);

        run.Error.ShouldBeEmpty();
        var json = JsonDocument.Parse(run.Output).RootElement;
        json.GetProperty("model").GetString().ShouldBe("loopback-1", run.Output + server.Requests[0].User);
        json.GetProperty("text").GetString()!.ShouldStartWith("In Japan, 23% of adults said that AI products and services make them nervous [1].");
        json.GetProperty("text").GetString()!.ShouldContain("Ipsos, May–June 2023, n = about 1,000 [1].");
        json.GetProperty("checked").GetProperty("figures").GetInt32().ShouldBe(1);
        var request = server.Requests.ShouldHaveSingleItem();
        request.Authorization.ShouldBe($"Bearer {Key}");
        request.Schema.ShouldBe("summary");
        request.Facts.ShouldNotBeEmpty();

        using var database = SqliteDatabase.Open(_folder.File("store.db"));
        (await database.ReadAsync(connection => connection.Query("SELECT model, prompts FROM answer", row => (row.GetString(0), row.GetString(1))), TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem().ShouldBe(("loopback-1", ModelSetup.Prompts.HashOf("summarize-facts")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_that_dawdles_is_given_up_and_the_facts_answer(bool drips)
    {
        var content = Personalities.Sentences(["Nobody [F1]."]);
        await using var server = await LoopbackOpenAI.StartAsync(_ => drips ? new LlmTurn.Says(content, Between: TimeSpan.FromMilliseconds(200), PieceLength: 1) : new LlmTurn.Hangs("{\"sen"));

        var run = await AskAsync(server.Endpoint, asJson: false, ("TotalTimeout", "00:00:01"), ("AttemptTimeout", "00:00:00.5"));

        run.Output.ShouldContain("23% of adults in Japan agreed");
        run.Output.ShouldContain("it did not answer in time");
        server.Requests.Count.ShouldBeLessThanOrEqualTo(1, "half a second may be over before a loaded machine has connected");
    }

    [Fact]
    public async Task An_empty_budget_says_so()
    {
        await using var server = await LoopbackOpenAI.StartAsync();

        var run = await AskAsync(server.Endpoint, asJson: false, ("Budget__DayTokens", "100"));

        run.Output.ShouldContain("23% of adults in Japan agreed");
        run.Output.ShouldContain("The language model was left out: today's budget is used up.");
        server.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(500, "it is failing")]
    [InlineData(429, "it is busy")]
    [InlineData(401, "it does not accept the key that is set")]
    [InlineData(404, "it does not accept the request")]
    public async Task A_server_that_fails_leaves_the_extractive_answer_with_the_reason(int status, string reason)
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.Failing(status));

        var run = await AskAsync(server.Endpoint, asJson: false);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("23% of adults in Japan agreed that AI products and services make them nervous [1]");
        run.Output.ShouldContain($"The language model was left out: {reason}");
        server.Requests.Count.ShouldBe(1);
        (run.Output + run.Error).ShouldNotContain(Key);
    }

    [Fact]
    public async Task Neither_logs_nor_errors_hold_anybodys_words_or_a_key()
    {
        var articles = _folder.File("article.txt");
        File.WriteAllText(articles, "Ida Quokka runs the office. In a survey by Nordpuls, 61% of Finns said that wombats write poems.");
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.InTurn(Personalities.Failing(500), Personalities.Honest, new MaliciousWriter(seed: 3).Answer));
        var environment = Environment(server.Endpoint, [("EmbeddingModel", "vectors-1")]);
        environment["OPINIONBOT_Search__Meaning"] = "on";
        environment["OPINIONBOT_Logging__LogLevel__Default"] = "Debug";
        var logs = "";

        foreach (var arguments in new string[][]
        {
            ["library", "add", articles, "--title", "Quokka", "--approve", "--no-starter"], ["library", "add", articles, "--title", "Quokka", "--approve", "--no-starter"],
            ["ask", "What share of Finns said that wombats write poems?", "--no-starter"], ["ask", "What share of Finns said that wombats write poems?", "--no-starter"], ["ask", "Do quokkas dream?", "--no-starter"],
        })
        {
            logs += (await BotProgram.RunWithAsync(environment, [.. arguments, "--store", _folder.File("store.db")])).Error;
        }

        server.Requests.Count.ShouldBeGreaterThan(2);
        logs.ShouldContain("info:");

        foreach (var words in new[] { "wombat", "quokka", "poems", Key, "sk-", "You write the answer" })
        {
            logs.ShouldNotContain(words, Case.Insensitive);
        }
    }

    [Fact]
    public async Task A_model_is_told_what_is_asked_and_nothing_about_who_asks()
    {
        await using var server = await LoopbackOpenAI.StartAsync();

        await AskAsync(server.Endpoint);

        var body = server.Requests.ShouldHaveSingleItem().Body;
        body.ShouldNotContain("opinionbot.");
        body.ShouldNotContain("console");
        body.ShouldNotContain(System.Environment.MachineName);
    }

    [Fact]
    public async Task Nobody_at_the_address_leaves_the_extractive_answer()
    {
        var run = await AskAsync(new Uri(RunningBot.FreeAddress(), "v1"), asJson: false);

        run.Output.ShouldContain("23% of adults in Japan");
        run.Output.ShouldContain("it could not be reached");
    }

    [Fact]
    public async Task Wrong_settings_are_one_sentence_each_and_never_repeat_a_key()
    {
        File.WriteAllText(_folder.File("summarize-facts.md"), "Nothing here.");

        var run = await BotProgram.RunWithAsync(
            new()
            {
                ["OPINIONBOT_Llm__Endpoint"] = $"http://user:{Key}@127.0.0.1/v1",
                ["OPINIONBOT_Llm__ApiKey"] = Key + " and more",
                ["OPINIONBOT_Llm__Model"] = "m",
                ["OPINIONBOT_Llm__TotalTimeout"] = "01:00:00",
                ["OPINIONBOT_Llm__Budget__AskerTokens"] = "-1",
                ["OPINIONBOT_Llm__PromptFolder"] = _folder.Path,
            },
            "ask", "Is it?", "--store", _folder.File("store.db"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Llm:Endpoint must be");
        run.Error.ShouldContain("Llm:ApiKey must be one word");
        run.Error.ShouldContain("Llm:TotalTimeout must be");
        run.Error.ShouldContain("Llm:Budget limits must not");
        run.Error.ShouldContain("understand-question.md is missing");
        run.Error.ShouldNotContain(Key);
    }

    private Task<BotRun> AskAsync(Uri endpoint, bool asJson = true, params IReadOnlyList<(string Name, string Value)> settings)
    {
        return BotProgram.RunWithAsync(Environment(endpoint, settings), ["ask", Question, "--store", _folder.File("store.db"), .. asJson ? (string[])["--json"] : []]);
    }

    private static Dictionary<string, string> Environment(Uri endpoint, IEnumerable<(string Name, string Value)> settings)
    {
        var environment = new Dictionary<string, string> { ["OPINIONBOT_Llm__Endpoint"] = endpoint.AbsoluteUri, ["OPINIONBOT_Llm__ApiKey"] = Key, ["OPINIONBOT_Llm__Model"] = "loopback-1" };

        // Where a test is not about time, a loaded machine has as much of it as it needs.
        environment["OPINIONBOT_Llm__TotalTimeout"] = environment["OPINIONBOT_Llm__AttemptTimeout"] = "00:05:00";

        foreach (var (name, value) in settings)
        {
            environment["OPINIONBOT_Llm__" + name] = value;
        }

        return environment;
    }
}
