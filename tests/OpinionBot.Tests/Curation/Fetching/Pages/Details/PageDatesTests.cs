using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Details;

public sealed class PageDatesTests
{
    [Theory]
    [InlineData("2025-05-14T08:00:00Z", "2025-05-14")]
    [InlineData("Wed, 14 May 2025 08:00:00 GMT", "2025-05-14")]
    [InlineData("20250514", "2025-05-14")]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("1899-12-31", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("yesterday", null)]
    public void Reads_days_as_pages_write_them(string text, string? date) => (PageDates.Read(text)?.ToString()).ShouldBe(date);

    [Theory]
    [InlineData("<aside><time datetime='2011-01-01'>then</time></aside><article><h1>Cranes</h1><time datetime='2025-05-14'>14 May</time></article>", "2025-05-14")]
    [InlineData("<div class='archive-box'><time datetime='2011-01-01'>then</time></div><h1>Cranes</h1><time datetime='2025-05-14'>14 May</time>", "2025-05-14")]
    [InlineData("<article><time datetime='2011-01-01'>then</time></article><article><h1>Cranes</h1><p>All of them.</p></article>", null)]
    [InlineData("<ul><li><a href='/1'><time datetime='2011-01-01'>then</time></a></li></ul><h1>Cranes</h1>", null)]
    [InlineData("<time datetime='2011-01-01'>then</time><span itemprop='datePublished' content='2025-05-14'></span>", "2025-05-14")]
    public void Another_articles_day_is_not_the_pages(string body, string? date) => (PageDates.Of(new HtmlParser().ParseDocument(body))?.ToString()).ShouldBe(date);
}
