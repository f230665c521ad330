using System.Text.Json;
using OpinionBot.Answering.Replying;
using OpinionBot.Search;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Answering.Understanding;

/// <summary>Questions that the rules cannot read, with a model beside them.</summary>
public sealed class ModelInterpreterTests
{
    private const string Nervous = "How many people in Japan said that AI products and services make them nervous?";

    private static readonly FactIndex Index = StarterIndex.Create();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_in_another_language_is_looked_up_in_english()
    {
        var (answered, server) = await AskAsync("Wie vielen Leuten geht in Japan bei KI-Produkten die Muffe?", Understood(Nervous));

        answered.Outcome.ShouldBe(Outcome.Answered);
        ReplyComposer.PlainText(answered.Answer).ShouldStartWith("23% of adults in Japan agreed");
        ((Answer.Summary)answered.Answer).PromptHash!.Split(' ').Length.ShouldBe(2);
        server.ShouldBe(["question", "summary"]);
    }

    [Theory]
    [InlineData("Wie viele Leute fühlen sich in Kenia wegen KI-Produkten mulmig?")]
    [InlineData("What worried-feeling percentage did the Zorblax gadgets get in Japan?")]
    [InlineData("What about the queasy folks of 1987 in Japan?")]
    public async Task What_the_question_names_is_neither_dropped_nor_changed(string question)
    {
        var (answered, _) = await AskAsync(question, Understood(Nervous));

        answered.Outcome.ShouldBe(Outcome.NotCovered, ReplyComposer.PlainText(answered.Answer));
    }

    [Theory]
    [InlineData("{\"isQuestion\":false}")]
    [InlineData("{\"isQuestion\":true,\"standalone\":null}")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_model_that_is_of_no_use_leaves_the_rules_ending(string content)
    {
        var (answered, _) = await AskAsync("What about the Zorblax wobblies?", Personalities.Fixed(content));

        answered.Outcome.ShouldBe(Outcome.NotCovered);
    }

    [Fact]
    public async Task A_follow_up_is_written_out_from_the_question_before_it()
    {
        var rewritten = Personalities.Fixed(JsonSerializer.Serialize(new { question = Nervous }));

        var (answered, asked) = await AskAsync("Do those gizmos rattle them?", rewritten, previous: "How many people in Japan are excited about AI products?");

        answered.Outcome.ShouldBe(Outcome.Answered);
        answered.Query!.Text.ShouldBe(Nervous);
        asked.ShouldBe(["follow_up", "summary"]);
    }

    [Theory]
    [InlineData("Is it more there?", "How many people in Japan are excited about AI products?")]
    [InlineData("Were they?", "How many people in Japan are excited about AI products?")]
    public async Task A_follow_up_that_says_nothing_by_itself_is_written_out_before_it_is_looked_up(string question, string previous)
    {
        var (answered, asked) = await AskAsync(question, Personalities.Fixed(JsonSerializer.Serialize(new { question = Nervous })), previous);

        answered.Query!.Text.ShouldBe(Nervous);
        asked.ShouldBe(["follow_up", "summary"]);
    }

    [Fact]
    public async Task What_is_remembered_has_no_word_of_the_models_own()
    {
        var rewritten = Personalities.Fixed(JsonSerializer.Serialize(new { question = Nervous.Replace("?", " canary7f3a https://evil.example/x @everyone?", StringComparison.Ordinal) }));

        var (answered, _) = await AskAsync("Do those gizmos rattle them?", rewritten, previous: "How many people in Japan are excited about AI products?");

        answered.Query!.Text.ShouldNotContain("canary");
        answered.Query.Text.ShouldNotContain("evil");
        answered.Query.Text.ShouldNotContain("@");
        answered.Query.Text.ShouldStartWith(Nervous[..^1]);
    }

    [Theory]
    [InlineData("and in Brazil?", "How many people in Japan were nervous about AI products in 2023?")]
    [InlineData("Are there people in Japan whom AI products make nervous?", "How many people in Japan are excited about AI products?")]
    [InlineData("Do AI products make them nervous in Japan?", null)]
    public async Task What_the_rules_can_join_or_what_leans_on_nothing_is_not_written_out(string question, string? previous)
    {
        var (_, asked) = await AskAsync(question, Personalities.Fixed("{}"), previous);

        asked.ShouldBe(["summary"]);
    }

    [Fact]
    public async Task A_follow_up_may_not_bring_in_a_place()
    {
        var rewritten = Personalities.Fixed(JsonSerializer.Serialize(new { question = Nervous.Replace("Japan", "Brazil", StringComparison.Ordinal) }));

        (await AskAsync("Do those gizmos rattle them?", rewritten, previous: "How many people in Japan are excited about AI products?")).Answered.Outcome.ShouldBe(Outcome.NotCovered);
    }

    [Theory]
    [InlineData("Und in Brasilien?", "Brazil")]
    [InlineData("Und in Brasilien?", "Spain")]
    public async Task A_follow_up_in_another_language_is_joined_with_its_own_country_and_no_other(string question, string read)
    {
        var rewritten = Personalities.Fixed(JsonSerializer.Serialize(new { question = Nervous.Replace("Japan", read, StringComparison.Ordinal) }));

        var (answered, _) = await AskAsync(question, rewritten, previous: Nervous);

        answered.Outcome.ShouldBe(Outcome.Answered);
        ReplyComposer.PlainText(answered.Answer).ShouldContain("51%");
    }

    [Fact]
    public async Task A_question_that_the_rules_can_read_is_not_put_to_the_model_twice() =>
        (await AskAsync("How many people in Japan were nervous about AI products in 2023?", Personalities.Fixed("{}"))).Asked.ShouldBe(["summary"]);

    private static Func<LlmRequest, LlmTurn> Understood(string standalone) =>
        Personalities.Fixed(JsonSerializer.Serialize(new { isQuestion = true, standalone, words = new[] { "nervous" }, places = new[] { "Japan" }, years = Array.Empty<int>(), expects = "Number" }));

    private static async Task<(Answered Answered, IReadOnlyList<string?> Asked)> AskAsync(string question, Func<LlmRequest, LlmTurn> understanding, string? previous = null)
    {
        await using var server = await LoopbackOpenAI.StartAsync(Personalities.BySchema(("question", understanding), ("follow_up", understanding), ("summary", Personalities.Honest)));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));
        var answered = await ModelSetup.Answerer(Index, chain, new NoMemory(previous)).AnswerAsync(A.Question(question), Token);

        return (answered, [.. server.Requests.Select(request => request.Schema)]);
    }
}
