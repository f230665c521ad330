using OpinionBot.Language;

namespace OpinionBot.Facts.Places;

public sealed class PlacePartsTests
{
    [Theory]
    [InlineData("Clerks in Ohio and Ontario", "Ohio=US Ontario=CA")]
    [InlineData("London's ports and Sydney’s ferries", "London=GB Sydney=AU")]
    [InlineData("OSLO", "OSLO=NO")]
    [InlineData("Perth and Queensland", "Perth=AU Queensland=AU")]
    public void A_part_of_a_country_stands_for_it(string text, string places) => Find(text).ShouldBe(places);

    [Theory]
    [InlineData("British Columbia is no Britain", "British Columbia=CA Britain=GB")]
    [InlineData("Mexico and New Mexico", "Mexico=MX New Mexico=US")]
    [InlineData("New South Wales", "New South Wales=AU")]
    [InlineData("New York and Norway", "New York=US Norway=NO")]
    public void The_longest_name_wins(string text, string places) => Find(text).ShouldBe(places);

    [Fact]
    public void England_Scotland_and_Wales_are_asked_within_Britain() => Find("England, Scotland and Wales").ShouldBe("England=GB Scotland=GB Wales=GB");

    [Theory]
    [InlineData("German-speaking clerks")]
    [InlineData("French-language papers")]
    [InlineData("a mass of clerks")]
    [InlineData("perth, ohio")]
    [InlineData("")]
    public void A_tongue_and_an_ordinary_word_are_no_place(string text) => Find(text).ShouldBe("");

    [Fact]
    public void Every_row_of_the_file_names_a_country_and_parts() =>
        DataFile.ReadRows("Facts/Places/parts.tsv", columns: 2)
            .Where(row => Gazetteer.Default.ByCode(row[0]) is null || row[1].Split('|').Any(string.IsNullOrWhiteSpace)).ShouldBeEmpty();

    private static string Find(string text) =>
        string.Join(' ', PlaceParts.FindWithCountries(text).Select(mention => $"{mention.Span.In(text)}={mention.Place.Code}"));

    [Theory]
    [InlineData("Massachusetts", "Mass.")]
    [InlineData("massachusetts", "Mass.")]
    [InlineData("Ohio", null)]
    [InlineData("Norwick", null)]
    public void A_state_has_the_name_that_newspapers_give_it_for_short(string name, string? shorter) => PlaceParts.ShortName(name).ShouldBe(shorter);
}
