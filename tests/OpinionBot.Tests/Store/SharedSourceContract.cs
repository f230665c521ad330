using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about sources from which every workspace is answered.</summary>
public abstract class SharedSourceContract
{
    private static readonly Moderator Mo = A.Moderator();
    private static readonly Moderator Stranger = A.Moderator("elsewhere");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IFactStore Facts { get; }

    protected abstract ISourceStore Sources { get; }

    [Fact]
    public async Task What_is_shared_and_approved_every_workspace_reads()
    {
        var added = await AddAsync(isShared: true);

        (await Sources.GetAsync(Stranger.Workspace, added.Id, Token))!.Readers.ShouldBe(WorkspaceId.Everyone);
        (await Sources.GetTextAsync(Stranger.Workspace, added.Id, Token)).ShouldNotBeNull();
        (await Facts.GetAsync(Stranger.Workspace, [.. added.Approved, .. added.Proposed], Token)).Select(fact => fact.Id).ShouldBe(added.Approved);
        (await Facts.ListBySourceAsync(Stranger.Workspace, added.Id, Token)).Select(fact => fact.Id).ShouldBe(added.Approved);
        (await Facts.ListBySourceAsync(Mo.Workspace, added.Id, Token)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_waits_for_review_waits_for_the_moderators_of_its_own_workspace()
    {
        await AddAsync(isShared: true);

        (await Sources.ListAsync(Stranger.Workspace, Token)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(listed => listed.Approved.ShouldBe(1), listed => listed.Proposed.ShouldBe(0));
        (await Sources.ListAsync(Mo.Workspace, Token)).ShouldHaveSingleItem().Proposed.ShouldBe(1);
        (await Facts.ListProposedAsync(Stranger.Workspace, null, 10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_shared_only_its_own_workspace_changes()
    {
        var added = await AddAsync(isShared: true);

        (await Facts.RejectAsync(added.Proposed, Stranger, Token)).ShouldBeEmpty();
        (await Facts.RetractAsync(added.Approved[0], "mine", Stranger, Token)).ShouldBeFalse();
        (await Facts.CorrectAsync(added.Approved[0], A.Approved(A.Statement("A lie is told here.")), Stranger, Token)).ShouldBeNull();
        (await Sources.RemoveAsync(added.Id, Stranger, Token)).ShouldBeNull();

        var corrected = await Facts.CorrectAsync(added.Approved[0], A.Approved(A.Statement("One better fact here.")), Mo, Token);
        (await Facts.GetAsync(Stranger.Workspace, [corrected!.Value], Token)).ShouldHaveSingleItem().Status.ShouldBe(FactStatus.Approved);
        (await Sources.RemoveAsync(added.Id, Mo, Token)).ShouldBe([corrected.Value]);
        (await Sources.GetAsync(Stranger.Workspace, added.Id, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_source_is_shared_once_by_its_own_workspace_and_its_facts_are_reported_again()
    {
        var added = await AddAsync(isShared: false);
        var before = await Facts.ReadChangesAsync(0, 100, Token);

        (await Sources.ShareAsync(added.Id, Stranger, Token)).ShouldBeFalse();
        (await Sources.ShareAsync(added.Id, Mo, Token)).ShouldBeTrue();
        (await Sources.ShareAsync(added.Id, Mo, Token)).ShouldBeFalse();

        var changed = (await Facts.ReadChangesAsync(before.Through, 100, Token)).Facts.ShouldHaveSingleItem();
        changed.Id.ShouldBe(added.Approved[0]);
        changed.Source.Readers.ShouldBe(WorkspaceId.Everyone);
    }

    [Fact]
    public async Task The_same_text_is_there_for_a_workspace_that_is_answered_from_it()
    {
        var added = await AddAsync(isShared: true);

        (await Should.ThrowAsync<DuplicateSourceException>(() => Sources.AddAsync(A.Source(), [], [], Stranger, Token))).Existing.ShouldBe(added.Id);
        (await Sources.FindAsync(Stranger.Workspace, A.Source().ContentHash, null, Token))!.Id.ShouldBe(added.Id);
    }

    [Fact]
    public async Task A_workspace_may_have_a_text_of_its_own_of_which_nothing_shared_is_approved()
    {
        var shared = await Sources.AddAsync(A.Source() with { IsShared = true }, [A.Proposed(A.Statement("A waiting fact here."))], [], Mo, Token);

        var own = await Sources.AddAsync(A.Source(), [], [], Stranger, Token);

        own.Id.ShouldNotBe(shared.Id);
        (await Sources.FindAsync(Stranger.Workspace, A.Source().ContentHash, null, Token))!.Id.ShouldBe(own.Id);
    }

    [Fact]
    public async Task What_a_workspace_has_for_itself_keeps_nobody_from_sharing_the_same_text()
    {
        var own = await Sources.AddAsync(A.Source(), [], [A.Approved(A.Statement("One fact here."))], Stranger, Token);

        var shared = await AddAsync(isShared: true);

        shared.Id.ShouldNotBe(own.Id);
    }

    [Fact]
    public async Task A_changed_version_stays_whose_the_source_was()
    {
        var added = await AddAsync(isShared: true);

        await Sources.AddAsync(A.Source(text: "new", replaces: added.Id), [], [], Mo, Token);

        (await Sources.GetAsync(Stranger.Workspace, added.Id, Token))!.IsShared.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_runs_the_bot_sees_whose_each_source_is()
    {
        var shared = await AddAsync(isShared: true);
        var own = await Sources.AddAsync(A.Source("Another day"), [A.Proposed(A.Statement("A waiting fact here."))], [], Stranger, Token);

        var listed = await Sources.ListAllAsync(Token);

        listed.Select(source => (source.Source.Id, source.Source.Readers, source.Proposed)).ShouldBe([(own.Id, Stranger.Workspace, 1), (shared.Id, WorkspaceId.Everyone, 1)]);
        (await Sources.WorkspaceOfAsync(own.Id, Token)).ShouldBe(Stranger.Workspace);
        (await Sources.WorkspaceOfAsync(new SourceId(99), Token)).ShouldBeNull();
    }

    private Task<AddedSource> AddAsync(bool isShared) =>
        Sources.AddAsync(A.Source() with { IsShared = isShared }, [A.Proposed(A.Statement("A waiting fact here."))], [A.Approved(A.Statement("One fact here."))], Mo, Token);
}
