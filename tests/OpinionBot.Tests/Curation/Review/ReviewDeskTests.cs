using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Support;

namespace OpinionBot.Curation.Review;

public sealed class ReviewDeskTests : IDisposable
{
    private readonly TemporaryStore _store = new();
    private readonly SqliteFactStore _facts;
    private readonly ReviewDesk _desk;

    public ReviewDeskTests()
    {
        _facts = new SqliteFactStore(_store.Database, TimeProvider.System);
        _desk = new ReviewDesk(_facts, TimeProvider.System);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_edit_approves_in_the_moderators_words()
    {
        var id = await ProposeAsync("In May 71% of the dockers liked the robots.");

        (await _desk.EditAsync(id, "71% of dockers liked the robots in May.", A.Moderator(), Token)).ShouldBe(new Reviewed.Done(id));

        var stored = (await _facts.GetAsync(A.Moderator().Workspace, [id], Token)).ShouldHaveSingleItem();
        (stored.Fact.Text, stored.Status).ShouldBe(("71% of dockers liked the robots in May.", FactStatus.Approved));
    }

    [Theory]
    [InlineData("72% of dockers liked the robots.", "does not say '72%'")]
    [InlineData("  ", "needs a text")]
    public async Task An_edit_may_not_say_what_the_source_does_not(string text, string fault)
    {
        var id = await ProposeAsync("In May 71% of the dockers liked the robots.");

        (await _desk.EditAsync(id, text, A.Moderator(), Token)).ShouldBeOfType<Reviewed.Untrue>().Fault.ShouldContain(fault);
        (await _facts.GetAsync(A.Moderator().Workspace, [id], Token)).ShouldHaveSingleItem().Status.ShouldBe(FactStatus.Proposed);
    }

    [Fact]
    public async Task What_is_decided_is_decided()
    {
        var id = await ProposeAsync("The dockers liked the robots.");
        await _desk.RejectAsync([id], A.Moderator(), Token);

        (await _desk.ApproveAsync([id], A.Moderator(), Token)).ShouldBeEmpty();
        (await _desk.EditAsync(id, "They liked the robots.", A.Moderator(), Token)).ShouldBe(new Reviewed.NotFound(id));
        (await _desk.RetractAsync(id, "never approved", A.Moderator(), Token)).ShouldBe(new Reviewed.NotFound(id));
    }

    [Fact]
    public async Task A_correction_is_a_new_fact_by_the_moderator()
    {
        var id = await ProposeAsync("In May 71% of the dockers liked the robots.");
        await _desk.ApproveAsync([id], A.Moderator(), Token);

        var done = (await _desk.CorrectAsync(id, "71% of dockers liked robots in May.", A.Moderator(), Token)).ShouldBeOfType<Reviewed.Done>();

        done.Fact.ShouldNotBe(id);
        (await _facts.GetAsync(A.Moderator().Workspace, [done.Fact], Token)).ShouldHaveSingleItem().Lineage.ShouldBe(new Lineage.ByModerator("Mo"));
    }

    private async Task<FactId> ProposeAsync(string text)
    {
        var sources = new SqliteSourceStore(_store.Database, TimeProvider.System);

        return (await sources.AddAsync(A.Source(), [A.Proposed(A.Statement(text))], [], A.Moderator(), Token)).Proposed[0];
    }
}
