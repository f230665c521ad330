using CsCheck;
using Microsoft.Extensions.Options;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Support;

namespace OpinionBot.Search;

public sealed class FactIndexTests
{
    private static readonly string[] Vocabulary = ["harbour", "bridge", "lantern", "wages", "teacher", "clinic", "robot", "survey", "worry", "hope", "river", "engine"];
    private static readonly string[] Workspaces = ["one", "two", "starter"];
    private static readonly SearchOptions Settings = new();

    private static readonly Gen<string> Texts = Gen.Int[0, Vocabulary.Length - 1].Array[1, 9].Select(words => string.Join(' ', words.Select(word => Vocabulary[word])));

    // Few words and few numbers: ties, corrections and retractions come by themselves.
    private static readonly Gen<StoredFact> Changes =
        Gen.Select(Gen.Int[1, 60], Texts, Texts, Gen.Int[0, 1], Gen.Int[0, 5], Gen.Bool).Select((id, text, quoted, hasAnchor, status, isShared) => A.Stored(
            id,
            new Statement { Text = text, Anchor = hasAnchor == 0 ? null : new Anchor(quoted) },
            Workspaces[id % Workspaces.Length],
            status == 0 ? FactStatus.Retracted : FactStatus.Approved,
            isShared && Workspaces[id % Workspaces.Length] == "two"));

    private static readonly Gen<StoredFact[][]> Histories = Changes.Array[1, 12].Array[1, 15];

    [Fact]
    public void The_best_hits_after_any_history_are_those_of_scoring_every_fact() =>
        Gen.Select(Histories, Texts, Gen.Bool).Sample((history, query, hidesStarter) =>
        {
            var index = new FactIndex(Options.Create(Settings)) { HidesStarter = hidesStarter };

            foreach (var changes in history)
            {
                index.Apply(changes);
            }

            var right = new ExhaustiveBm25(Settings, Held(history)).Search(query)
                .Where(hit => hit.Fact.Workspace.Value == "one" || hit.Fact.Source.IsShared || (!hidesStarter && hit.Fact.Workspace == WorkspaceId.Starter))
                .Take(10);

            index.Search(FactSearch.ForText(new WorkspaceId("one"), query)).Hits.ShouldBe(right);
        });

    [Fact]
    public void The_best_hits_among_many_facts_are_those_of_scoring_every_fact()
    {
        var random = new Random(7);
        StoredFact[] facts = [.. Enumerable.Range(1, 6_000).Select(id => A.Stored(id, new Statement { Text = Text(random, 2, 14), Anchor = new Anchor(Text(random, 1, 20)) }, Workspaces[random.Next(3)]))];
        var index = new FactIndex(Options.Create(Settings));

        foreach (var page in facts.Chunk(700))
        {
            index.Apply(page);
        }

        var scorer = new ExhaustiveBm25(Settings, facts);

        for (var asked = 0; asked < 20; asked++)
        {
            var query = Text(random, 1, 6);

            index.Search(FactSearch.ForText(new WorkspaceId("two"), query, 25)).Hits
                .ShouldBe(scorer.Search(query).Where(hit => hit.Fact.Workspace.Value != "one").Take(25));
        }
    }

