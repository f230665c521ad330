using OpinionBot.Facts.Findings;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class ArticleSurveysTests
{
    private const string Last = "The survey of 1,002 adults was carried out by Havblikk between 2 and 9 October 2025.";

    [Fact]
    public void Who_when_and_how_many_come_from_the_sentence_that_says_them()
    {
        var finding = InventedArticle.Findings("41% of women want a ban.", "29% of men own a robot.", Last)[1];

        (finding.Study!.Conductor, finding.AskedWhen!.From.ToString(), finding.AskedWhen.To.ToString()).ShouldBe(("Havblikk", "2025-10-02", "2025-10-09"));
        (finding.SampleSize.Kind, finding.SampleSize.Count, finding.SampleSize.Note).ShouldBe((SampleSizeKind.InAll, 1002, "1,002 adults asked in all"));
        finding.Parts.Where(part => part.Kind is FindingPartKind.Who or FindingPartKind.When or FindingPartKind.SampleSize).ShouldBe(
        [
            new FindingPart(FindingPartKind.Who, "Havblikk", Last),
            new FindingPart(FindingPartKind.When, "2 and 9 October 2025", Last),
            new FindingPart(FindingPartKind.SampleSize, "1,002", Last),
        ]);
    }

    [Fact]
    public void What_the_sentence_itself_says_is_taken_from_nowhere_else() =>
        InventedArticle.Findings("A poll of 1,002 adults by Havblikk in May 2025 says that 41% of women want a ban.")
            .ShouldHaveSingleItem().Parts.ShouldAllBe(part => part.From == null);

    [Fact]
    public void Each_of_two_surveys_has_its_own_numbers() =>
        InventedArticle.Findings("A poll of 1,002 adults by Havblikk says that 41% of women want a ban.",
            "A poll of 812 nurses by Quaymark says that 44% of nurses own a robot.")
            .Select(finding => (finding.Study!.Conductor, finding.SampleSize.Count)).ShouldBe([("Havblikk", 1002), ("Quaymark", 812)]);

    [Fact]
    public void Of_several_countries_each_has_its_own_number() =>
        InventedArticle.Findings("The Havblikk survey asked 1,204 in Kenya, 1,150 in Ghana.", "In Kenya, 41% want a ban. In Ghana, 44% do.")
            .Select(finding => (finding.Place!.Code, finding.SampleSize.Count)).ShouldBe([("KE", 1204), ("GH", 1150)]);

    [Fact]
    public void A_group_with_a_number_of_its_own_has_that() =>
        InventedArticle.Findings("The Havblikk survey interviewed 1,002 adults, among them 212 pupils.", "41% of pupils want a ban.", "44% of women do.")
            .Where(finding => finding.Unit.Kind == UnitKind.Percent).Select(finding => finding.SampleSize.Count).ShouldBe([212, 1002]);

    [Fact]
    public void A_group_that_was_asked_at_another_time_has_that() =>
        InventedArticle.Findings("The Havblikk survey interviewed 1,002 clerks between 2 and 9 October 2025.", "It also asked 212 pupils in November.", "41% of pupils want a ban.", "44% of clerks do.")
            .Where(finding => finding.Unit.Kind == UnitKind.Percent).Select(finding => (finding.SampleSize.Count, finding.AskedWhen!.From.ToString()))
            .ShouldBe([(212, "2025-11"), (1002, "2025-10-02")]);

    [Fact]
    public void A_sentence_about_an_earlier_survey_of_the_same_asker_has_the_time_of_that_and_no_number() =>
        InventedArticle.Findings(Last, "In the December 2023 survey, 44% of women wanted a ban.").Select(finding => (finding.AskedWhen!.From.ToString(), finding.SampleSize.Count))
            .ShouldHaveSingleItem().ShouldBe(("2023-12", null));

    [Fact]
    public void Whom_the_survey_asked_is_of_whom_a_share_is_that_names_nobody()
    {
        const string asked = "A poll of 812 nurses by Havblikk tells of robots.";
        var finding = InventedArticle.Findings(asked, "41% want a ban.").ShouldHaveSingleItem();

        (finding.Of, finding.Part(FindingPartKind.Of)).ShouldBe(("nurses", new FindingPart(FindingPartKind.Of, "nurses", asked)));
    }

    [Fact]
    public void The_one_country_that_was_asked_in_is_the_place() =>
        InventedArticle.Findings("A poll of 1,002 adults in Norway by Havblikk tells of robots.", "Japan is far. Japan is old.", "41% of women want a ban.")
            .ShouldHaveSingleItem().Place!.Code.ShouldBe("NO");

    [Fact]
    public void A_share_of_no_survey_has_none()
    {
        var finding = InventedArticle.Findings("41% of women want a ban.").ShouldHaveSingleItem();

        (finding.Study, finding.SampleSize, finding.SaidOn.ToString()).ShouldBe((null, SampleSize.NotStated, "2026-03-05"));
    }
}
