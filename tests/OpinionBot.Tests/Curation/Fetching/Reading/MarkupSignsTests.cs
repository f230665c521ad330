namespace OpinionBot.Curation.Fetching.Reading;

public sealed class MarkupSignsTests
{
    [Theory]
    [InlineData("<!-- saved from url=(0030)https://harbour.example/cranes -->\n<html><body>", true)]
    [InlineData("\ufeff<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html>", true)]
    [InlineData("<article><p>Cranes</p></article>", true)]
    [InlineData("<rss version='2.0'>", false)]
    [InlineData("Cranes < ferries", false)]
    [InlineData("< 5% of dockers", false)]
    public void Tells_a_page_by_its_first_element(string text, bool isPage) => MarkupSigns.IsPage(text).ShouldBe(isPage);

    [Theory]
    [InlineData("Cranes\n<p>One.</p>\n<p>Two.</p>", true)]
    [InlineData("The tag </p> ends a paragraph.", false)]
    public void Tells_a_part_of_one_by_its_blocks(string text, bool isPart) => MarkupSigns.IsPartOfPage(text).ShouldBe(isPart);

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><item></item><item></item></channel></rss>", "a.xml is a feed (2 articles) and no article; ")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><entry></entry></feed>", "a.xml is a feed (1 article) and no article; ")]
    [InlineData("<?xml version=\"1.0\"?><invoice><sum>3</sum></invoice>", "a.xml is XML (invoice) and no article; ")]
    public void Says_what_is_no_page(string text, string reason) => MarkupSigns.NoPage(text, "a.xml")!.ShouldStartWith(reason);

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("Cranes come.")]
    [InlineData("<Ida> said so")]
    public void Has_nothing_to_say_of_others(string text) => MarkupSigns.NoPage(text, "a.txt").ShouldBeNull();
}
