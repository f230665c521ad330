using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Refusals;

public sealed class PaywallTests
{
    [Theory]
    [InlineData("<p>Cranes come.</p><div>Subscribe to continue reading.</div>", true)]
    [InlineData("<p>Cranes come.</p><p>This article is for subscribers only.</p>", true)]
    [InlineData("<p>Cranes come.</p><div>Already a subscriber? Log in. Start your free trial.</div>", true)]
    [InlineData("<header>Already a subscriber? Free trial for a month.</header><p>Cranes come.</p>", false)]
    [InlineData("<p>Cranes come.</p><div>Already a subscriber?</div>", false)]
    [InlineData("<p>Cranes come.</p>", false)]
    public void Tells_a_wall_by_what_it_says(string body, bool isWall) => (Paywall.Reason(new HtmlParser().ParseDocument(body), "page.html") is not null).ShouldBe(isWall);

    [Fact]
    public void A_long_text_is_no_beginning()
    {
        Paywall.IsBeginning("Cranes come to Norwick.").ShouldBeTrue();
        Paywall.IsBeginning(string.Concat(Enumerable.Repeat("Cranes come to Norwick. ", 100))).ShouldBeFalse();
    }
}
