using Microsoft.Extensions.Options;
using OpinionBot.Answering.Memory;
using OpinionBot.Answering.Replying;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.SmallTalk;
using OpinionBot.Answering.Summarizing;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;
using OpinionBot.Search;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Answering;

/// <summary>What becomes of a question that may mean either of two survey questions, on a real store.</summary>
public sealed class AskingBackTests : IAsyncLifetime
{
    private const string Unclear = "How many worry about AI in Japan?";

    private readonly TemporaryStore _store = new();
    private readonly FactIndex _index = new(Options.Create(new SearchOptions()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SqliteAnswerStore Answers => new(_store.Database);

    private SqliteFactStore Facts => new(_store.Database, TimeProvider.System);

    public async ValueTask InitializeAsync()
    {
        var sources = new SqliteSourceStore(_store.Database, TimeProvider.System);
        await sources.AddAsync(A.Source(), [], [A.Approved(Worry("harbours", 23)), A.Approved(Worry("railways", 31))], A.Moderator(), Token);
        _index.Apply((await Facts.ReadChangesAsync(0, 100, Token)).Facts);
    }

    public ValueTask DisposeAsync()
    {
        _store.Dispose();

        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_number_chooses_a_reading_of_the_question_before()
    {
        var readings = (await AskAsync(Unclear)).Answer.ShouldBeOfType<Answer.Unclear>().Readings;
        readings.Select(reading => reading.Question).ShouldBe(["Worry about AI at harbours in Japan?", "Worry about AI at railways in Japan?"]);

        var chosen = await AskAsync("2");

        ReplyComposer.PlainText(chosen.Answer).ShouldContain("31%");
        chosen.Query!.Text.ShouldBe(readings[1].Question, "so that a follow-up leans on it");
        ReplyComposer.PlainText((await AskAsync("1")).Answer).ShouldNotContain("23%", customMessage: "an answer has been given, so nothing is left to choose");
    }

    [Fact]
    public async Task A_number_that_is_not_among_them_asks_back_again()
    {
        await AskAsync(Unclear);

        (await AskAsync("3")).Outcome.ShouldBe(Outcome.Unclear);
        ReplyComposer.PlainText((await AskAsync("the first one")).Answer).ShouldContain("23%");
    }

    [Fact]
    public async Task A_number_of_somebody_elses_thread_chooses_nothing()
    {
        await AskAsync(Unclear);

        (await AskAsync("1", thread: "t2")).Outcome.ShouldBe(Outcome.Refused);
    }

    [Fact]
    public async Task The_question_that_it_asks_back_is_answered_in_the_language_of_the_first()
    {
        (await AskAsync("Wie viele Leute in Japan sorgen sich wegen KI?")).Outcome.ShouldBe(Outcome.Unclear);

        (await AskAsync("2")).Answer.Language.Tag.ShouldBe("de");
    }

    [Fact]
    public async Task It_is_counted_and_is_no_gap()
    {
        await AskAsync(Unclear);

        var stats = await Answers.StatisticsAsync(A.Moderator().Workspace, Token);
        (stats.Asked, stats.Unclear, stats.NotCovered).ShouldBe((1, 1, 0));
        (await new SqliteGapStore(_store.Database, TimeProvider.System).ListAsync(A.Moderator().Workspace, 10, Token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("source?")]
    [InlineData("that's wrong")]
    public async Task What_is_said_of_an_answer_that_is_not_there_yet_says_so(string said)
    {
        await AskAsync(Unclear);

        ReplyComposer.PlainText((await AskAsync(said)).Answer).ShouldStartWith("I have not answered yet");
    }

    private async Task<Answered> AskAsync(string text, string thread = "t1")
    {
        var finder = new EvidenceFinder(_index, ItemFinder.ByWords(_index));
        var talk = new SmallTalkAnswerer(Answers, Facts);
        var answerer = new QuestionAnswerer(new QuestionInterpreter(_index, Answers), finder, new ExtractiveSummarizer(), smallTalk: talk);
        var cases = new SqliteCaseStore(_store.Database, TimeProvider.System);

        return await new RecordingAnswerer(answerer, Answers, cases, TimeProvider.System).AnswerAsync(A.Question(text, thread: thread), Token);
    }

    private static Figure Worry(string where, decimal value) => A.Figure(value) with
    {
        Text = $"{value}% of adults in Japan worry about AI at {where}.",
        Indicator = new Indicator(where, $"Worry about AI at {where}", $"worry about AI at {where}", $"worry about AI at {where}"),
        Answer = null,
        Anchor = null,
    };
}
