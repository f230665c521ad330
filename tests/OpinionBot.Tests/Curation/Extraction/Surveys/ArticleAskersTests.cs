using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;

namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class ArticleAskersTests
{
    [Fact]
    public void Short_and_long_names_are_one_asker() =>
        Read("A poll by the Harbour Policy Institute (HPI) says so.", "The HPI poll covered 1,002 clerks.").ShouldBe(["Harbour Policy Institute"]);

    [Fact]
    public void Who_paid_or_told_counts_only_where_nobody_else_asked()
    {
        Read("A survey commissioned by Sandvik Lines says so.").ShouldBe(["Sandvik Lines"]);
        Read("A survey commissioned by Sandvik Lines says so.", "The survey was carried out by Havblikk.").ShouldBe(["Havblikk"]);
    }

    [Fact]
    public void A_survey_with_a_name_of_its_own_is_that_of_who_conducted_it() =>
        Read("The Sandvik Guest Survey was commissioned by Sandvik Lines and conducted by Quaymark Data.").ShouldBe(["Quaymark Data"]);

    [Fact]
    public void Who_carried_out_the_survey_takes_the_place_of_whose_it_was_called()
    {
        Read("The Tidewell Foundation survey tells of robots.", "The survey was carried out by Quaymark Data among 1,002 clerks.").ShouldBe(["Quaymark Data"]);
        Read("A survey of 812 nurses by the Tidewell Foundation tells of robots.", "The survey was carried out by Quaymark Data among 1,002 clerks.")
            .ShouldBe(["Tidewell Foundation", "Quaymark Data"]);
    }

    [Fact]
    public void A_body_is_called_by_the_name_that_the_article_has_for_it()
    {
        Read("Nobody in the Harbour Clerks Union sleeps.", "The union polled 812 of its members.").ShouldBe(["Harbour Clerks Union"]);
        Read("Nobody sleeps.", "The union polled 812 of its members.").ShouldBe(["The union"]);
        Read("Nobody sleeps.", "The institute polled 812 of its members.").ShouldBeEmpty();
    }

    [Fact]
    public void In_a_transcript_the_one_who_says_we_asked_did() =>
        Read("With me is Orla Finch of Norwick.", "HOST: What did you do?", "FINCH: We asked 1,002 clerks in May.", "HOST: And?", "FINCH: 41% sleep well.")
            .ShouldBe(["Orla Finch"]);

    [Fact]
    public void It_asked_who_is_the_subject_of_the_sentence_before() =>
        Read("Quaymark sees it differently. Its survey of 812 nurses tells of robots.").ShouldBe(["Quaymark"]);

    [Fact]
    public void Who_leads_those_that_asked_is_told_in_the_sentence_before() =>
        Read("Ida Berg of the Harbour Institute spent a year on it. Her team interviewed 812 nurses.").ShouldBe(["Harbour Institute"]);

    [Fact]
    public void Who_speaks_of_the_survey_did_not_ask() =>
        Read("“It fell,” said Orla Finch, who ran the survey. Orla Finch ran the survey in May.").ShouldBeEmpty();

    [Theory]
    [InlineData("Harbour Institute", true)]
    [InlineData("Harbour Research Review", false)]
    [InlineData("Havblikk", false)]
    public void An_institute_publishes_its_own(string name, bool isInstitute) => ArticleAskers.IsInstitute(name).ShouldBe(isInstitute);

    private static IEnumerable<string> Read(params string[] paragraphs)
    {
        var article = InventedArticle.Of(null, paragraphs);
        var passages = PassageReader.Read(article.Text);
        var names = new ArticleNames();

        foreach (var passage in passages)
        {
            names.Take(passage.Text, isAhead: true);
        }

        return ArticleAskers.Read(article, passages, names).Select(asker => asker.Name);
    }
}
