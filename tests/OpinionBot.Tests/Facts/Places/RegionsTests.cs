using OpinionBot.Language;

namespace OpinionBot.Facts.Places;

public sealed class RegionsTests
{
    [Theory]
    [InlineData("group:europe", "FR", true)]
    [InlineData("group:europe", "JP", false)]
    [InlineData("group:eu", "GB", false)]
    [InlineData("group:g7", "JP", true)]
    public void A_country_lies_in_its_regions_alone(string region, string country, bool lies) => Regions.Has(Place(region), Place(country)).ShouldBe(lies);

    [Fact]
    public void Of_an_average_nobody_knows_the_countries() => Regions.IsKnown(new Place("group:harbour-average", "average of 4 countries")).ShouldBeFalse();

    [Fact]
    public void Every_code_of_the_file_is_a_known_place() =>
        DataFile.ReadRows("Facts/Places/regions.tsv", columns: 2).SelectMany(row => row[1].Split('|').Append(row[0]))
            .Where(code => Gazetteer.Default.ByCode(code) is null)
            .ShouldBeEmpty();

    private static Place Place(string code) => Gazetteer.Default.ByCode(code)!;
}
