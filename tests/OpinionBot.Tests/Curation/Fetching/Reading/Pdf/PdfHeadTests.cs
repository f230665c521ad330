namespace OpinionBot.Curation.Fetching.Reading.Pdf;

public sealed class PdfHeadTests
{
    private const string Body = "The first robots came to the harbour this week, and nobody had asked for them at all.";

    [Fact]
    public void A_line_of_details_below_a_subtitle_is_read()
    {
        var read = PdfHead.Read(["News", "Robots at work", "A subtitle", "By Ida Berg | Harbour Review | 7 April 2026", Body], "Robots at work", null);

        (read.Title, read.Author, read.Publisher, read.Published.ToString()).ShouldBe(("Robots at work", "Ida Berg", "Harbour Review", "2026-04-07"));
        read.Text.ShouldStartWith("News");
        read.Text.ShouldEndWith(Body);
    }

    [Theory]
    [InlineData("Harbour Institute, Norwick – Briefing paper 7 – 19 March 2026 – By Ida Berg", "Ida Berg", "Harbour Institute", "2026-03-19")]
    [InlineData("Harbour Institute. Policy brief 2026/02, published 3 February 2026. Ida Berg and Orla Finch", null, "Harbour Institute", "2026-02-03")]
    public void A_line_of_more_details_gives_who_and_when(string line, string? author, string publisher, string published)
    {
        var read = PdfHead.Read(["Robots at work", line, Body], "Robots at work", null);

        (read.Author, read.Publisher, read.Published.ToString()).ShouldBe((author, publisher, published));
    }

    [Fact]
    public void The_place_and_day_before_the_first_words_of_a_report_date_it() =>
        PdfHead.Read(["Robots at work", "NORWICK, October 21, 2026 – " + Body + Body + Body], "Robots at work", null).Published.ToString().ShouldBe("2026-10-21");

    [Fact]
    public void A_day_that_a_sentence_is_about_is_no_date_of_publication() => PdfHead.Read(["Robots at work", "On 3 May 2024 the robots came.", Body], "Robots at work", null).Published.ShouldBeNull();
}
