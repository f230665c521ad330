using OpinionBot.Answering.Obligations;
using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

public sealed class ArticleQuestionTests
{
    private static readonly ScoringWeights Weights = ScoringWeights.Default;
    private static readonly FactIndex Index = Harbour.Index(
        "Dockers fear the crane.", "Women fear the crane.", "The ferry sings in Norway.", "The zeppelin lands.", "Dockers sing.");

    [Fact]
    public void The_first_obligation_that_a_fact_does_not_fulfil_is_what_it_lacks() =>
        Ask("crane", new GivesReason(), new ThisYear(2020)).Fit(Fact("Dockers fear the crane."), null).Lacks.ShouldBeOfType<Missing.OfKind>();

    [Fact]
    public void A_fact_that_fulfils_all_lacks_nothing() =>
        Ask("crane", new ThisYear(2020)).Fit(Fact("In 2020 dockers feared the crane."), null).Lacks.ShouldBeNull();

    [Fact]
    public void A_fact_of_a_part_of_the_people_stands_behind_one_of_all() =>
        Score(Ask("fear crane"), "Dockers fear the crane.").ShouldBeGreaterThan(Score(Ask("fear crane"), "Women fear the crane."));

    [Fact]
    public void Where_a_part_is_asked_about_it_does_not() =>
        Score(Ask("fear crane", new ThisGroup("women")), "Women fear the crane.").ShouldBe(Score(Ask("fear crane"), "Dockers fear the crane."), 1e-9);

    [Fact]
    public void Where_a_place_is_asked_about_a_fact_with_one_stands_before_one_without()
    {
        var question = new ArticleQuestion(Index, Harbour.Query("ferry", "ferry") with { Places = [Gazetteer.Default.ByCode("NO")!] }, [], FormSign.Of(QuestionForm.Share), asksArticle: false, Weights);

        Score(question, "The ferry of Norway.").ShouldBeGreaterThan(Score(question, "The ferry of somebody."));
    }

    [Fact]
    public void Where_a_number_is_asked_for_a_figure_stands_before_a_sentence()
    {
        var question = Ask("worried", new GivesNumber());

        question.Fit(new ReadFact(A.Stored(1, A.Figure())), null).Score.ShouldBeGreaterThan(Score(question, "People are very worried about AI."));
    }

    [Theory]
    [InlineData("Dockers fear the crane.", true)]
    [InlineData("Dockers sing.", false)]
    [InlineData("The zeppelin lands.", false)]
    public void By_words_alone_a_fact_is_about_it_that_covers_enough(string fact, bool isAbout)
    {
        var question = Ask("dockers fear crane");

        question.IsAbout(question.Fit(Fact(fact), null)).ShouldBe(isAbout);
    }

    [Fact]
    public void Meaning_vouches_for_a_fact_in_other_words()
    {
        var question = Ask("gadgets");

        question.IsAbout(question.Fit(Fact("The zeppelin lands."), Found(question, nearness: 0.9))).ShouldBeTrue();
        question.IsAbout(question.Fit(Fact("The zeppelin lands."), Found(question, nearness: 0.6))).ShouldBeFalse();
    }

    [Fact]
    public void Less_has_to_speak_for_a_fact_when_the_question_reads_like_one_on_articles()
    {
        var (asShare, asArticle) = (As(false), As(true));

        asArticle.Fit(Fact("The zeppelin lands."), Found(asArticle, 0.72)).Support.ShouldBeGreaterThan(asShare.Fit(Fact("The zeppelin lands."), Found(asShare, 0.72)).Support);

        static ArticleQuestion As(bool asksArticle) => new(Index, Harbour.Query("airship arrival"), [], FormSign.Of(QuestionForm.Article), asksArticle, Weights);
    }

    [Fact]
    public void What_says_who_was_asked_speaks_for_a_fact_where_a_survey_is_asked_about()
    {
        var (ofSurvey, other) = (As(QuestionForm.Survey), As(QuestionForm.Share));

        ofSurvey.Fit(Fact("We interviewed 512 dockers in May 2026."), Found(ofSurvey, 0.7, "We interviewed 512 dockers in May 2026.")).Support
            .ShouldBeGreaterThan(other.Fit(Fact("We interviewed 512 dockers in May 2026."), Found(other, 0.7, "We interviewed 512 dockers in May 2026.")).Support);

        static ArticleQuestion As(QuestionForm form) => new(Index, Harbour.Query("dock poll"), [], FormSign.Of(form), asksArticle: false, Weights);
    }

    [Theory]
    [InlineData("Dockers fear the crane, as follows:")]
    [InlineData("Do dockers fear the crane?")]
    public void A_sentence_that_only_leads_to_the_next_answers_nothing(string fact)
    {
        var question = Ask("dockers fear crane");

        question.IsAbout(question.Fit(Fact(fact), null)).ShouldBeFalse();
        question.IsAbout(question.Fit(Fact(fact), Found(question, 0.9, fact))).ShouldBeFalse();
    }

    [Fact]
    public void Beside_the_best_a_fact_is_said_that_is_nearly_as_likely()
    {
        var question = Ask("gadgets");
        var best = question.Fit(Fact("The zeppelin lands."), Found(question, 0.9));

        question.IsBeside(best with { Score = best.Score - (0.9 * Weights.BesideBest) }, best).ShouldBeTrue();
        question.IsBeside(best with { Score = best.Score - (1.1 * Weights.BesideBest) }, best).ShouldBeFalse();
    }

    [Fact]
    public void Meaning_does_not_vouch_where_somebody_is_named()
    {
        var question = new ArticleQuestion(Index, Harbour.Query("zorblax gadgets", "zorblax", "gadgets") with { Names = ["Zorblax"] }, [], FormSign.Of(QuestionForm.Share), asksArticle: true, Weights);

        question.IsAbout(question.Fit(Fact("The zeppelin lands."), Found(question, nearness: 0.95))).ShouldBeFalse();
    }

    [Fact]
    public void A_number_for_something_else_is_not_about_it()
    {
        var question = Ask("dockers fear zeppelin", new GivesNumber());

        question.IsAbout(question.Fit(Fact("14 dockers fear it."), null)).ShouldBeFalse();
    }

    [Fact]
    public void Who_somebody_is_one_sentence_says()
    {
        Ask("ada", new Introduces("Ada")).AsksOne.ShouldBeTrue();
        Ask("ada").AsksOne.ShouldBeFalse();
    }

    private static ArticleQuestion Ask(string terms, params IReadOnlyList<IObligation> obligations) => new(Index, Harbour.Query(terms), obligations, FormSign.Of(QuestionForm.Share), asksArticle: false, Weights);

    private static FoundFacts Found(ArticleQuestion question, double nearness, string fact = "The zeppelin lands.") =>
        new(question, [(Fact(fact), nearness), (new(Harbour.Fact(3, "It rained.")), 0.6)], confidence: 0.9);

    private static double Score(ArticleQuestion question, string fact) => question.Fit(Fact(fact), null).Score;

    private static ReadFact Fact(string text) => new(Harbour.Fact(1, text));
}
