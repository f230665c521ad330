using System.Text;

namespace OpinionBot.Curation.Fetching.Reading;

public sealed class EncodingLabelTests
{
    [Theory]
    [InlineData("<meta charset='latin1'>", null, 1252)]
    [InlineData("<meta charset='euc-kr'>", null, 949)]
    [InlineData("<meta charset='utf-16'>", null, 65001)]
    [InlineData("<meta name='x' content='text/html; charset=koi8-r'>", null, null)]
    [InlineData("<meta charset='utf-7'><meta charset='koi8-r'>", null, 20866)]
    [InlineData("charset=koi8-r is what the text says", null, null)]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-15\"?>", null, 28605)]
    [InlineData("<meta charset='koi8-r'>", "text/html;charset=utf-8", 65001)]
    [InlineData("<meta charset='koi8-r'>", "text/html", 20866)]
    public void Finds_what_a_document_says_of_itself(string start, string? contentType, int? page) => (EncodingLabel.Find(Encoding.ASCII.GetBytes(start), contentType)?.CodePage).ShouldBe(page);
}
