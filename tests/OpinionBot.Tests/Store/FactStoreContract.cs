using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Sources;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Store;

/// <summary>What every store promises about facts and sources; each database inherits it.</summary>
public abstract class FactStoreContract
{
    private static readonly Moderator Mo = A.Moderator();
    private static readonly Moderator Stranger = A.Moderator("elsewhere");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IFactStore Facts { get; }

    protected abstract ISourceStore Sources { get; }

    [Fact]
    public async Task Gives_back_every_kind_of_fact_as_it_was()
    {
        Fact[] facts =
        [
            A.Figure(12.5m) with { UpTo = 14.5m },
            A.Finding() with { Before = new EarlierValue(19.5m, new PartialDate(2024)), Parts = [new FindingPart(FindingPartKind.Value, "23%"), new FindingPart(FindingPartKind.Of, "dock workers", "What dock workers think")], Link = new CellLink(new FactId(7), 25.5m, "Quaymark, 2024, “trusted robots”, Japan", Agrees: false) },
            A.Quote(),
            A.Statement(),
        ];
        var added = await Sources.AddAsync(A.Source(), [], [.. facts.Select(fact => A.Approved(fact))], Mo, Token);

        var stored = await Facts.GetAsync(Mo.Workspace, added.Approved, Token);

        ((Figure)stored[0].Fact with { Places = [] }).ShouldBe((Figure)facts[0] with { Places = [] });
        stored[0].Fact.Places.ShouldBe(facts[0].Places);
        ((Finding)stored[1].Fact with { Places = [] }).ShouldBe((Finding)facts[1] with { Places = [] });
        ((Quote)stored[2].Fact).Words.ShouldBe(((Quote)facts[2]).Words);
        ((Quote)stored[2].Fact).SpeakerRole.ShouldBe("head of the Harbour Institute");
        ((Statement)stored[3].Fact with { Places = [] }).ShouldBe((Statement)facts[3] with { Places = [] });
        stored.ShouldAllBe(fact => fact.Status == FactStatus.Approved && fact.ApprovedBy == "Mo" && fact.Source.Details.Title == "A day at the harbour");
    }

