using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages;

public sealed class FootnoteMarksTests
{
    [Theory]
    [InlineData("41%<sup>[3]</sup> of dockers", "41% of dockers")]
    [InlineData("41%<sup>*</sup> of dockers", "41% of dockers")]
    [InlineData("dockers<sup>†</sup>", "dockers")]
    [InlineData("41 percent<sup><a href='#note-a'>a</a></sup>", "41 percent")]
    [InlineData("the 21<sup>st</sup> crane", "the 21st crane")]
    [InlineData("e<sup>x</sup>", "ex")]
    [InlineData("41<sup>3</sup>", "413")]
    public void Takes_out_marks_that_are_no_digits_and_nothing_else(string words, string left)
    {
        var page = new HtmlParser().ParseDocument($"<p>{words}</p>");

        FootnoteMarks.Remove(page);

        page.QuerySelector("p")!.TextContent.ShouldBe(left);
    }
}
