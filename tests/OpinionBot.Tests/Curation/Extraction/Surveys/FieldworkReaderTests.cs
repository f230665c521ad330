using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Surveys;

public sealed class FieldworkReaderTests
{
    private static readonly PartialDate Published = new(2026, 3, 5);

    [Theory]
    [InlineData("Quaymark interviewed 1,002 clerks between 2 and 9 October 2025.", "2025-10-02", "2025-10-09", "2 and 9 October 2025")]
    [InlineData("The survey ran from 28 September to 3 October 2025.", "2025-09-28", "2025-10-03", "28 September to 3 October 2025")]
    [InlineData("The poll was carried out on May 16-19.", "2025-05-16", "2025-05-19", "May 16-19")]
    [InlineData("Clerks were interviewed from November 3 to 21, 2025.", "2025-11-03", "2025-11-21", "November 3 to 21, 2025")]
    [InlineData("Pilots were surveyed May 28-June 2, 2025.", "2025-05-28", "2025-06-02", "May 28-June 2, 2025")]
    [InlineData("The study ran from 3rd till 16th September 2025.", "2025-09-03", "2025-09-16", "3rd till 16th September 2025")]
    [InlineData("The questionnaires were collected on 5 and 6 February 2026.", "2026-02-05", "2026-02-06", "5 and 6 February 2026")]
    [InlineData("In the first half of November 2025, clerks were surveyed.", "2025-11-01", "2025-11-15", "November 2025")]
    [InlineData("The work was done in the last week of January.", "2026-01-25", "2026-01-31", "January")]
    [InlineData("Clerks were asked on 11-13 May.", "2025-05-11", "2025-05-13", "11-13 May")]
    public void Reads_from_the_first_day_to_the_last(string sentence, string from, string to, string words) => Read(sentence).ShouldBe((from, to, words));

    [Theory]
    [InlineData("In a May 16 poll clerks said no.", "2025-05-16", "May 16")]
    [InlineData("Fieldwork took place in November 2025.", "2025-11", "November 2025")]
    [InlineData("In a January poll, clerks said no.", "2026-01", "January")]
    [InlineData("The survey of 2025 found it.", "2025", "2025")]
    [InlineData("Clerks were asked in spring 2025.", "2025", "2025")]
    [InlineData("In January the board published its survey, based on a December 2025 sample.", "2025-12", "December 2025")]
    [InlineData("The institute’s researchers talked to 5,143 drivers in May 2025.", "2025-05", "May 2025")]
    public void One_date_is_the_first_and_the_last(string sentence, string date, string words) => Read(sentence).ShouldBe((date, date, words));

    [Fact]
    public void A_range_over_the_turn_of_the_year_begins_in_the_year_before() =>
        Read("Interviewers asked clerks from December to January 2026.").ShouldBe(("2025-12", "2026-01", "December to January 2026"));

    [Fact]
    public void Of_several_dates_the_most_exact_one_counts() =>
        Read("The survey of 2025 was carried out between 2 and 9 October 2025.").ShouldBe(("2025-10-02", "2025-10-09", "2 and 9 October 2025"));

    [Theory]
    [InlineData("The survey of 2025 found it.", "Fieldwork took place in November 2025.")]
    [InlineData("Fieldwork took place in November 2025.", "Interviewers asked clerks from December to January 2026.")]
    [InlineData("Fieldwork took place in November 2025.", "In a May 16 poll clerks said no.")]
    [InlineData("In a May 16 poll clerks said no.", "The poll was carried out on May 16-19.")]
    public void A_day_is_more_exact_than_a_month_and_a_range_than_its_end(string less, string more) =>
        FieldworkReader.Read(more, Published)!.Value.Exactness.ShouldBeGreaterThan(FieldworkReader.Read(less, Published)!.Value.Exactness);

    [Theory]
    [InlineData("The harbour opened on 3 May 2025.")]
    [InlineData("The survey, published on 3 May 2025, found it.")]
    [InlineData("61% of those surveyed own one, up from 44% in 2025.")]
    [InlineData("They have been surveyed since 2019.")]
    [InlineData("The survey will run in April 2027.")]
    [InlineData("A survey of clerks, reported in a briefing on 14 February 2026, found it.")]
    [InlineData("The Global Trust Survey 2025 asked clerks.")]
    [InlineData("The survey asked 1,002 clerks.")]
    public void A_date_of_anything_else_is_none_of_the_asking(string sentence) => FieldworkReader.Read(sentence, Published).ShouldBeNull();

    private static (string? From, string? To, string Words)? Read(string sentence) =>
        FieldworkReader.Read(sentence, Published) is var (fieldwork, words, _) ? (fieldwork.From?.ToString(), fieldwork.To?.ToString(), words) : null;
}
