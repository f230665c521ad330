using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages;

public sealed class PageCleanerTests
{
    [Theory]
    [InlineData("<figcaption>A crane at dawn</figcaption>")]
    [InlineData("<div class=\"image-caption\">A crane at dawn</div>")]
    [InlineData("<span class=\"photo-credit\">Lars Holm</span>")]
    [InlineData("<div class=\"c-related-stories\"><a href=\"/1\">Fish is dear</a></div>")]
    [InlineData("<ul id=\"social-share\"><li>Share</li></ul>")]
    [InlineData("<section class=\"newsletter-box\"><p>Every morning in your inbox.</p></section>")]
    public void What_the_markup_calls_something_else_is_taken_out(string aside) => Clean($"<p>The harbour bought cranes.</p>{aside}").ShouldBe("<p>The harbour bought cranes.</p>");

    [Theory]
    [InlineData("<div class=\"body\"><p>The harbour bought cranes.</p></div>")]
    [InlineData("<p class=\"share-text\">The harbour bought cranes.</p>")]
    [InlineData("<a class=\"related\" href=\"/1\">cranes</a>")]
    public void What_it_does_not_stays(string kept) => Clean(kept).ShouldBe(kept);

    [Fact]
    public void What_is_called_so_and_holds_the_article_stays()
    {
        var paragraph = $"<p>{string.Join(' ', Enumerable.Repeat("The harbour bought cranes that need no driver.", 4))}</p>";
        var page = $"<div class=\"sponsored-content\">{paragraph}{paragraph}</div>";

        Clean(page).ShouldBe(page);
    }

    [Fact]
    public void A_page_of_very_many_elements_is_left_alone() =>
        PageCleaner.CanClean(new HtmlParser().ParseDocument($"<body>{string.Concat(Enumerable.Repeat("<div class=\"share\">", 400))}{string.Concat(Enumerable.Repeat("<b>word</b> ", 30_000))}")).ShouldBeFalse();

    private static string Clean(string body)
    {
        var page = new HtmlParser().ParseDocument($"<body>{body}</body>");
        PageCleaner.Clean(page);

        return page.Body!.InnerHtml;
    }
}
