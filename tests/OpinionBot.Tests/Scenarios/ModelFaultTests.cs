using System.Collections.Concurrent;
using OpinionBot.Answering;
using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Llm;
using OpinionBot.Prompts;
using OpinionBot.Search;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Scenarios;

/// <summary>Every way in which a model fails, through the whole path of a question and over real HTTP; the clock is the test's.</summary>
public sealed class ModelFaultTests
{
    private const string Question = "How many people in Japan were nervous about AI products in 2023?";
    private const string Unread = "Wie vielen Leuten geht in Japan bei KI-Produkten die Muffe?";

    private static readonly FactIndex Index = StarterIndex.Create();
    private static readonly TimeSpan HangGuard = TimeSpan.FromMinutes(5);

    /// <summary>What a model writes when all is well, without its end.</summary>
    private static readonly string Long = Personalities.Sentences([.. Enumerable.Repeat("Nobody [F1].", 400)]);

    private static readonly Dictionary<string, (LlmTurn? Turn, ModelFault Fault)> Faults = new()
    {
        ["500"] = (new LlmTurn.Fails(500), ModelFault.Failing),
        ["503 with a wait"] = (new LlmTurn.Fails(503, TimeSpan.FromSeconds(30)), ModelFault.Failing),
        ["429"] = (new LlmTurn.Fails(429), ModelFault.Busy),
        ["429 with a wait"] = (new LlmTurn.Fails(429, TimeSpan.FromSeconds(30)), ModelFault.Busy),
        ["wrong key"] = (new LlmTurn.Fails(401), ModelFault.KeyRejected),
        ["unknown model"] = (new LlmTurn.Fails(404), ModelFault.RequestRejected),
        ["no connection"] = (null, ModelFault.Unreachable),
        ["no first word"] = (new LlmTurn.Hangs(), ModelFault.TooSlow),
        ["falls silent"] = (new LlmTurn.Hangs("{\"sentences\":["), ModelFault.TooSlow),
        ["slow drip"] = (new LlmTurn.Says(Long, Between: TimeSpan.FromMilliseconds(100), PieceLength: 1), ModelFault.TooSlow),
        ["cut JSON"] = (new LlmTurn.Says("{\"sentences\":[{\"text\":\"In Jap"), ModelFault.CutShort),
        ["no JSON"] = (new LlmTurn.Says("Sure! Here is what I think about it."), ModelFault.Unreadable),
        ["empty answer"] = (new LlmTurn.Says(""), ModelFault.Empty),
        ["no sentences"] = (new LlmTurn.Says("{\"sentences\":[]}"), ModelFault.Empty),
        ["refusal"] = (new LlmTurn.Refuses("I cannot help with that."), ModelFault.Refused),
        ["content filter"] = (new LlmTurn.Says("", FinishReason: "content_filter"), ModelFault.Refused),
        ["nothing supported"] = (new LlmTurn.Says("{\"sentences\":[{\"text\":\"Everybody is thrilled [F1].\",\"facts\":[\"F1\"]}]}"), ModelFault.Unsupported),
    };

    private readonly ModelTime _time = new();

    public static TheoryData<string> Names => [.. Faults.Keys];

    /// <summary>Without those that only a written answer can have.</summary>
    public static TheoryData<string> NamesOfReading => [.. Faults.Keys.Except(["cut JSON", "no sentences", "nothing supported"])];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ends_in_the_extractive_answer_in_time_and_says_why(string name)
    {
        var (turn, fault) = Faults[name];
        var extractive = (Answer.Summary)(await Extractive().AnswerAsync(A.Question(Question), Token)).Answer;
        await using var server = await StartAsync(_ => turn!);
        using var chain = ModelSetup.Chain(turn is null ? Nowhere() : ModelSetup.Options(server), _time);

        var answer = (Answer.Summary)(await AskAsync(chain, Question)).Answer;

        answer.Fault.ShouldBe(fault);
        answer.Verified.Model.ShouldBeNull();
        answer.Verified.Sentences.Select(sentence => sentence.Text).ShouldBe(extractive.Verified.Sentences.Select(sentence => sentence.Text));
        ReplyComposer.Compose(answer).CheckedNote!.ShouldEndWith($"The language model was left out: {ModelFaultText.Because(fault)}.");
        server.Requests.Count.ShouldBe(turn is null ? 0 : 1);
        (_time.GetUtcNow() - A.Now).ShouldBeLessThan(ModelTime.Promised);
    }

