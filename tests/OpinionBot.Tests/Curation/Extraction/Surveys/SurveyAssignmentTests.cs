using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;

namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class SurveyAssignmentTests
{
    private const string Own = "41% of women want a ban, says the new Havblikk survey.";

    [Fact]
    public void A_sentence_is_about_the_survey_that_was_named_last() =>
        Conductors(null, "A poll of 1,002 adults by Havblikk found that 41% of women want a ban.", "A Quaymark survey of 812 nurses says that 44% of them do.",
            "Nurses sleep well, says Quaymark.", "Men are calmer.")
            .ShouldBe(["Havblikk", "Quaymark", "Quaymark", "Quaymark"]);

    [Fact]
    public void A_survey_that_one_paragraph_names_lasts_for_it() =>
        Conductors(null, "A poll of 1,002 adults by Havblikk found that 41% of women want a ban.", "A Quaymark survey of 812 nurses says that 44% of them do.",
            "Men are calmer.")
            .ShouldBe(["Havblikk", "Quaymark", "Havblikk"]);

    [Fact]
    public void Who_asked_may_stand_in_the_last_paragraph() =>
        Conductors(null, "41% of women want a ban.", "29% of men do.", "Nobody is calm.", "The survey of 1,002 adults was carried out by Havblikk in May 2025.")
            .ShouldBe(["Havblikk", "Havblikk", "Havblikk", "Havblikk"]);

    [Fact]
    public void A_survey_that_is_only_brought_in_beside_lasts_for_its_paragraph()
    {
        Conductors(null, Own, "An earlier poll by Quaymark had it at 44%. Women were calmer.", "Men are calmer.")
            .ShouldBe(["Havblikk", "Quaymark", "Quaymark", "Havblikk"]);
        Conductors(null, Own, "A separate poll of 812 nurses had it at 44%.", "Men are calmer.").ShouldBe(["Havblikk", "nobody named", "Havblikk"]);
    }

    [Fact]
    public void An_institute_that_writes_we_asked_has_asked()
    {
        Conductors("Harbour Institute", "We asked 1,002 adults.", "41% want a ban.").ShouldBe(["Harbour Institute", "Harbour Institute"]);
        Conductors("Harbour Institute", "We asked 1,002 adults, and 41% want a ban.", "A poll by Quaymark had it at 44%.", "Men are calmer.")
            .ShouldBe(["Harbour Institute", "Quaymark", "Harbour Institute"]);
    }

    [Fact]
    public void A_sentence_about_people_whom_one_survey_asked_is_about_that_one() =>
        Conductors(null, "A poll of 1,002 clerks by Havblikk found that 41% want a ban.", "A Quaymark survey of 812 nurses says that 44% of them do.",
            "Robots are loud.", "Half of the nurses own one.")
            .ShouldBe(["Havblikk", "Quaymark", "Havblikk", "Quaymark"]);

    [Fact]
    public void A_survey_that_is_introduced_without_results_has_them_in_the_next_paragraphs() =>
        Conductors(null, Own, "Quaymark called 812 nurses in May.", "44% want a ban.", "Half own one.").ShouldBe(["Havblikk", "Quaymark", "Quaymark", "Quaymark"]);

    [Fact]
    public void A_survey_of_years_ago_is_brought_in_beside() =>
        Conductors("Harbour Institute", "A 2023 survey by Quaymark had it at 44%.", "Our survey of 1,002 clerks ran in May.", "41% want a ban.")
            .ShouldBe(["Quaymark", "Harbour Institute", "Harbour Institute"]);

    [Theory]
    [InlineData("Harbour Review", "Harbour Review", "41% want a ban.", "Our survey of 1,002 adults ran in May.")]
    [InlineData("Rethink Ports", "Rethink Ports", "41% want a ban.", "We fielded a survey to 1,002 adults in May.")]
    [InlineData("Harbour Review", "nobody named", "41% want a ban.", "The poll of 1,002 adults ran in May.")]
    [InlineData("Harbour Institute", "Harbour Institute", "41% want a ban.", "The poll of 1,002 adults ran in May.")]
    public void A_newspaper_has_asked_only_where_it_says_so(string publisher, string conductor, params string[] paragraphs) =>
        Conductors(publisher, paragraphs).ShouldAllBe(named => named == conductor);

    [Fact]
    public void What_somebody_says_in_a_quotation_names_no_asker()
    {
        Conductors("Harbour Review", "41% want a ban.", "“We asked 1,002 adults,” said Orla Finch.").ShouldAllBe(named => named == "nobody named");
        Conductors(null, "“The Nordpuls survey is wrong,” said Orla Finch.", "The survey of 1,002 adults by Havblikk says that 41% want a ban.")
            .ShouldBe(["Havblikk", "Havblikk"]);
    }

    [Fact]
    public void An_article_that_tells_of_no_asking_reports_no_survey() =>
        Conductors("Harbour Review", "Clerks sleep well.", "41% of women want a ban.").ShouldBe(["none", "none"]);

    private static IEnumerable<string> Conductors(string? publisher, params string[] paragraphs)
    {
        var article = InventedArticle.Of(publisher, paragraphs);
        var passages = PassageReader.Read(article.Text);
        var names = new ArticleNames();

        foreach (var passage in passages)
        {
            names.Take(passage.Text, isAhead: true);
        }

        var surveys = new SurveyAssignment(article, passages, names);

        return [.. Enumerable.Range(0, passages.Count).Select(at => surveys.Of(at) is { } survey ? survey.Conductor ?? "nobody named" : "none")];
    }
}
