using OpinionBot.Answering.Obligations;
using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

public sealed class ArticleQuestionTests
{
    private const double Sure = 0.6;

    private static readonly ScoringWeights Weights = ScoringWeights.Default;
    private static readonly FactIndex Index = Harbour.Index(
        "Dockers fear the crane.", "Women fear the crane.", "The ferry sings in Norway.", "The zeppelin lands.", "Dockers sing.");

    [Fact]
    public void The_first_obligation_that_a_fact_does_not_fulfil_is_what_it_lacks() =>
        Ask("crane", new GivesReason(), new ThisYear(2020)).Fit(Fact("Dockers fear the crane."), null, Sure).Lacks.ShouldBeOfType<Missing.OfKind>();

    [Fact]
    public void A_fact_that_fulfils_all_lacks_nothing() =>
        Ask("crane", new ThisYear(2020)).Fit(Fact("In 2020 dockers feared the crane."), null, Sure).Lacks.ShouldBeNull();

    [Fact]
    public void A_fact_of_a_part_of_the_people_stands_behind_one_of_all() =>
        Score(Ask("fear crane"), "Dockers fear the crane.").ShouldBeGreaterThan(Score(Ask("fear crane"), "Women fear the crane."));

    [Fact]
    public void Where_a_part_is_asked_about_it_does_not() =>
        Score(Ask("fear crane", new ThisGroup("women")), "Women fear the crane.").ShouldBe(Score(Ask("fear crane"), "Dockers fear the crane."), 1e-9);

    [Fact]
    public void Where_a_place_is_asked_about_a_fact_with_one_stands_before_one_without()
    {
        var question = new ArticleQuestion(Index, Harbour.Query("ferry", "ferry") with { Places = [Gazetteer.Default.ByCode("NO")!] }, [], asksArticle: false, Weights);

        Score(question, "The ferry of Norway.").ShouldBeGreaterThan(Score(question, "The ferry of somebody."));
    }

    [Fact]
    public void Where_a_number_is_asked_for_a_figure_stands_before_a_sentence()
    {
        var question = Ask("worried", new GivesNumber());

        question.Fit(new ReadFact(A.Stored(1, A.Figure())), null, Sure).Score.ShouldBeGreaterThan(Score(question, "People are very worried about AI."));
    }

    [Theory]
    [InlineData("Dockers fear the crane.", true)]
    [InlineData("Dockers sing.", false)]
    [InlineData("The zeppelin lands.", false)]
    public void By_words_alone_a_fact_is_about_it_that_covers_enough(string fact, bool isAbout)
    {
        var question = Ask("dockers fear crane");

        question.IsAbout(question.Fit(Fact(fact), null, Sure)).ShouldBe(isAbout);
    }

    [Fact]
    public void Meaning_vouches_for_a_fact_in_other_words()
    {
        var question = Ask("gadgets");

        question.IsAbout(question.Fit(Fact("The zeppelin lands."), nearness: 0.9, confidence: 0.9)).ShouldBeTrue();
        question.IsAbout(question.Fit(Fact("The zeppelin lands."), nearness: 0.6, confidence: 0.9)).ShouldBeFalse();
    }

    [Fact]
    public void Less_has_to_speak_for_a_fact_when_the_question_reads_like_one_on_articles()
    {
        var (fact, query) = (Fact("The zeppelin lands."), Harbour.Query("airship arrival"));

        var asShare = new ArticleQuestion(Index, query, [], asksArticle: false, Weights);
        var asArticle = new ArticleQuestion(Index, query, [], asksArticle: true, Weights);

        asShare.IsAbout(asShare.Fit(fact, nearness: 0.72, confidence: 0.5)).ShouldBeFalse();
        asArticle.IsAbout(asArticle.Fit(fact, nearness: 0.72, confidence: 0.5)).ShouldBeTrue();
    }

    [Fact]
    public void Meaning_does_not_vouch_where_somebody_is_named()
    {
        var question = new ArticleQuestion(Index, Harbour.Query("zorblax gadgets", "zorblax", "gadgets") with { Names = ["Zorblax"] }, [], asksArticle: false, Weights);

        question.IsAbout(question.Fit(Fact("The zeppelin lands."), nearness: 0.9, confidence: 0.9)).ShouldBeFalse();
    }

    [Fact]
    public void A_number_for_something_else_is_not_about_it()
    {
        var question = Ask("dockers fear zeppelin", new GivesNumber());

        question.IsAbout(question.Fit(Fact("14 dockers fear it."), null, Sure)).ShouldBeFalse();
    }

    [Fact]
    public void Who_somebody_is_one_sentence_says()
    {
        Ask("ada", new Introduces("Ada")).AsksOne.ShouldBeTrue();
        Ask("ada").AsksOne.ShouldBeFalse();
    }

    private static ArticleQuestion Ask(string terms, params IReadOnlyList<IObligation> obligations) => new(Index, Harbour.Query(terms), obligations, asksArticle: false, Weights);

    private static double Score(ArticleQuestion question, string fact) => question.Fit(Fact(fact), null, Sure).Score;

    private static ReadFact Fact(string text) => new(Harbour.Fact(1, text));
}
