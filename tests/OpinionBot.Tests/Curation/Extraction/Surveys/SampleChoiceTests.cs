using OpinionBot.Facts.Places;

namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class SampleChoiceTests
{
    private const string Said = "41% want a ban.";

    private readonly ReportedSurvey _survey = new();

    [Fact]
    public void The_number_of_a_finding_is_that_of_its_group_else_of_all()
    {
        Have(new ReportedSample(1002, "adults", "1,002", "We asked 1,002 adults."), new ReportedSample(212, "pupils", "212", "Among them were 212 pupils."));

        Chosen("pupils", null).ShouldBe(212);
        Chosen("teachers", null).ShouldBe(1002);
        Chosen(null, null).ShouldBe(1002);
    }

    [Fact]
    public void Where_several_countries_have_a_number_each_has_its_own()
    {
        Have(Of(1204, "KE"), Of(1150, "GH"), new ReportedSample(2354, "people", "2,354", "We asked 2,354 people."));

        Chosen("women", "GH").ShouldBe(1150);
        Chosen("women", "NO").ShouldBe(2354);
    }

    [Fact]
    public void A_number_for_each_country_is_of_every_one_that_has_no_own()
    {
        Have(Of(1512, "NO"), new ReportedSample(1000, "people in each country", "1,000", "We asked 1,000 people in each country."));

        Chosen("women", "NO").ShouldBe(1512);
        Chosen("women", "SE").ShouldBe(1000);
    }

    [Fact]
    public void A_number_beside_its_result_is_of_some()
    {
        Have(new ReportedSample(940, "drivers", "940", "62% of 940 drivers said so."), new ReportedSample(812, "clerks", "812", "We asked 812 clerks."));

        Chosen(null, null).ShouldBe(812);
    }

    [Fact]
    public void The_number_of_some_of_a_kind_is_not_that_of_the_others()
    {
        Have(new ReportedSample(388, "patients under 40", "388", "Among patients under 40 (n = 388), 70% did."), new ReportedSample(1002, "adults", "1,002", "We asked 1,002 adults."));

        Chosen("patients", null).ShouldBe(1002);
        Chosen("patients under 40", null).ShouldBe(388);
    }

    [Fact]
    public void A_survey_that_gives_no_number_has_none() => SampleChoice.Of(_survey, Said, "women", null).ShouldBeNull();

    private static ReportedSample Of(long count, string country) => new(count, null, $"{count}", "We asked.") { Places = [Gazetteer.Default.ByCode(country)!] };

    private void Have(params ReportedSample[] samples) => _survey.Samples.AddRange(samples);

    private long? Chosen(string? of, string? country) => SampleChoice.Of(_survey, Said, of, country is null ? null : Gazetteer.Default.ByCode(country))?.Count;
}