    // Few old facts stay in a part of their own beside many new ones, and count for more when those are longer.
    [Theory]
    [InlineData(12, 13)]
    [InlineData(4, 30)]
    public void The_best_hits_are_exact_when_facts_become_longer(int before, int after)
    {
        var random = new Random(11);
        StoredFact[] old = [.. Enumerable.Range(1, 300).Select(id => A.Stored(id, new Statement { Text = CommonText(random, before) }))];
        StoredFact[] fresh = [.. Enumerable.Range(1_001, 1_500).Select(id => A.Stored(id, new Statement { Text = CommonText(random, after) }))];
        var index = Index(old);
        index.Apply(fresh);
        var scorer = new ExhaustiveBm25(Settings, [.. old, .. fresh]);

        for (var asked = 0; asked < 20; asked++)
        {
            var query = CommonText(random, 5);

            index.Search(FactSearch.ForText(WorkspaceId.Console, query)).Hits.ShouldBe(scorer.Search(query).Take(10));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public void The_best_hits_of_very_many_words_are_exact(int limit)
    {
        var random = new Random(13);
        StoredFact[] facts = [.. Enumerable.Range(1, 400).Select(id => A.Stored(id, new Statement { Text = Numbered(40) }))];
        var query = Numbered(9_000);

        Index(facts).Search(FactSearch.ForText(WorkspaceId.Console, query, limit)).Hits.ShouldBe(new ExhaustiveBm25(Settings, facts).Search(query).Take(limit));

        string Numbered(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{random.Next(4_000)}"));
    }

    [Fact]
    public void The_best_hits_that_pass_a_filter_are_exact()
    {
        var random = new Random(17);
        StoredFact[] facts = [.. Enumerable.Range(1, 3_000).Select(id => A.Stored(id, new Statement { Text = CommonText(random, 12) }))];
        var index = Index(facts);
        var scorer = new ExhaustiveBm25(Settings, facts);

        for (var asked = 0; asked < 10; asked++)
        {
            var query = CommonText(random, 6);

            index.Search(FactSearch.ForText(WorkspaceId.Console, query, 10, Passes)).Hits.ShouldBe(scorer.Search(query).Where(hit => Passes(hit.Fact)).Take(10));
        }

        static bool Passes(StoredFact fact) => fact.Id.Value % 97 == 0;
    }

    [Fact]
    public void Any_history_leaves_what_its_last_states_say() =>
        Histories.Sample(history =>
        {
            var index = new FactIndex(Options.Create(Settings));

            foreach (var changes in history)
            {
                index.Apply(changes);
            }

            var held = Held(history);
            var visible = held.Where(fact => fact.Workspace.Value != "two" || fact.Source.IsShared).OrderBy(fact => fact.Id);

            index.Visible(new WorkspaceId("one")).OrderBy(fact => fact.Id).ShouldBe(visible);
            held.ShouldAllBe(fact => ReferenceEquals(index.Find(fact.Workspace, fact.Id), fact));
            Enumerable.Range(1, 60).Select(id => new FactId(id)).Except(held.Select(fact => fact.Id)).ShouldAllBe(id => index.Find(new WorkspaceId("one"), id) == null);
            Vocabulary.ShouldAllBe(word => index.DocumentFrequency(word) == held.Count(fact => Has(fact, word)));
            index.Version.ShouldBe(history.Length);
        });

    [Fact]
    public void What_is_shared_is_found_from_every_workspace_and_what_is_not_from_its_own_alone()
    {
        var index = Index([A.Stored(1, A.Statement("A lantern of their own."), "two"), A.Stored(2, A.Figure(), "two", isShared: true), A.Stored(3, A.Statement("A lantern for all."), "two", isShared: true)]);

        index.Search(FactSearch.ForText(new WorkspaceId("one"), "lantern")).Hits.ShouldHaveSingleItem().Fact.Id.Value.ShouldBe(3);
        index.Search(FactSearch.ForText(new WorkspaceId("two"), "lantern")).Hits.Count.ShouldBe(2);
        index.Tabled(new WorkspaceId("one")).ShouldHaveSingleItem();
        index.Find(new WorkspaceId("one"), new FactId(1)).ShouldBeNull();

        index.Apply([A.Stored(1, A.Statement("A lantern of their own."), "two", isShared: true)]);
        index.Search(FactSearch.ForText(new WorkspaceId("one"), "lantern")).Hits.Count.ShouldBe(2);
    }

    [Fact]
    public void No_score_is_above_what_the_words_can_reach() =>
        Gen.Select(Histories, Texts).Sample((history, query) =>
        {
            var result = Index([.. Held(history)]).Search(FactSearch.ForText(new WorkspaceId("one"), query));

            result.Hits.ShouldAllBe(hit => hit.Score <= result.Reachable);
        });

    [Fact]
    public void Equal_scores_stand_in_the_order_of_their_numbers()
    {
        var index = Index([.. Enumerable.Range(1, 30).Select(id => A.Stored(31 - id, new Statement { Text = "harbour lantern" }))]);

        index.Search(FactSearch.ForText(new WorkspaceId("console"), "harbour", 10)).Hits.Select(hit => hit.Fact.Id.Value).ShouldBe(Enumerable.Range(1, 10).Select(id => (long)id));
    }

    [Fact]
    public void Filters_while_it_scans()
    {
        var index = Index([.. Enumerable.Range(1, 50).Select(id => A.Stored(id, new Statement { Text = id == 50 ? "harbour at the end of a much longer sentence" : "harbour" }))]);

        index.Search(FactSearch.ForText(new WorkspaceId("console"), "harbour", 1, fact => fact.Id.Value == 50)).Hits.ShouldHaveSingleItem().Fact.Id.Value.ShouldBe(50);
    }

    [Fact]
    public void Finds_words_in_other_forms_and_near_spellings()
    {
        var index = Index([A.Stored(1, new Statement { Text = "Teachers worried about robots in Zürich." })]);

        index.Search(FactSearch.ForText(new WorkspaceId("console"), "teacher worry robot zurich")).Hits.Count.ShouldBe(1);
        index.Near("robtos").ShouldBe(["robots"]);

        index.Apply([A.Stored(1, new Statement { Text = "Gone." }, status: FactStatus.Retracted)]);
        index.Near("robtos").ShouldBeEmpty();
    }

    [Fact]
    public void Finds_a_series_over_all_changes_and_tells_when_a_table_has_changed()
    {
        var index = Index([A.Stored(3, A.Figure(place: "JP")), A.Stored(1, A.Figure(place: "FR"))]);
        index.Apply([A.Stored(2, A.Figure(place: "DE")), A.Stored(4, A.Figure(answer: "Not worried"))]);
        var version = index.TableVersion;

        index.Apply([A.Stored(5, A.Statement())]);
        index.TableVersion.ShouldBe(version);
        index.Series(new WorkspaceId("console"), A.Figure()).Select(fact => fact.Id.Value).ShouldBe([1, 2, 3]);

        index.Apply([A.Stored(1, A.Figure(place: "FR"), status: FactStatus.Retracted)]);
        index.TableVersion.ShouldBeGreaterThan(version);
        index.Series(new WorkspaceId("console"), A.Figure()).Select(fact => fact.Id.Value).ShouldBe([2, 3]);
        index.Tabled(new WorkspaceId("console")).Select(fact => fact.Id.Value).ShouldBe([2, 3, 4], ignoreOrder: true);
        index.Tabled(new WorkspaceId("other")).ShouldBeEmpty();
    }

    [Fact]
    public void Leaves_the_starter_library_out_when_told()
    {
        var index = new FactIndex(Options.Create(Settings)) { HidesStarter = true };
        index.Apply([A.Stored(1, new Statement { Text = "harbour" }, "starter")]);

        index.Search(FactSearch.ForText(new WorkspaceId("console"), "harbour")).Hits.ShouldBeEmpty();
        index.Find(new WorkspaceId("console"), new FactId(1)).ShouldBeNull();
    }

    [Fact]
    public void A_search_during_changes_sees_all_of_a_change_or_none_of_it()
    {
        const int Facts = 40;
        const int Changes = 300;

        // Every change rewrites all facts at once: their sequence, their words and, with them, every score.
        var index = Index(State(0));
        var isDone = false;

        Parallel.Invoke(Change, Read, Read);

        void Change()
        {
            for (var sequence = 1; sequence <= Changes; sequence++)
            {
                index.Apply(State(sequence));
            }

            Volatile.Write(ref isDone, true);
        }

        void Read()
        {
            while (!Volatile.Read(ref isDone))
            {
                var hits = index.Search(FactSearch.ForText(new WorkspaceId("console"), "harbour", 2 * Facts)).Hits;

                hits.Count.ShouldBe(Facts);
                hits.Select(hit => hit.Fact.Sequence).Distinct().ShouldHaveSingleItem();
                hits.Select(hit => hit.Score).Distinct().ShouldHaveSingleItem();

                var visible = index.Visible(new WorkspaceId("console")).ToList();

                visible.Count.ShouldBe(Facts);
                visible.Select(fact => fact.Sequence).Distinct().ShouldHaveSingleItem();
            }
        }

        static StoredFact[] State(int sequence) =>
            [.. Enumerable.Range(1, Facts).Select(id => A.Stored(id, new Statement { Text = $"harbour {string.Join(' ', Vocabulary.Take(sequence % Vocabulary.Length))}" }) with { Sequence = sequence })];
    }

    private static FactIndex Index(StoredFact[] facts)
    {
        var index = new FactIndex(Options.Create(Settings));
        index.Apply(facts);

        return index;
    }

    private static List<StoredFact> Held(StoredFact[][] history) =>
        [.. history.SelectMany(changes => changes).GroupBy(change => change.Id).Select(fact => fact.Last()).Where(fact => fact.Status == FactStatus.Approved)];

    private static bool Has(StoredFact fact, string word) =>
        $"{fact.Fact.Text} {fact.Source.Details.Title} {fact.Source.Details.Publisher} {fact.Fact.Anchor?.Exact}".Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase);

    // Few words are common and most are rare, as in real text.
    private static string CommonText(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{(int)Math.Pow(3_000, random.NextDouble())}"));

    private static string Text(Random random, int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));
}
