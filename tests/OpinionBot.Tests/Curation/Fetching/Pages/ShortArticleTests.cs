using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages;

public sealed class ShortArticleTests
{
    [Theory]
    [InlineData("<main><p>The harbour of Norwick bought two cranes that need no driver.</p></main>", "The harbour of Norwick bought two cranes that need no driver.")]
    [InlineData("<div itemprop='articleBody'>The harbour of Norwick bought two cranes that need no driver.</div>", "The harbour of Norwick bought two cranes that need no driver.")]
    [InlineData("<main><p>Loading</p></main>", "")]
    [InlineData("<p>The harbour of Norwick bought two cranes that need no driver.</p>", "")]
    [InlineData("<aside><article><p>The harbour of Norwick bought two cranes that need no driver.</p></article></aside>", "")]
    public void Reads_a_few_sentences_that_are_marked_as_an_article(string body, string text) => ShortArticle.Read(new HtmlParser().ParseDocument(body)).ShouldBe(text);
}
