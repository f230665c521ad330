namespace OpinionBot.Language;

public sealed class DateReaderTests
{
    private static readonly PartialDate Reference = new(2026, 3, 5);

    [Theory]
    [InlineData("May 16-19", "2025-05-16 2025-05-19")]
    [InlineData("May 16 – 19, 2025", "2025-05-16 2025-05-19")]
    [InlineData("November 3 to 21, 2025", "2025-11-03 2025-11-21")]
    [InlineData("March 3 through 9, 2025", "2025-03-03 2025-03-09")]
    [InlineData("between May 16 and 19", "2025-05-16 2025-05-19")]
    [InlineData("11-13 May", "2025-05-11 2025-05-13")]
    [InlineData("Sept 3-5, 2025", "2025-09-03 2025-09-05")]
    public void A_second_day_takes_the_month_of_the_first(string text, string dates) => Read(text).ShouldBe(dates);

    [Theory]
    [InlineData("May 28-June 2", "2025-05-28 2025-06-02")]
    [InlineData("May 28-June 2, 2025", "2025-05-28 2025-06-02")]
    [InlineData("from 28 May to 2 June 2025", "2025-05-28 2025-06-02")]
    [InlineData("between May 16 and May 19, 2025", "2025-05-16 2025-05-19")]
    [InlineData("Dec. 28, 2025-Jan. 3, 2026", "2025-12-28 2026-01-03")]
    public void A_range_may_reach_into_the_next_month(string text, string dates) => Read(text).ShouldBe(dates);

    [Theory]
    [InlineData("from 3rd till 16th September 2025", "2025-09-03 2025-09-16")]
    [InlineData("from 3rd till 16th September 2026", "2026-09-03 2026-09-16")]
    [InlineData("3-5 Sept 2025", "2025-09-03 2025-09-05")]
    [InlineData("the 1st and 2nd March 2025", "2025-03-01 2025-03-02")]
    public void A_first_day_takes_the_month_of_the_second(string text, string dates) => Read(text).ShouldBe(dates);

    [Theory]
    [InlineData("in a March poll of clerks", "2026-03")]
    [InlineData("a May survey", "2025-05")]
    [InlineData("a June wave", "2025-06")]
    [InlineData("the May study of ports", "2025-05")]
    [InlineData("May polls are rare", "")]
    [InlineData("May clerks sleep well", "")]
    public void A_month_before_the_word_for_a_survey_is_one(string text, string dates) => Read(text).ShouldBe(dates);

    [Theory]
    [InlineData("In May, 16-19% of clerks", "2025-05")]
    [InlineData("March 12 percent", "")]
    public void A_share_behind_a_month_is_no_day_of_it(string text, string dates) => Read(text).ShouldBe(dates);

    [Theory]
    [InlineData("May 16-19")]
    [InlineData("May 28-June 2")]
    [InlineData("a May survey")]
    public void Without_a_year_nothing_is_read_where_nobody_knows_when_the_text_was_written(string text) => DateReader.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_range_stands_where_its_words_do()
    {
        const string text = "asked November 3 to 21, 2025, and again";

        DateReader.Read(text, Reference).Select(date => date.Span.In(text)).ShouldBe(["November 3", "21, 2025"]);
    }

    private static string Read(string text) => string.Join(' ', DateReader.Read(text, Reference).Select(date => date.Date));
}
