using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Details;

public sealed class PageMetadataTests
{
    private const string Other = """{"@type":"NewsArticle","headline":"Herring is dear","url":"https://harbour.example/fish","datePublished":"2019-02-03","author":"Lars Holm"}""";
    private const string Own = """{"@type":["Article","NewsArticle"],"headline":"Cranes come to Norwick","url":"https://harbour.example/cranes","datePublished":"2025-05-14T08:00:00Z","author":[{"@type":"Person","name":"Ida Berg"},{"@id":"#orla"}]}""";
    private const string Orla = """{"@type":"Person","@id":"#orla","name":"Orla Finch"}""";

    [Theory]
    [InlineData("[" + Other + "," + Own + "," + Orla + "]")]
    [InlineData("{\"@context\":\"https://schema.org\",\"@graph\":[" + Orla + "," + Other + "," + Own + "]}")]
    [InlineData("<!-- [" + Other + "," + Own + "," + Orla + "] -->")]
    [InlineData("//<![CDATA[\n[" + Other + "," + Own + "," + Orla + ",]\n//]]>")]
    [InlineData("{\"@type\":\"WebPage\",\"mainEntity\":" + Own + ",\"about\":" + Orla + "}")]
    public void Of_several_articles_the_pages_own_counts(string linked)
    {
        var read = Read($"<link rel='canonical' href='https://www.harbour.example/cranes/?x=1'><title>Cranes</title><script type='application/ld+json'>{linked}</script>");

        (read.Title, read.Author, read.Published.ToString()).ShouldBe(("Cranes come to Norwick", "Ida Berg, Orla Finch", "2025-05-14"));
    }

    [Fact]
    public void Without_an_address_the_heading_tells_which_it_is() =>
        Read($"<script type='application/ld+json'>[{Other},{Own}]</script>", "<h1>Cranes come to Norwick</h1>").Published.ToString().ShouldBe("2025-05-14");

    [Fact]
    public void Of_articles_that_are_all_others_none_counts()
    {
        var read = Read($"<title>Ferries are late</title><link rel='canonical' href='https://harbour.example/ferries'><script type='application/ld+json'>[{Other},{Own}]</script>");

        (read.Title, read.Author, read.Published).ShouldBe(("Ferries are late", null, null));
    }

    [Theory]
    [InlineData("Cranes come - Harbour Review", "Cranes come")]
    [InlineData("Cranes come | harbour.example", "Cranes come")]
    [InlineData("Harbour Review: Cranes come", "Harbour Review: Cranes come")]
    [InlineData("Cranes &amp;amp; &amp;#8220;ferries&amp;#8221; | Harbour review", "Cranes & “ferries”")]
    public void A_title_is_without_the_sites_name(string written, string title) =>
        Read($"<title>{written}</title><meta property='og:site_name' content='Harbour Review'><link rel='canonical' href='https://harbour.example/cranes'>").Title.ShouldBe(title);

    [Fact]
    public void A_page_without_a_title_is_called_by_its_heading() => Read("", "<h1>Cranes come</h1>").Title.ShouldBe("Cranes come");

    [Theory]
    [InlineData("<meta property='article:author' content='https://people.example/ida'>", null)]
    [InlineData("<meta name='author' content='ida.berg@harbour.example'>", null)]
    [InlineData("<meta name='author' content='@idaberg'><meta property='article:author' content='Ida Berg'>", "Ida Berg")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":{\"name\":\"https://people.example/ida\"}}</script><meta name='author' content='Ida O&amp;#039;Berg'>", "Ida O'Berg")]
    public void An_author_is_a_name_and_no_address(string head, string? author) => Read(head).Author.ShouldBe(author);

    private static PageMetadata Read(string head, string body = "") => PageMetadata.Read(new HtmlParser().ParseDocument($"<html><head>{head}</head><body>{body}</body></html>"));
}
