namespace OpinionBot.Curation.Fetching.Pages.Details;

public sealed class TitleTextTests
{
    [Theory]
    [InlineData("Cranes &amp; fish", "Cranes & fish")]
    [InlineData("Cranes &amp;amp; fish", "Cranes & fish")]
    [InlineData("The <em>new</em> cranes", "The new cranes")]
    [InlineData("1 < 2 &lt; 3", "1 < 2 < 3")]
    [InlineData("  ", null)]
    public void Decodes_signs_and_drops_tags(string written, string? title) => TitleText.Decode(written).ShouldBe(title);

    [Theory]
    [InlineData("Cranes come | Harbour Review", null, "Cranes come")]
    [InlineData("Cranes come - News - Harbour Review", null, "Cranes come - News")]
    [InlineData("Harbour Review | Cranes come", null, "Cranes come")]
    [InlineData("Cranes - a harbour story", null, "Cranes - a harbour story")]
    [InlineData("Cranes come to Norwick – The Docker", "Cranes come to Norwick", "Cranes come to Norwick")]
    [InlineData("Cranes - what dockers think", "Cranes", "Cranes - what dockers think")]
    public void Drops_the_site_where_it_is_known(string written, string? heading, string title) => TitleText.WithoutSite(written, ["Harbour Review"], heading).ShouldBe(title);
}
