using Microsoft.Extensions.Options;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Chat;
using OpinionBot.Chat.Commands;
using OpinionBot.Chat.Commands.Asking;
using OpinionBot.Facts;
using OpinionBot.Llm;
using OpinionBot.Search;
using OpinionBot.Search.Vectors;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Facts that say what is asked in other words: found by meaning, said only when a model says that they answer.</summary>
public sealed class NearFactsTests
{
    private const string Meant = "The Harbour Institute opened a test centre for AI.";
    private const string Asked = "Did anybody launch a gadget playground?";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_model_answers_from_what_means_the_same()
    {
        var (answered, asked) = await AskAsync(Asked, Personalities.BySchema(("question", Personalities.Fixed("{}")), ("summary", Personalities.Honest)));

        ReplyComposer.PlainText(answered.Answer).ShouldBe($"{Meant[..^1]} [1].");
        ((Answer.Summary)answered.Answer).Verified.Model.ShouldBe("main");
        asked.ShouldBe(["question", "summary"]);
    }

    [Fact]
    public async Task What_the_model_has_nothing_to_say_from_is_shown_as_nearest_and_no_more()
    {
        var (answered, _) = await AskAsync(Asked, Personalities.BySchema(("question", Personalities.Fixed("{}")), ("summary", Personalities.Writes())));

        ((Answer.NotCovered)answered.Answer).Nearest.ShouldHaveSingleItem().Fact.Text.ShouldBe(Meant);
    }

    [Theory]
    [InlineData("Did anybody launch a gadget playground in Brazil?")]
    [InlineData("Did anybody launch a gadget playground in 1987?")]
    [InlineData("Did Zorblax launch a gadget playground?")]
    [InlineData("Did teenagers launch a gadget playground?")]
    public async Task Nothing_is_near_that_lacks_what_the_question_names(string question)
    {
        var (answered, _) = await AskAsync(question, Personalities.BySchema(("question", Personalities.Fixed("{}")), ("summary", Personalities.Honest)));

        answered.Outcome.ShouldBe(Outcome.NotCovered, ReplyComposer.PlainText(answered.Answer));
    }

    [Fact]
    public async Task Find_fuses_words_and_meaning()
    {
        await using var server = await ServerAsync(Personalities.Honest);
        var (index, vectors) = await IndexAsync(server);
        var command = new FindCommand(index, vectors);

        var reply = await command.HandleAsync(new CommandCall(A.Asker(), ReplyAddress.Console, new Dictionary<string, string> { ["words"] = "gadget playground ships" }), Token);

        reply.Paragraphs.Take(2).ShouldBe(["- Ships are late. [1]", $"- {Meant} [2]"], customMessage: "found by both, then by meaning alone");
    }

    private static async Task<(Answered Answered, IReadOnlyList<string?> Asked)> AskAsync(string question, Func<LlmRequest, LlmTurn> personality)
    {
        await using var server = await ServerAsync(personality);
        var (index, vectors) = await IndexAsync(server);
        using var chain = ModelSetup.Chain(ModelSetup.Options(server));
        var rules = new QuestionInterpreter(index, new NoMemory());
        var extractive = new ExtractiveSummarizer();
        var answerer = new QuestionAnswerer(
            rules, new EvidenceFinder(index, ItemFinder.ByWords(index)), extractive, new ModelInterpreter(chain, ModelSetup.Prompts, rules, new NoMemory()), new SummaryWriter(chain, ModelSetup.Prompts, extractive), vectors);

        return (await answerer.AnswerAsync(A.Question(question), Token), [.. server.Requests.Select(request => request.Schema)]);
    }

    // "gadget playground" means what the fact says.
    private static async Task<LoopbackOpenAI> ServerAsync(Func<LlmRequest, LlmTurn> personality)
    {
        var server = await LoopbackOpenAI.StartAsync(personality);
        server.Vector = text => WordVectors.Of(text.Contains("gadget playground", StringComparison.Ordinal) ? Meant : text);

        return server;
    }

    private static async Task<(FactIndex Index, QuestionVectors Vectors)> IndexAsync(LoopbackOpenAI server)
    {
        string[] texts = [Meant, "Ships are late.", "Nobody paints the wall.", "A lantern hangs there.", "Bread is sold on Mondays.", "The bell rings twice."];
        IReadOnlyList<StoredFact> facts = [.. texts.Select((text, at) => A.Stored(at + 1, A.Statement(text)))];
        var index = new FactIndex(Options.Create(new SearchOptions()));
        index.Apply(facts);
        var vectors = new VectorIndex(index);
        var generator = new OpenAIEndpoint(server.Endpoint, null, TimeSpan.FromSeconds(10)).Embeddings("vectors-1");

        foreach (var (fact, vector) in facts.Zip(await generator.GenerateAsync(texts, cancellationToken: Token)))
        {
            vectors.Add(fact, "hash", vector.Vector.Span);
        }

        return (index, new QuestionVectors(generator, vectors));
    }
}
