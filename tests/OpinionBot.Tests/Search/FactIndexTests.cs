using CsCheck;
using Microsoft.Extensions.Options;
using OpinionBot.Facts;
using OpinionBot.Facts.Reviewing;
using OpinionBot.Support;

namespace OpinionBot.Search;

public sealed class FactIndexTests
{
    private static readonly string[] Vocabulary = ["harbour", "bridge", "lantern", "wages", "teacher", "clinic", "robot", "survey", "worry", "hope", "river", "engine"];
    private static readonly SearchOptions Settings = new();

    private static readonly Gen<StoredFact[]> Corpora = Gen.Select(
            Gen.Int[0, Vocabulary.Length - 1].Array[1, 12],
            Gen.Int[0, 2],
            (words, workspace) => (Text: string.Join(' ', words.Select(word => Vocabulary[word])), Workspace: workspace))
        .Array[1, 60]
        .Select(facts => facts.Select((fact, at) => A.Stored(at + 1, new Statement { Text = fact.Text }, fact.Workspace switch { 0 => "one", 1 => "two", _ => "starter" })).ToArray());

    private static readonly Gen<string> Queries = Gen.Int[0, Vocabulary.Length - 1].Array[1, 5].Select(words => string.Join(' ', words.Select(word => Vocabulary[word])));

    [Fact]
    public void The_best_hits_are_those_of_scoring_every_fact() =>
        Gen.Select(Corpora, Queries).Sample((corpus, query) =>
        {
            var index = Index(corpus);
            var hits = index.Search(FactSearch.ForText(new WorkspaceId("one"), query, 10)).Hits;
            var visible = Exhaustive(corpus, query).Where(hit => hit.Fact.Workspace.Value is "one" or "starter").ToList();

            // Sums in another order differ in their last bits, so equal scores may stand in either order; the scores themselves may not differ.
            hits.Count.ShouldBe(Math.Min(10, visible.Count));
            hits.Zip(visible).ShouldAllBe(pair => Math.Abs(pair.First.Score - pair.Second.Score) < 1e-5);
            hits.ShouldAllBe(hit => Math.Abs(hit.Score - visible.Single(own => own.Fact.Id == hit.Fact.Id).Score) < 1e-5);
        });

    [Fact]
    public void Changes_one_by_one_give_the_same_index_as_all_at_once() =>
        Gen.Select(Corpora, Queries, Gen.Int[0, 59].Array[0, 10]).Sample((corpus, query, retracted) =>
        {
            var gone = retracted.Where(at => at < corpus.Length).ToHashSet();
            var left = corpus.Where((_, at) => !gone.Contains(at)).ToArray();
            var stepwise = Index([]);

            foreach (var fact in corpus)
            {
                stepwise.Apply([fact]);
            }

            stepwise.Apply([.. gone.Select(at => corpus[at] with { Status = FactStatus.Retracted })]);

            stepwise.Search(FactSearch.ForText(new WorkspaceId("two"), query)).Hits.Select(hit => (hit.Fact.Id, Math.Round(hit.Score, 9)))
                .ShouldBe(Index(left).Search(FactSearch.ForText(new WorkspaceId("two"), query)).Hits.Select(hit => (hit.Fact.Id, Math.Round(hit.Score, 9))));
        });

    [Fact]
    public void No_score_is_above_what_the_words_can_reach() =>
        Gen.Select(Corpora, Queries).Sample((corpus, query) =>
        {
            var result = Index(corpus).Search(FactSearch.ForText(new WorkspaceId("one"), query));

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
    }

    [Fact]
    public void Leaves_the_starter_library_out_when_told()
    {
        var index = new FactIndex(Options.Create(Settings)) { HidesStarter = true };
        index.Apply([A.Stored(1, new Statement { Text = "harbour" }, "starter")]);

        index.Search(FactSearch.ForText(new WorkspaceId("console"), "harbour")).Hits.ShouldBeEmpty();
        index.Find(new WorkspaceId("console"), new FactId(1)).ShouldBeNull();
    }

    private static FactIndex Index(StoredFact[] facts)
    {
        var index = new FactIndex(Options.Create(Settings));
        index.Apply(facts);

        return index;
    }

    // BM25 by the book: every fact, every term, counted anew.
    private static IEnumerable<FactHit> Exhaustive(StoredFact[] corpus, string query)
    {
        var documents = corpus.Select(fact => (Fact: fact, Terms: Weighted(fact))).ToList();
        var average = documents.Average(document => document.Terms.Sum(term => term.Weight));

        return documents
            .Select(document => new FactHit(document.Fact, TextAnalysis.Analyze(query).Distinct().Sum(term => Score(term, document.Terms))))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Fact.Id);

        double Score(string term, List<(string Term, double Weight)> terms)
        {
            var frequency = terms.Where(own => own.Term == term).Sum(own => own.Weight);
            var having = documents.Count(document => document.Terms.Any(own => own.Term == term));
            var rarity = Math.Log(1 + ((documents.Count - having + 0.5) / (having + 0.5)));

            return rarity * frequency * (Settings.K1 + 1) / (frequency + (Settings.K1 * (1 - Settings.B + (Settings.B * terms.Sum(own => own.Weight) / average))));
        }
    }

    // The same 32-bit weights as the index keeps.
    private static List<(string Term, double Weight)> Weighted(StoredFact fact) =>
    [
        .. TextAnalysis.Analyze(fact.Fact.Text).Select(term => (term, (double)(float)Settings.TextWeight)),
        .. TextAnalysis.Analyze($"{fact.Source.Details.Title}\n{fact.Source.Details.Publisher}").Select(term => (term, (double)(float)Settings.ContextWeight)),
    ];
}
