using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

public sealed class FoundFactsTests
{
    private static readonly FactIndex Index = Harbour.Index("Who runs the crane?", "It is Orla Finch.", "It rained.", "The ferry sings.");

    [Fact]
    public void What_follows_a_question_has_how_near_that_is()
    {
        Traits(2).AfterQuestion.ShouldBe(0.8);
        Traits(3).AfterQuestion.ShouldBe(0);
    }

    [Fact]
    public void The_nearest_is_behind_nothing_and_the_others_behind_it()
    {
        Traits(1).Behind.ShouldBe(0);
        Traits(2).Behind.ShouldBe(-0.1, 1e-9);
    }

    [Fact]
    public void A_fact_has_the_nearer_of_those_beside_it() => Traits(3).Beside.ShouldBe(0.7);

    [Fact]
    public void The_nearest_facts_of_a_source_stand_for_it() => Traits(4).OfSource.ShouldBe((0.8 + 0.7 + 0.65) / 3, 1e-9);

    [Fact]
    public void Weights_and_traits_multiply()
    {
        var traits = Traits(2);

        ArticleTraits.Of([.. traits.Values]).ShouldBe(traits);
        ArticleTraits.Of([.. traits.Values.Select((_, at) => at == 1 ? 10.0 : 0)]).LogOdds(traits).ShouldBe(10 * traits.Near, 1e-9);
    }

    private static ArticleTraits Traits(long id)
    {
        var question = new ArticleQuestion(Index, Harbour.Query("crane"), [], FormSign.Of(QuestionForm.Article), asksArticle: true, ScoringWeights.Default);
        var found = new[] { ("Who runs the crane?", 0.8), ("It is Orla Finch.", 0.7), ("It rained.", 0.6), ("The ferry sings.", 0.65) }
            .Select((one, at) => (Fact: new ReadFact(Harbour.Fact(at + 1, one.Item1)), Nearness: one.Item2)).ToList();

        return new FoundFacts(question, found, confidence: 0.5).TraitsOf(found[(int)id - 1].Fact, question.Topic.CoverageOf(found[(int)id - 1].Fact));
    }
}