    [Theory]
    [MemberData(nameof(NamesOfReading))]
    public async Task A_question_that_only_the_model_could_read_says_why_it_did_not(string name)
    {
        var (turn, fault) = Faults[name];
        await using var server = await StartAsync(_ => turn!);
        using var chain = ModelSetup.Chain(turn is null ? Nowhere() : ModelSetup.Options(server), _time);

        var answer = (Answer.NotCovered)(await AskAsync(chain, Unread)).Answer;

        answer.Fault.ShouldBe(fault);
        ReplyComposer.Compose(answer).Paragraphs[^1].ShouldBe(AnswerLanguage.Find("de")!.Say("leftout", AnswerLanguage.Find("de")!.Say($"fault.{fault}")), "in the language of the question");
        (_time.GetUtcNow() - A.Now).ShouldBeLessThan(ModelTime.Promised);
    }

    [Fact]
    public async Task Reading_and_writing_share_one_time()
    {
        var read = new LlmTurn.Says("{\"isQuestion\":true,\"standalone\":\"How many people in Japan said that AI products and services make them nervous?\"}", Wait: TimeSpan.FromSeconds(4));
        await using var server = await StartAsync(Personalities.BySchema(("question", _ => read), ("summary", _ => new LlmTurn.Hangs())));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server), _time);

        var answer = (Answer.Summary)(await AskAsync(chain, Unread)).Answer;

        answer.Fault.ShouldBe(ModelFault.TooSlow);
        server.Requests.Count.ShouldBe(2);
        (_time.GetUtcNow() - A.Now).ShouldBeLessThan(ModelTime.Promised);
    }

    [Fact]
    public async Task A_failing_model_is_called_at_most_eleven_times_for_ten_questions_and_is_back_within_thirty_seconds()
    {
        await using var server = await StartAsync(Personalities.Failing(503));
        using var chain = ModelSetup.Chain(ModelSetup.Options(server, "second", "third"), _time);
        var faults = new ConcurrentBag<ModelFault?>();

        // A question every second of a minute, the model down all the time.
        for (var asked = 1; asked <= 60; asked++)
        {
            faults.Add(((Answer.Summary)(await AskAsync(chain, Question)).Answer).Fault);
            server.Requests.Count.ShouldBeLessThanOrEqualTo(Math.Max(asked, (int)(asked * 1.1)));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        faults.ShouldAllBe(fault => fault == ModelFault.Failing || fault == ModelFault.Resting);
        faults.ShouldContain(ModelFault.Resting, "the breaker opened");

        server.Personality = Personalities.Honest;
        var back = 0;

        for (; back < 30 && ((Answer.Summary)(await AskAsync(chain, Question)).Answer).Verified.Model is null; back++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        back.ShouldBeLessThan(30);
    }

    private static LlmOptions Nowhere() => new() { Endpoint = RunningBot.FreeAddress().AbsoluteUri + "v1", Model = "main" };

    private static QuestionAnswerer Extractive() => new(new QuestionInterpreter(Index, new NoMemory()), StarterIndex.Finder(Index), new ExtractiveSummarizer());

    private async Task<LoopbackOpenAI> StartAsync(Func<LlmRequest, LlmTurn> personality)
    {
        var server = await LoopbackOpenAI.StartAsync(personality);
        server.Pause = _time.PassAsync;

        return server;
    }

    private static Task<Answered> AskAsync(ModelChain chain, string question) =>
        ModelSetup.Answerer(Index, chain).AnswerAsync(A.Question(question), Token).WaitAsync(HangGuard, TimeProvider.System, Token);
}
