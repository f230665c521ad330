namespace OpinionBot.Curation.Fetching.Reading;

public sealed class HeadLineTests
{
    [Theory]
    [InlineData("By Ida Berg, Harbour Review, 5 March 2026", "Ida Berg", "Harbour Review", "2026-03-05")]
    [InlineData("By Ida Berg, Staff Writer | Harbour Review | Published: 06:31, 5 March 2026", "Ida Berg", "Harbour Review", "2026-03-05")]
    [InlineData("Posted on 5 March 2026 by Ida Berg", "Ida Berg", null, "2026-03-05")]
    [InlineData("By Ida Berg and Liam Doyle", "Ida Berg and Liam Doyle", null, null)]
    [InlineData("By rural reporter Ida Berg", "Ida Berg", null, null)]
    [InlineData("By Ida Berg", "Ida Berg", null, null)]
    [InlineData("Harbour Review – 5 March 2026", null, "Harbour Review", "2026-03-05")]
    [InlineData("Harbour Review, Oslo, 2026", null, "Harbour Review", "2026")]
    [InlineData("Published: 14 May 2025", null, null, "2025-05-14")]
    [InlineData("Press release: 5 March 2026", null, null, "2026-03-05")]
    [InlineData("Wed 5 March 2026, 10:15 am", null, null, "2026-03-05")]
    [InlineData("March 2026", null, null, "2026-03")]
    [InlineData("By Ida Berg, Harbour Courier staff writer", "Ida Berg", "Harbour Courier", null)]
    public void Says_who_wrote_where_and_when(string line, string? author, string? publisher, string? published)
    {
        var head = HeadLine.TryRead(line).ShouldNotBeNull();

        (head.Author, head.Publisher, head.Published?.ToString()).ShouldBe((author, publisher, published));
    }

    [Theory]
    [InlineData("Ida Berg")]
    [InlineData("The robots are coming:")]
    [InlineData("Clerks sleep well in March 2026.")]
    [InlineData("Clerks in Norwick slept very badly in March 2026")]
    [InlineData("Why clerks sleep badly?")]
    [InlineData("")]
    public void Anything_else_is_no_such_line(string line) => HeadLine.TryRead(line).ShouldBeNull();

    [Theory]
    [InlineData("Great Rift University, Nakuru, Kenya", null, "Great Rift University")]
    [InlineData("Ida Berg, Harbour Review", "Ida Berg", "Harbour Review")]
    [InlineData("Oslo, Norway", null, null)]
    public void Names_and_places_alone_are_who_and_where(string line, string? author, string? publisher)
    {
        var head = HeadLine.AreNames(line).ShouldNotBeNull();

        (head.Author, head.Publisher, head.Published).ShouldBe((author, publisher, null));
    }

    [Theory]
    [InlineData("The robots are coming")]
    [InlineData("Clerks who sleep well want robots")]
    [InlineData("Ida Berg wrote this.")]
    [InlineData("")]
    public void A_line_with_other_words_is_none_of_names(string line) => HeadLine.AreNames(line).ShouldBeNull();
}
