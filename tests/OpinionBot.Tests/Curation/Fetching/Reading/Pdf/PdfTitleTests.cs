namespace OpinionBot.Curation.Fetching.Reading.Pdf;

public sealed class PdfTitleTests
{
    private static readonly PdfBlock[] Page =
    [
        Block("News release", 10), Block("What the harbour thinks of robots: a survey", 20), Block("They came in May", 14), Block("The first robots came to the harbour in May.", 10),
    ];

    [Theory]
    [InlineData("Microsoft Word - draft_v3_FINAL.docx")]
    [InlineData("untitled")]
    [InlineData("Untitled-1")]
    [InlineData("report.indd")]
    [InlineData(@"C:\Users\ida\report")]
    [InlineData("/home/ida/report")]
    [InlineData("2026_03_report")]
    [InlineData("PowerPoint Presentation")]
    [InlineData("Annual meeting 2019 template")]
    [InlineData("")]
    [InlineData(null)]
    public void What_a_program_wrote_as_title_is_none_and_the_largest_words_of_the_first_page_are(string? property) =>
        PdfTitle.Of(property, Page, 10).ShouldBe("What the harbour thinks of robots: a survey");

    [Theory]
    [InlineData("They came in May", "They came in May")]
    [InlineData("What the harbour thinks of robots", "What the harbour thinks of robots: a survey")]
    public void A_title_that_the_page_has_in_large_letters_is_one(string property, string title) => PdfTitle.Of(property, Page, 10).ShouldBe(title);

    [Fact]
    public void Where_nothing_is_large_the_title_of_the_properties_is_better_than_none()
    {
        PdfTitle.Of("Robots of the harbour", [Page[0], Page[3]], 10).ShouldBe("Robots of the harbour");
        PdfTitle.Of("untitled", [Page[0], Page[3]], 10).ShouldBeNull();
    }

    [Theory]
    [InlineData("Ida Berg", "Ida Berg")]
    [InlineData("scanner01", null)]
    [InlineData("Administrator", null)]
    [InlineData("Microsoft Office User", null)]
    [InlineData("ida.berg@example.org", null)]
    [InlineData(" ", null)]
    public void An_author_is_a_name(string property, string? author) => PdfTitle.Author(property).ShouldBe(author);

    private static PdfBlock Block(string text, double size) => new(text, BlockKind.Paragraph, size, IsBold: false, 0, 0);
}
