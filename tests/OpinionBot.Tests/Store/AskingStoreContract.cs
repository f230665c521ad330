using OpinionBot.Answering;
using OpinionBot.Answering.Gaps;
using OpinionBot.Answering.Memory;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about how people ask for facts.</summary>
public abstract class AskingStoreContract
{
    private static readonly Moderator Mo = A.Moderator();
    private static readonly Moderator Stranger = A.Moderator("elsewhere");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IAskingStore Askings { get; }

    protected abstract IFactStore Facts { get; }

    protected abstract ISourceStore Sources { get; }

    protected abstract IGapStore Gaps { get; }

    protected abstract IAnswerStore Answers { get; }

    protected abstract IAskerMemory Memory { get; }

    protected abstract IAuditLog Audit { get; }

    [Fact]
    public async Task An_asking_is_listed_told_as_a_change_and_taken_back()
    {
        var fact = await AddFactAsync();
        var id = (await Askings.AddAsync(fact, "who has a test centre", Mo, Token)).ShouldNotBeNull();

        var listed = (await Askings.ListAsync(Mo.Workspace, fact, Token)).ShouldHaveSingleItem();
        (listed.Id, listed.Fact, listed.Text, listed.AddedBy, listed.IsRemoved).ShouldBe((id, fact, "who has a test centre", "Mo", false));
        (await Askings.ReadChangesAsync(0, 10, Token)).ShouldBe([listed]);
        (await Askings.ReadChangesAsync(listed.Sequence, 10, Token)).ShouldBeEmpty();

        (await Askings.RemoveAsync(id, Stranger, Token)).ShouldBeFalse();
        (await Askings.RemoveAsync(id, Mo, Token)).ShouldBeTrue();
        (await Askings.RemoveAsync(id, Mo, Token)).ShouldBeFalse();
        (await Askings.ListAsync(Mo.Workspace, fact, Token)).ShouldBeEmpty();
        (await Askings.ReadChangesAsync(listed.Sequence, 10, Token)).ShouldHaveSingleItem().IsRemoved.ShouldBeTrue();
        (await Audit.ListAsync(Mo.Workspace, 2, Token)).Select(entry => entry.Action).ShouldBe(["remove asking", "add asking"]);
    }

    [Fact]
    public async Task The_same_words_for_the_same_fact_are_one_asking_until_they_are_taken_back()
    {
        var fact = await AddFactAsync();
        var first = await Askings.AddAsync(fact, "who has a test centre", Mo, Token);

        (await Askings.AddAsync(fact, "who has a test centre", Mo, Token)).ShouldBe(first);
        (await Askings.ListAsync(Mo.Workspace, fact, Token)).Count.ShouldBe(1);

        await Askings.RemoveAsync(first!.Value, Mo, Token);
        (await Askings.AddAsync(fact, "who has a test centre", Mo, Token)).ShouldNotBe(first);
    }

    [Fact]
    public async Task A_workspace_asks_for_approved_facts_that_it_sees()
    {
        var added = await Sources.AddAsync(A.Source(), [A.Proposed(A.Statement("A waiting fact here."))], [A.Approved(A.Statement())], Mo, Token);
        var waiting = (await Facts.ListProposedAsync(Mo.Workspace, null, 1, Token))[0].Id;

        (await Askings.AddAsync(added.Approved[0], "who", Stranger, Token)).ShouldBeNull();
        (await Askings.AddAsync(waiting, "who", Mo, Token)).ShouldBeNull();
        (await Askings.AddAsync(new FactId(99), "who", Mo, Token)).ShouldBeNull();
        (await Askings.ReadChangesAsync(0, 10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_takes_over_the_askings_of_what_it_corrects()
    {
        var fact = await AddFactAsync();
        await Askings.AddAsync(fact, "who has a test centre", Mo, Token);
        await Askings.AddAsync(fact, "test centre for AI, whose", Mo, Token);
        var before = (await Askings.ReadChangesAsync(0, 10, Token))[^1].Sequence;

        var better = (await Facts.CorrectAsync(fact, A.Approved(A.Statement("The Harbour Institute opened two test centres for AI.")), Mo, Token))!.Value;

        (await Askings.ListAsync(Mo.Workspace, fact, Token)).ShouldBeEmpty();
        (await Askings.ListAsync(Mo.Workspace, better, Token)).Count.ShouldBe(2);
        (await Askings.ReadChangesAsync(before, 10, Token)).ShouldAllBe(asking => asking.Fact == better && !asking.IsRemoved);
    }

    [Fact]
    public async Task A_filled_gaps_question_becomes_an_asking_and_goes_when_it_is_forgotten()
    {
        var fact = await AddFactAsync();
        var gap = await AskInVainAsync("Who runs the robot yard?");

        var asking = (await Gaps.FillAsync(gap, fact, Mo, Token)).ShouldNotBeNull();

        (await Gaps.ListAsync(Mo.Workspace, 10, Token)).ShouldBeEmpty();
        var listed = (await Askings.ListAsync(Mo.Workspace, fact, Token)).ShouldHaveSingleItem();
        (listed.Id, listed.Text).ShouldBe((asking, "Who runs the robot yard?"));

        await Memory.ForgetAsync(Mo.Workspace, "u1", Token);
        (await Askings.ListAsync(Mo.Workspace, fact, Token)).ShouldBeEmpty();
        var gone = (await Askings.ReadChangesAsync(listed.Sequence, 10, Token)).ShouldHaveSingleItem();
        gone.IsRemoved.ShouldBeTrue();
        gone.Text.ShouldNotContain("yard");
    }

    [Fact]
    public async Task A_gap_is_not_closed_by_a_fact_that_is_not_there_nor_by_strangers()
    {
        var fact = await AddFactAsync();
        var gap = await AskInVainAsync("Who runs the robot yard?");

        (await Gaps.FillAsync(gap, new FactId(99), Mo, Token)).ShouldBeNull();
        (await Gaps.FillAsync(gap, fact, Stranger, Token)).ShouldBeNull();

        (await Gaps.ListAsync(Mo.Workspace, 10, Token)).ShouldHaveSingleItem().Id.ShouldBe(gap);
        (await Askings.ReadChangesAsync(0, 10, Token)).ShouldBeEmpty();
    }

    private async Task<FactId> AddFactAsync() => (await Sources.AddAsync(A.Source(), [], [A.Approved(A.Statement())], Mo, Token)).Approved[0];

    private async Task<GapId> AskInVainAsync(string text)
    {
        await Answers.RecordAsync(new AnswerRecord(A.Question(text), text, Outcome.NotCovered, "said", [], TimeSpan.Zero), Token);

        return (await Gaps.ListAsync(Mo.Workspace, 10, Token)).Single(gap => gap.Question == text).Id;
    }
}
