using OpinionBot.Answering.Linking;
using OpinionBot.Facts;
using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;
using OpinionBot.Search;
using OpinionBot.Store.Sqlite.Library;
using OpinionBot.Suites;
using OpinionBot.Support;

namespace OpinionBot.Curation.Review;

public sealed class PartDeskTests : IDisposable
{
    private const string Sentence = "In Japan 23% of dock workers trust robots.";

    private readonly TemporaryStore _store = new();
    private readonly SqliteFactStore _facts;
    private readonly SqliteSourceStore _sources;
    private readonly PartDesk _desk;

    public PartDeskTests()
    {
        _facts = new SqliteFactStore(_store.Database, TimeProvider.System);
        _sources = new SqliteSourceStore(_store.Database, TimeProvider.System);
        _desk = new PartDesk(_facts, _sources, new ReviewDesk(_facts, TimeProvider.System), Links);
    }

    private static ICellLinks Links { get; } = new CellLinker(MeasuredFinder.ItemsOf(StarterIndex.Create(), ScoringWeights.Default));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_proposal_is_changed_in_the_queue_and_the_change_is_on_record()
    {
        var id = await ProposeAsync();

        (await EditAsync(id, (FindingPartKind.Of, "nurses"), (FindingPartKind.SampleSize, "1,408"))).ShouldBe(new Reviewed.Done(id));

        var stored = await StoredAsync(id);
        ((Finding)stored.Fact).Of.ShouldBe("nurses");
        ((Finding)stored.Fact).SampleSize.Count.ShouldBe(1_408);
        (stored.Status, stored.Lineage).ShouldBe((FactStatus.Proposed, new Lineage.ByRule("test")));
        var record = (await new SqliteAuditLog(_store.Database).ListAsync(A.Moderator().Workspace, 1, Token)).ShouldHaveSingleItem();
        (record.Action, record.Subject, record.Detail).ShouldBe(("edit fact", id.ToString(), "of: nurses; n: 1,408"));
    }

    [Fact]
    public async Task One_wrong_part_leaves_all_as_they_were()
    {
        var id = await ProposeAsync();

        (await EditAsync(id, (FindingPartKind.Of, "nurses"), (FindingPartKind.Who, "Nordpuls"))).ShouldBeOfType<Reviewed.Untrue>().Fault.ShouldContain("Nordpuls");

        ((Finding)(await StoredAsync(id)).Fact).Of.ShouldBe("dock workers");
    }

    [Fact]
    public async Task An_approved_finding_is_superseded_by_its_correction_with_the_lineage_it_had()
    {
        var id = await ProposeAsync();
        await new ReviewDesk(_facts, TimeProvider.System).ApproveAsync([id], A.Moderator(), Token);

        var now = (await EditAsync(id, (FindingPartKind.Place, "none"))).ShouldBeOfType<Reviewed.Done>().Fact;

        now.ShouldNotBe(id);
        (await StoredAsync(id)).SupersededBy.ShouldBe(now);
        var stored = await StoredAsync(now);
        (((Finding)stored.Fact).Place, stored.Status, stored.Lineage).ShouldBe((null, FactStatus.Approved, new Lineage.ByRule("test")));
    }

    [Fact]
    public async Task What_is_typed_as_it_was_changes_nothing()
    {
        var id = await ProposeAsync();
        var before = await StoredAsync(id);

        (await EditAsync(id, (FindingPartKind.Of, "dock workers"), (FindingPartKind.Before, "none"), (FindingPartKind.Place, "Japan"))).ShouldBe(new Reviewed.Done(id));

        (await StoredAsync(id)).Sequence.ShouldBe(before.Sequence);
    }

    [Fact]
    public async Task Nobody_changes_what_was_decided_is_no_finding_or_is_anothers()
    {
        var id = await ProposeAsync();
        (await _desk.EditAsync(id, Typed((FindingPartKind.Of, "nurses")), A.Moderator("elsewhere"), Token)).ShouldBe(new Reviewed.NotFound(id));

        var read = await StoredAsync(id);
        await _facts.RejectAsync([id], A.Moderator(), Token);
        (await EditAsync(id, (FindingPartKind.Of, "nurses"))).ShouldBe(new Reviewed.NotFound(id));
        (await _facts.EditAsync(read, read.Fact, "late", A.Moderator(), Token)).ShouldBeFalse();

        (await EditAsync(new FactId(99), (FindingPartKind.Of, "nurses"))).ShouldBe(new Reviewed.NotFound(new FactId(99)));
    }

    [Fact]
    public async Task What_a_survey_of_the_library_has_for_it_is_looked_up_again()
    {
        const string nervous = "In Hungary 46% of people said AI products make them nervous.";
        var id = (await _sources.AddAsync(A.Source(text: $"{nervous} In Poland few are."), [A.Proposed(Told(nervous))], [], A.Moderator(), Token)).Proposed[0];

        await EditAsync(id, (FindingPartKind.Of, "people"));
        ((Finding)(await StoredAsync(id)).Fact).Link.ShouldNotBeNull().ShouldSatisfyAllConditions(link => link.Agrees.ShouldBeTrue(), link => link.About.ShouldContain("Hungary"));

        await EditAsync(id, (FindingPartKind.Place, "Poland"));
        ((Finding)(await StoredAsync(id)).Fact).Link.ShouldBeNull("the value is that of the country in its sentence");

        static Finding Told(string sentence) => A.Finding(46, sentence, "adults", "HU") with
        {
            Said = "AI products make them nervous",
            Study = new Study("ipsos-2023", "Ipsos", "Ipsos", new Fieldwork(new PartialDate(2023, 5, 26), new PartialDate(2023, 6, 9))),
        };
    }

    private async Task<FactId> ProposeAsync() => (await _sources.AddAsync(
        A.Source(text: $"1,408 people were asked.\n\n{Sentence}\n\nNurses were not."), [A.Proposed(A.Finding(text: Sentence))], [], A.Moderator(), Token)).Proposed[0];

    private async Task<StoredFact> StoredAsync(FactId id) => (await _facts.GetAsync(A.Moderator().Workspace, [id], Token)).ShouldHaveSingleItem();

    private Task<Reviewed> EditAsync(FactId id, params (FindingPartKind Kind, string Typed)[] parts) => _desk.EditAsync(id, Typed(parts), A.Moderator(), Token);

    private static IReadOnlyList<KeyValuePair<FindingPartKind, string>> Typed(params (FindingPartKind Kind, string Typed)[] parts) =>
        [.. parts.Select(part => KeyValuePair.Create(part.Kind, part.Typed))];
}
