using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages;

public sealed class ConsentDialogsTests
{
    private const string Consent = "<p>We and 300 partners keep cookies on your device, with your consent.</p>";
    private const string Article = "<main><h1>Cranes</h1><p>The harbour bought cranes.</p></main>";

    [Theory]
    [InlineData("<div class='modal' id='x'>" + Consent + Consent + Consent + "</div>")]
    [InlineData("<div id='privacy-layer'><div>" + Consent + "</div></div>")]
    [InlineData("<div role='dialog'>" + Consent + "</div>")]
    [InlineData("<dialog open><h1>Your privacy</h1>" + Consent + "</dialog>")]
    [InlineData("<section class='a7'><div>" + Consent + "</div><div><button>Accept all</button></div></section>")]
    public void What_asks_for_consent_goes_however_long_it_is(string dialog) => Remove(dialog + Article).ShouldBe(Article);

    [Theory]
    [InlineData("<div class='privacy-page'><main><h1>Cookies</h1>" + Consent + "</main></div>")]
    [InlineData("<article class='consent-story'><h1>Cookies</h1>" + Consent + "</article>")]
    [InlineData("<div class='consent-story'><h1>Cookies</h1>" + Consent + "</div>")]
    [InlineData("<div class='modal'><p>Cranes lift what nobody can.</p></div>")]
    public void An_article_about_it_stays(string article) => Remove(article).ShouldBe(article);

    private static string Remove(string body)
    {
        var page = new HtmlParser().ParseDocument($"<body>{body}</body>");
        ConsentDialogs.Remove(page);

        return page.Body!.InnerHtml.Replace("\"", "'", StringComparison.Ordinal);
    }
}
