namespace OpinionBot.Curation.Fetching.Pages;

public sealed class HtmlReaderTests
{
    private const string Sentence = "The harbour of Norwick is to get cranes that move by themselves, and most of the dock workers do not mind.";

    [Theory]
    [InlineData("<sup>3</sup>", "41³ percent")]
    [InlineData("<sup><a href='#n12'>12</a></sup>", "41¹² percent")]
    public void A_raised_digit_is_no_part_of_the_number_before_it(string raised, string read) =>
        Read($"<article>{Paragraphs(4)}<p>Of the dock workers of Norwick 41{raised} percent do not mind the cranes.</p></article>").ShouldContain(read);

    [Fact]
    public void A_paragraph_that_is_a_link_to_another_story_is_not_part_of_the_article()
    {
        var text = Read($"<article>{Paragraphs(9)}<p><a href='/x'>Why the ferries of Norwick are late</a></p>{Paragraphs(3)}</article>");

        text.ShouldNotContain("ferries");
        text.Split("\n\n").Length.ShouldBe(12);
    }

    [Fact]
    public void An_article_that_is_a_list_of_links_keeps_them() =>
        Read($"<article>{Paragraphs(4)}<ul>{string.Concat(Enumerable.Range(1, 6).Select(at => $"<li><a href='/{at}'>The lantern number {at} of Norwick</a></li>"))}</ul>{Paragraphs(2)}</article>")
            .ShouldContain("The lantern number 3 of Norwick");

    [Fact]
    public void A_page_whose_article_is_in_its_metadata_alone_is_read_from_there()
    {
        var body = string.Join("<br>\n", Enumerable.Repeat($"{Sentence} It is R&amp;D.", 4));

        var text = Read($$"""<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Cranes", "articleBody": "{{body}}"}</script><div id="app"></div>""");

        text.ShouldStartWith(Sentence);
        text.ShouldContain("It is R&D.");
        text.ShouldNotContain("<br>");
    }

    [Fact]
    public void A_page_without_a_part_that_looks_like_an_article_gives_its_long_paragraphs()
    {
        // Every paragraph in a table of its own, as old pages have it: no part has enough of the text.
        var cells = string.Concat(Enumerable.Range(1, 3).Select(at => $"<aside><p>Menu {Sentence}</p></aside><div style='display:none'><p>{at}. {Sentence}</p></div>"));

        var text = Read($"<nav><p>{Sentence}</p></nav>{cells}");

        text.Split("\n\n").Length.ShouldBe(3);
        text.ShouldNotContain("Menu");
    }

    [Fact]
    public void A_page_without_an_article_is_refused_in_a_sentence() =>
        Should.Throw<UnusableDocumentException>(() => Read("<p>Nothing to see here.</p>")).Message.ShouldContain("page.html has no article");

    private static string Read(string body) => HtmlReader.Read($"<html><head><title>Cranes</title></head><body>{body}</body></html>", "page.html").Text;

    private static string Paragraphs(int count) => string.Concat(Enumerable.Repeat($"<p>{Sentence} Nobody in the town had expected it so soon.</p>", count));
}
