using OpinionBot.Answering;
using OpinionBot.Answering.Cases;
using OpinionBot.Answering.Gaps;
using OpinionBot.Answering.Memory;
using OpinionBot.Chat;
using OpinionBot.Chat.Settings;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about answers, cases, gaps, settings and the audit.</summary>
public abstract class MemoryStoreContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IAnswerStore Answers { get; }

    protected abstract ISourceStore Sources { get; }

    protected abstract ICaseStore Cases { get; }

    protected abstract IGapStore Gaps { get; }

    protected abstract IChannelSettingsStore Settings { get; }

    protected abstract IAuditLog Audit { get; }

    [Fact]
    public async Task Memory_belongs_to_thread_and_asker()
    {
        await RecordAsync("How many people in Japan were nervous?", Outcome.Answered);

        (await Answers.PreviousQuestionAsync(A.Question("").Address, "u1", Token)).ShouldBe("How many people in Japan were nervous?");
        (await Answers.PreviousQuestionAsync(A.Question("").Address, "u2", Token)).ShouldBeNull();
        (await Answers.PreviousQuestionAsync(A.Question("", thread: "t2").Address, "u1", Token)).ShouldBeNull();
        (await Answers.PreviousQuestionAsync(A.Question("", workspace: "elsewhere").Address, "u1", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task The_latest_answer_that_was_understood_is_told_with_its_facts_to_the_same_asker_in_the_same_thread()
    {
        var facts = await ApproveAsync(A.Statement("One fact here."), A.Statement("Another fact here."));
        await RecordAsync("How many people in Japan were nervous?", Outcome.Answered, facts);
        await Answers.RecordAsync(new AnswerRecord(A.Question("Write a poem"), null, Outcome.Refused, "said", [], TimeSpan.Zero), Token);

        var previous = (await Answers.PreviousAnswerAsync(A.Question("").Address, "u1", Token)).ShouldNotBeNull();

        previous.Question.ShouldBe("How many people in Japan were nervous?");
        previous.Outcome.ShouldBe(Outcome.Answered);
        previous.Facts.ShouldBe(facts, ignoreOrder: true);
        (await Answers.PreviousAnswerAsync(A.Question("").Address, "u2", Token)).ShouldBeNull();
        (await Answers.PreviousAnswerAsync(A.Question("", thread: "t2").Address, "u1", Token)).ShouldBeNull();
        (await Answers.PreviousAnswerAsync(A.Question("", workspace: "elsewhere").Address, "u1", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_says_that_an_answer_is_wrong_opens_one_case_about_it_in_its_own_workspace()
    {
        await RecordAsync("Is it?", Outcome.Answered);
        var answer = (await Answers.PreviousAnswerAsync(A.Question("").Address, "u1", Token))!.Id;

        await Cases.OpenAsync(new WorkspaceId("elsewhere"), answer, A.Asker(), Token);
        await Cases.OpenAsync(A.Moderator().Workspace, answer, A.Asker(), Token);
        await Cases.OpenAsync(A.Moderator().Workspace, answer, A.Asker(), Token);

        (await Cases.ListAsync(A.Moderator().Workspace, 9, Token)).ShouldHaveSingleItem().Question.ShouldBe("Is it?");
        (await Cases.ListAsync(new WorkspaceId("elsewhere"), 9, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Groups_gaps_that_are_alike_most_asked_first()
    {
        await RecordAsync("How many people in Kenya use AI?", Outcome.NotCovered);
        await RecordAsync("What is the weather?", Outcome.NotCovered);
        await RecordAsync("how many people in kenya use the AI", Outcome.NotCovered);

        var gaps = await Gaps.ListAsync(A.Moderator().Workspace, 10, Token);

        gaps.Select(gap => gap.Asked).ShouldBe([2, 1]);
        (await Gaps.ListAsync(new WorkspaceId("elsewhere"), 10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dismissed_gap_stays_closed_and_a_filled_one_opens_again()
    {
        await RecordAsync("Who won the game?", Outcome.NotCovered);
        await RecordAsync("How many people in Kenya use AI?", Outcome.NotCovered);
        var gaps = await Gaps.ListAsync(A.Moderator().Workspace, 10, Token);

        (await Gaps.CloseAsync(gaps[0].Id, GapEnding.Filled, A.Moderator("elsewhere"), Token)).ShouldBeFalse();
        await Gaps.CloseAsync(gaps.Single(gap => gap.Question.StartsWith("Who", StringComparison.Ordinal)).Id, GapEnding.Dismissed, A.Moderator(), Token);
        await Gaps.CloseAsync(gaps.Single(gap => gap.Question.StartsWith("How", StringComparison.Ordinal)).Id, GapEnding.Filled, A.Moderator(), Token);
        await RecordAsync("Who won the game?", Outcome.NotCovered);
        await RecordAsync("How many people in Kenya use AI?", Outcome.NotCovered);

        (await Gaps.ListAsync(A.Moderator().Workspace, 10, Token)).ShouldHaveSingleItem().Question.ShouldStartWith("How");
        (await Audit.ListAsync(A.Moderator().Workspace, 10, Token)).Select(entry => entry.Action).ShouldBe(["fill gap", "dismiss gap"]);
    }

    [Fact]
    public async Task Settings_belong_to_the_channel()
    {
        var wanted = new ChannelSettings(AnswerWhen.EveryQuestion, "de", Visibility.AskerOnly);

        await Settings.SetAsync("c1", wanted, A.Moderator(), Token);

        (await Settings.GetAsync(A.Moderator().Workspace, "c1", Token)).ShouldBe(wanted);
        (await Settings.GetAsync(A.Moderator().Workspace, "c2", Token)).ShouldBe(ChannelSettings.Default);
        (await Settings.GetAsync(new WorkspaceId("elsewhere"), "c1", Token)).ShouldBe(ChannelSettings.Default);
        (await Audit.ListAsync(A.Moderator().Workspace, 10, Token)).ShouldHaveSingleItem().Subject.ShouldBe("c1");
    }

    [Fact]
    public async Task Counts_what_was_asked()
    {
        await RecordAsync("Is it?", Outcome.Answered);
        await RecordAsync("Was it?", Outcome.Refused);

        (await Answers.StatisticsAsync(A.Moderator().Workspace, Token)).ShouldBe(new AnswerStatistics(Asked: 2, Answered: 1, NotCovered: 0, Unclear: 0, Refused: 1, Askers: 1, NotAnswered: 0, NotPosted: 0));
    }

    private Task RecordAsync(string text, Outcome outcome, IReadOnlyList<FactId>? facts = null) =>
        Answers.RecordAsync(new AnswerRecord(A.Question(text), text, outcome, "said", facts ?? [], TimeSpan.FromMilliseconds(3)), Token);

    private async Task<IReadOnlyList<FactId>> ApproveAsync(params IReadOnlyList<Fact> facts) =>
        (await Sources.AddAsync(A.Source(), [], [.. facts.Select(fact => A.Approved(fact))], A.Moderator(), Token)).Approved;
}
