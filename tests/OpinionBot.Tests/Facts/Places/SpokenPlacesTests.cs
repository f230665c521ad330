namespace OpinionBot.Facts.Places;

public sealed class SpokenPlacesTests
{
    [Theory]
    [InlineData("who is more jittery, aussies or kiwis", "AU NZ")]
    [InlineData("do poles trust it", "PL")]
    [InlineData("what do polish people think", "PL")]
    [InlineData("brits vs us", "GB US")]
    [InlineData("us adults", "US")]
    [InlineData("in the states", "US")]
    [InlineData("are people in Japan nervous", "JP")]
    public void Finds_places_as_people_type_them(string question, string codes) => Codes(question).ShouldBe(codes);

    [Theory]
    [InlineData("tell us about it")]
    [InlineData("will it take jobs from the rest of us one day")]
    [InlineData("TELL US HOW MANY")]
    public void The_pronoun_is_no_country(string question) => Codes(question).ShouldBe("");

    [Fact]
    public void A_mention_spans_all_words_of_the_name() =>
        SpokenPlaces.Find("jobs in down under").Single().Span.In("jobs in down under").ShouldBe("down under");

    private static string Codes(string question) => string.Join(' ', SpokenPlaces.Find(question).Select(mention => mention.Place.Code));
}
