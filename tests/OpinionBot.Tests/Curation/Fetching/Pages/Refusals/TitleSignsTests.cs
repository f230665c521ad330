namespace OpinionBot.Curation.Fetching.Pages.Refusals;

public sealed class TitleSignsTests
{
    private static readonly TitleSigns Signs = new("404", "not found", "one moment please");

    [Theory]
    [InlineData("404", true)]
    [InlineData("404 | Harbour Review", true)]
    [InlineData("Harbour Review - Not Found", true)]
    [InlineData("One moment, please…", true)]
    [InlineData("404 residents", false)]
    [InlineData("Signs of rust not found", false)]
    [InlineData("Not found in any of the three harbours", false)]
    [InlineData("", false)]
    public void A_part_of_a_title_says_it_and_little_more(string title, bool isOne) => Signs.Begin(title).ShouldBe(isOne);
}
