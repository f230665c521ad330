using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpinionBot.Answering;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Search;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Chat.Commands.Curating;

/// <summary>What a moderator says of how people ask, from the command to the answer, on a real store.</summary>
public sealed class AskingCommandsTests : IAsyncLifetime
{
    private const string Dread = "how big is the robot dread in Japan";
    private const string Yard = "who runs the robot yard";

    private readonly TemporaryStore _store = new();
    private readonly FactIndex _index = new(Options.Create(new SearchOptions()));
    private FactIndexFollower _follower = null!;
    private (FactId Cell, FactId Statement) _facts;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SqliteAskingStore Askings => new(_store.Database, TimeProvider.System);

    private SqliteFactStore Facts => new(_store.Database, TimeProvider.System);

    private SqliteGapStore Gaps => new(_store.Database, TimeProvider.System);

    private SqliteSourceStore Sources => new(_store.Database, TimeProvider.System);

    private CommandCatalog Catalog => new(
    [
        new FactAskedCommand(Askings, _follower), new FactUnaskedCommand(Askings, _follower),
        new FactShowCommand(Facts, Askings), new GapsFilledCommand(Gaps, _follower),
    ]);

    public async ValueTask InitializeAsync()
    {
        IReadOnlyList<Fact> facts = [A.Figure() with { Answer = null }, A.Statement()];
        var added = await Sources.AddAsync(A.Source(), [], [.. facts.Select(fact => A.Approved(fact))], A.Moderator("slack:T1"), Token);
        _facts = (added.Approved[0], added.Approved[1]);
        var options = Options.Create(new SearchOptions());
        _follower = new FactIndexFollower(Facts, _index, options, TimeProvider.System, NullLogger<FactIndexFollower>.Instance, askings: Askings);
        await _follower.CatchUpAsync(Token);
    }

    public ValueTask DisposeAsync()
    {
        _follower.Dispose();
        _store.Dispose();

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_survey_figure_is_found_by_the_words_a_moderator_gives_until_they_are_taken_back()
    {
        (await AskAsync(Dread)).Outcome.ShouldBe(Outcome.NotCovered);

        (await RunAsync($"/fact asked {_facts.Cell} how big is the robot dread")).ShouldContain($"A1: “how big is the robot dread” asks for {_facts.Cell}");

        ReplyComposer.PlainText((await AskAsync(Dread)).Answer).ShouldContain("23%");
        (await AskAsync("how big is the robot dread in Chile")).Outcome.ShouldBe(Outcome.NotCovered, "the place is the question's");

        (await RunAsync("/fact unasked A1")).ShouldBe("A1 is taken back.");
        (await AskAsync(Dread)).Outcome.ShouldBe(Outcome.NotCovered);
    }

    [Theory]
    [InlineData(Yard, true)]
    [InlineData("robot yard, who runs it?", true)]
    [InlineData("who runs the robot yard in Japan", false)]
    [InlineData("who runs the robot yard in 2019", false)]
    [InlineData("who paints the robot yard", false)]
    [InlineData("who doesn't run the robot yard", false)]
    [InlineData("robot", false)]
    public async Task An_articles_fact_answers_what_is_asked_with_these_words_and_nothing_more(string question, bool isAnswered)
    {
        (await AskAsync(question)).Outcome.ShouldNotBe(Outcome.Answered);

        await RunAsync($"/fact asked {_facts.Statement} {Yard}");

        var answered = await AskAsync(question);
        (answered.Outcome == Outcome.Answered).ShouldBe(isAnswered, ReplyComposer.PlainText(answered.Answer));

        if (isAnswered)
        {
            ReplyComposer.PlainText(answered.Answer).ShouldContain("The Harbour Institute opened a test centre for AI");
        }
    }

    [Fact]
    public async Task A_filled_gap_is_answered_by_the_fact_that_fills_it()
    {
        await RecordAsync(Yard);
        var gap = (await Gaps.ListAsync(new WorkspaceId("slack:T1"), 10, Token))[0].Id;

        (await RunAsync($"/gaps filled {gap} F99")).ShouldContain("no approved fact F99");
        (await RunAsync($"/gaps filled {gap} {_facts.Statement}"))
            .ShouldBe($"{gap} is closed as filled; its question asks for {_facts.Statement} from now on (A1).");

        (await AskAsync(Yard)).Outcome.ShouldBe(Outcome.Answered);
        await RecordAsync("who sweeps the quay");
        (await RunAsync($"/gaps filled {(await Gaps.ListAsync(new WorkspaceId("slack:T1"), 10, Token))[0].Id}")).ShouldEndWith("is closed as filled.");
    }

    [Fact]
    public async Task Another_workspace_is_not_answered_by_it()
    {
        var elsewhere = await Sources.AddAsync(A.Source(), [], [A.Approved(A.Statement())], A.Moderator("slack:T2"), Token);
        await RunAsync($"/fact asked {_facts.Statement} {Yard}");

        (await AskAsync(Yard, "slack:T2")).Outcome.ShouldBe(Outcome.NotCovered);
        (await RunAsync($"/fact asked {elsewhere.Approved[0]} {Yard}")).ShouldBe($"The library has no approved fact {elsewhere.Approved[0]}.");
    }

    [Fact]
    public async Task Its_askings_are_shown_with_the_fact()
    {
        (await RunAsync($"/fact show {_facts.Cell}")).ShouldContain("No asking has been added");
        await RunAsync($"/fact asked {_facts.Cell}   how big   is the robot dread ");

        var reply = await Catalog.RunLineAsync($"/fact show {_facts.Cell}", A.Asker(isModerator: true), Address("slack:T1"), Token);

        reply.Paragraphs.ShouldContain(line => line.StartsWith("- A1: “how big is the robot dread” (Uma, "));
        reply.Buttons.ShouldBe([new ReplyButton("Take back A1", "/fact unasked A1")]);
    }

    [Theory]
    [InlineData("/fact asked F99 who", "The library has no approved fact F99.")]
    [InlineData("/fact asked it who", "'it' is no fact; give a number such as F12.")]
    [InlineData("/fact asked F1 ??", "Give the question in at most 200 characters, as people ask it.")]
    [InlineData("/fact unasked A7", "There is no asking A7 of this workspace; /fact show names those of a fact.")]
    [InlineData("/fact show F99", "The library has no fact F99.")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string line, string said) => (await RunAsync(line)).ShouldBe(said);

    private static ReplyAddress Address(string workspace) => new(new WorkspaceId(workspace), "c1", "t1");

    private async Task<string> RunAsync(string line) =>
        string.Join('\n', (await Catalog.RunLineAsync(line, A.Asker(isModerator: true), Address("slack:T1"), Token)).Paragraphs);

    private async Task RecordAsync(string text) =>
        await new SqliteAnswerStore(_store.Database)
            .RecordAsync(new AnswerRecord(A.Question(text, "slack:T1"), text, Outcome.NotCovered, "said", [], TimeSpan.Zero), Token);

    private Task<Answered> AskAsync(string text, string workspace = "slack:T1")
    {
        var finder = new EvidenceFinder(_index, ItemFinder.ByWords(_index));

        var answerer = new QuestionAnswerer(new QuestionInterpreter(_index, new NoMemory()), finder, new ExtractiveSummarizer());

        return answerer.AnswerAsync(A.Question(text, workspace), Token);
    }
}