    [Fact]
    public async Task Keeps_proposals_in_the_queue_until_somebody_decides()
    {
        var added = await Sources.AddAsync(A.Source(), [A.Proposed(A.Statement("One fact here.")), A.Proposed(A.Statement("Another fact here."))], [], Mo, Token);
        var waiting = await Facts.ListProposedAsync(Mo.Workspace, added.Id, 10, Token);

        var approved = await Facts.ApproveAsync([ApprovedFact.ByReview(new ProposedFact(waiting[0].Fact, waiting[0].Lineage, waiting[0].Id), "Mo", A.Now)], Mo, Token);
        var rejected = await Facts.RejectAsync([waiting[0].Id, waiting[1].Id], Mo, Token);

        approved.ShouldBe([waiting[0].Id]);
        rejected.ShouldBe([waiting[1].Id]);
        (await Facts.ListProposedAsync(Mo.Workspace, null, 10, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Reports_each_change_once_in_order_and_skips_none()
    {
        var added = await Sources.AddAsync(A.Source(), [], [A.Approved(A.Statement("One fact here.")), A.Approved(A.Statement("Another fact here."))], Mo, Token);
        var first = await Facts.ReadChangesAsync(0, 100, Token);
        await Facts.RetractAsync(added.Approved[0], "wrong", Mo, Token);
        var second = await Facts.ReadChangesAsync(first.Through, 100, Token);

        first.Facts.Select(fact => fact.Id).ShouldBe(added.Approved);
        first.Facts.Select(fact => fact.Sequence).ShouldBeInOrder();
        second.Facts.ShouldHaveSingleItem().Status.ShouldBe(FactStatus.Retracted);
        (await Facts.ReadChangesAsync(second.Through, 100, Token)).Facts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_supersedes_what_it_corrects()
    {
        var added = await Sources.AddAsync(A.Source(), [], [A.Approved(A.Statement("One fact here."))], Mo, Token);

        var corrected = await Facts.CorrectAsync(added.Approved[0], A.Approved(A.Statement("One better fact here.")), Mo, Token);

        var old = (await Facts.GetAsync(Mo.Workspace, added.Approved, Token)).ShouldHaveSingleItem();
        old.Status.ShouldBe(FactStatus.Superseded);
        old.SupersededBy.ShouldBe(corrected);
    }

    [Fact]
    public async Task Refuses_the_same_text_twice()
    {
        var added = await Sources.AddAsync(A.Source(), [], [], Mo, Token);

        (await Should.ThrowAsync<DuplicateSourceException>(() => Sources.AddAsync(A.Source(), [], [], Mo, Token))).Existing.ShouldBe(added.Id);
        (await Sources.FindAsync(Mo.Workspace, A.Source().ContentHash, null, Token))!.Id.ShouldBe(added.Id);
    }

    [Fact]
    public async Task A_changed_source_keeps_its_number_and_its_facts()
    {
        var added = await Sources.AddAsync(A.Source(text: "old", url: "https://example.org/a"), [], [A.Approved(A.Statement("One fact here."))], Mo, Token);

        var changed = await Sources.AddAsync(A.Source(text: "new", url: "https://example.org/a", replaces: added.Id), [A.Proposed(A.Statement("A new fact here."))], [], Mo, Token);

        changed.Id.ShouldBe(added.Id);
        (await Sources.GetTextAsync(Mo.Workspace, added.Id, Token)).ShouldBe("new");
        (await Facts.ListBySourceAsync(Mo.Workspace, added.Id, Token)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_removed_source_leaves_no_word_behind()
    {
        var added = await Sources.AddAsync(A.Source(), [A.Proposed(A.Statement("A waiting fact here."))], [A.Approved(A.Quote())], Mo, Token);

        (await Sources.RemoveAsync(added.Id, Mo, Token)).ShouldBe(added.Approved);

        (await Sources.GetAsync(Mo.Workspace, added.Id, Token)).ShouldBeNull();
        (await Sources.GetTextAsync(Mo.Workspace, added.Id, Token)).ShouldBeNull();
        var left = (await Facts.ListBySourceAsync(Mo.Workspace, added.Id, Token)).ShouldHaveSingleItem();
        left.Status.ShouldBe(FactStatus.Retracted);
        left.Fact.Anchor.ShouldBeNull();
        left.Fact.Text.ShouldNotContain("bridge");
    }

    [Fact]
    public async Task A_removed_finding_is_still_read_without_its_words()
    {
        var finding = A.Finding() with { Parts = [new FindingPart(FindingPartKind.Of, "dock workers", "What dock workers think")] };
        var added = await Sources.AddAsync(A.Source(), [], [A.Approved(finding)], Mo, Token);

        await Sources.RemoveAsync(added.Id, Mo, Token);

        var left = (await Facts.ListBySourceAsync(Mo.Workspace, added.Id, Token)).ShouldHaveSingleItem().Fact.ShouldBeOfType<Finding>();
        (left.Value, left.Of, left.Said, left.Parts.Count).ShouldBe((23, null, null, 0));
        left.Anchor.Exact.ShouldNotContain("robots");
    }

    [Fact]
    public async Task Nobody_reads_or_changes_the_library_of_another_workspace()
    {
        var added = await Sources.AddAsync(A.Source(), [A.Proposed(A.Statement("A waiting fact here."))], [A.Approved(A.Statement("One fact here."))], Mo, Token);

        (await Facts.GetAsync(Stranger.Workspace, [.. added.Approved, .. added.Proposed], Token)).ShouldBeEmpty();
        (await Facts.ListBySourceAsync(Stranger.Workspace, added.Id, Token)).ShouldBeEmpty();
        (await Facts.ListProposedAsync(Stranger.Workspace, null, 10, Token)).ShouldBeEmpty();
        (await Facts.RejectAsync(added.Proposed, Stranger, Token)).ShouldBeEmpty();
        (await Facts.RetractAsync(added.Approved[0], "mine", Stranger, Token)).ShouldBeFalse();
        (await Facts.CorrectAsync(added.Approved[0], A.Approved(A.Statement("A lie is told here.")), Stranger, Token)).ShouldBeNull();
        (await Sources.GetAsync(Stranger.Workspace, added.Id, Token)).ShouldBeNull();
        (await Sources.GetTextAsync(Stranger.Workspace, added.Id, Token)).ShouldBeNull();
        (await Sources.FindAsync(Stranger.Workspace, A.Source().ContentHash, null, Token)).ShouldBeNull();
        (await Sources.ListAsync(Stranger.Workspace, Token)).ShouldBeEmpty();
        (await Sources.RemoveAsync(added.Id, Stranger, Token)).ShouldBeNull();
        (await Facts.GetAsync(Mo.Workspace, added.Approved, Token)).ShouldHaveSingleItem().Status.ShouldBe(FactStatus.Approved);
    }
}
