using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Refusals;

public sealed class NoArticleTests
{
    private const string Prose = "The harbour of Norwick is to get cranes that move by themselves, and most of the dock workers do not mind them at all.";

    [Theory]
    [InlineData("<title>Just a moment...</title><p>harbour.example needs to review the security of your connection.</p>", "check of the browser")]
    [InlineData("<title>harbour.example</title><h1>Verify you are human</h1><p>This helps us.</p>", "check of the browser")]
    [InlineData("<title>Harbour</title><h1>Hold on</h1><p>Please turn on JavaScript and cookies to go on.</p>", "check of the browser")]
    [InlineData("<title>Harbour</title><p>Please enable JavaScript to see this page.</p>", "JavaScript runs")]
    [InlineData("<title>Page not found | Harbour Review</title><p>Sorry.</p>", "no such page")]
    [InlineData("<title>Harbour Review</title><h1>404</h1><p>Go to the front page.</p>", "no such page")]
    [InlineData("<title>Harbour Review</title><h1>Oh no!</h1><p>The page you are looking for has sailed away.</p>", "no such page")]
    [InlineData("<title>Access Denied</title><p>You have no permission.</p>", "does not show the article")]
    [InlineData("<title>503 Service Temporarily Unavailable</title><hr>", "does not show the article")]
    [InlineData("<title>Log in - Harbour Review</title><form><input name=u><input type=password></form>", "form to sign in")]
    [InlineData("<title>Harbour Review</title><form><p>Your name and password, please.</p><input type=password></form>", "form to sign in")]
    [InlineData("<meta http-equiv=refresh content='0; url=/cranes'><link rel=canonical href='https://harbour.example/x'><title>Moved</title>", "leads on to https://harbour.example/cranes; add")]
    [InlineData("<meta http-equiv=Refresh content=\"5;URL='https://harbour.example/cranes'\">", "leads on to https://harbour.example/cranes; add")]
    public void Says_in_one_sentence_what_stands_in_place_of_the_article(string page, string said)
    {
        var reason = Reason(page).ShouldNotBeNull();

        reason.ShouldStartWith("page.html ");
        reason.ShouldContain(said);
        reason.ShouldEndWith(".");
        reason.ShouldNotContain(". ");
    }

    [Theory]
    [InlineData("<title>404 residents say what they think of cranes</title>")]
    [InlineData("<title>Signs of rust not found in cranes of Norwick</title>")]
    [InlineData("<title>Access denied to harbour records in three large towns</title>")]
    [InlineData("<title>Cranes</title><meta http-equiv=refresh content='300'>")]
    public void An_article_that_is_called_alike_is_read(string head) => Reason($"{head}<article><p>{Prose}</p></article>").ShouldBeNull();

    [Fact]
    public void A_long_text_about_browser_checks_is_an_article() =>
        Reason($"<title>Just a moment: why sites check browsers</title>{string.Concat(Enumerable.Repeat($"<p>{Prose} It says: checking your browser.</p>", 8))}").ShouldBeNull();

    [Fact]
    public void A_page_without_text_says_that_it_needs_scripts() =>
        NoArticle.ReasonWithoutText(new HtmlParser().ParseDocument("<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>"), "page.html").ShouldStartWith("page.html has no article without JavaScript; ");

    private static string? Reason(string page) => NoArticle.Reason(new HtmlParser().ParseDocument(page), "page.html");
}
