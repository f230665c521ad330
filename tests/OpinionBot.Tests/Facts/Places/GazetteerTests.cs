namespace OpinionBot.Facts.Places;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("how many people in japan were nervous", "JP")]
    [InlineData("Britons and Americans", "GB US")]
    [InlineData("the UK, Great Britain and the United Kingdom", "GB GB GB")]
    [InlineData("U.S. adults in the USA", "US US")]
    [InlineData("tell us about it", "")]
    [InlineData("the US and us", "US")]
    [InlineData("China’s AI industry and Chinese people", "CN CN")]
    [InlineData("south korea and south africa", "KR ZA")]
    [InlineData("North Koreans, South Koreans", "KP KR")]
    [InlineData("how worried are people in turkey", "TR")]
    [InlineData("polish the Polish silver", "PL")]
    [InlineData("US-based and anti-Chinese", "US CN")]
    [InlineData("Papua New Guinea and Guinea", "PG GN")]
    [InlineData("Nigeria is not Niger", "NG NE")]
    [InlineData("the Dutch and the French", "NL FR")]
    [InlineData("in the netherlands and in new zealand", "NL NZ")]
    [InlineData("the West and the west coast", "group:west")]
    [InlineData("kenya?", "KE")]
    [InlineData("it's in chile", "CL")]
    [InlineData("Türkiye, Côte d'Ivoire", "TR CI")]
    public void Finds_places_as_people_write_them(string text, string codes) =>
        string.Join(' ', Gazetteer.Default.Find(text).Select(mention => mention.Place.Code)).ShouldBe(codes);

    [Theory]
    [InlineData("germny", "DE")]
    [InlineData("Brasilia", null)]
    [InlineData("japann", "JP")]
    [InlineData("france", null)]
    [InlineData("cats", null)]
    public void Forgives_one_letter(string word, string? code) => Gazetteer.Default.FindNear(word)?.Code.ShouldBe(code);

    [Fact]
    public void Has_every_country_once_and_no_group_among_them()
    {
        Gazetteer.Default.All.Count(place => !place.IsGroup).ShouldBe(250, "the 249 of ISO 3166-1 and Kosovo");
        Gazetteer.Default.All.Where(place => !place.IsGroup).ShouldAllBe(place => place.Code.Length == 2);
    }
}
