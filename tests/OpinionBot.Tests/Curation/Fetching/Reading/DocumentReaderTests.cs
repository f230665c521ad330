using System.Text;

namespace OpinionBot.Curation.Fetching.Reading;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_page_that_is_called_text_is_read_as_a_page() =>
        Read("<!-- saved from url=(0022)https://harbour.example -->\n<html><body><main><h1>Cranes come</h1><p>The harbour of Norwick bought two cranes that need no driver.</p></main></body></html>", "saved.txt")
            .ShouldSatisfyAllConditions(read => read.Title.ShouldBe("Cranes come"), read => read.Text.ShouldContain("bought two cranes"), read => read.Text.ShouldNotContain("<"));

    [Theory]
    [InlineData("{\\rtf1\\ansi Cranes come.\\par}", "a.rtf is rich text (RTF); save it as PDF or plain text and add that, or paste its text.")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><item/></channel></rss>", "a.rtf is a feed (1 article) and no article; add the address of the article that you mean, or paste its text.")]
    public void Says_what_a_document_is_that_it_does_not_read(string text, string reason) => Should.Throw<UnusableDocumentException>(() => Read(text, "a.rtf")).Message.ShouldBe(reason);

    [Fact]
    public void What_is_struck_out_in_Markdown_is_not_said() =>
        Read("# Cranes\n\nOf the dockers ~~39%~~ 41% like cranes that are high-\nrisk and regu-\nlated.", "a.md").Text.ShouldBe("Of the dockers 41% like cranes that are high-risk and regulated.");

    private static ReadDocument Read(string text, string name) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), name, null);
}
