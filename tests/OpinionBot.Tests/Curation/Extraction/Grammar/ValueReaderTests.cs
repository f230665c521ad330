using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("Six in ten (61%) of the dockers want a say.", 61, "Six in ten", " (61%)")]
    [InlineData("Nearly six in ten dockers (62%) want a say.", 62, "six in ten", " (62%)")]
    [InlineData("More than half of that crew, 54 per cent, had never steered one.", 54, "half", ", 54 per cent,")]
    [InlineData("Two thirds or 66% of the pilots agree.", 66, "Two thirds", " 66%")]
    public void A_share_that_is_said_twice_is_one_value_and_the_more_exact_of_the_two(string sentence, int percent, string first, string twin)
    {
        var value = GrammarText.Values(sentence).ShouldHaveSingleItem();

        (value.Number.Value, value.Number.Form).ShouldBe((percent, NumberForm.Percent));
        (value.Span.In(sentence), value.Twin!.Value.In(sentence)).ShouldBe((first, twin));
    }

    [Theory]
    [InlineData("Half (20%) of the dockers want a say.", "Half|20%")]
    [InlineData("Three in ten dockers want cranes and 34% want ferries.", "Three in ten|34%")]
    [InlineData("41% want cranes and 44% want ferries.", "41%|44%")]
    public void Two_shares_stay_two(string sentence, string values) => Words(sentence).ShouldBe(values);

    [Theory]
    [InlineData("Between 17% and 21% of pilots agree.", 17, 21)]
    [InlineData("17–21% of pilots agree.", 17, 21)]
    public void Both_ends_of_a_range_are_one_value(string sentence, int from, int to)
    {
        var value = GrammarText.Values(sentence).ShouldHaveSingleItem();

        (value.Number.Value, value.Number.To).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("Support rose by 8 percentage points.", "8 percentage points")]
    [InlineData("The gap between the ports is 12 points.", "12 points")]
    [InlineData("Trust is 5 points lower than it was.", "5 points")]
    public void Points_count_where_something_has_moved(string sentence, string values) => Words(sentence).ShouldBe(values);

    [Theory]
    [InlineData("The margin of error is 3%.")]
    [InlineData("The poll has a margin of error of plus or minus 3 percentage points.")]
    [InlineData("The response rate was 41%.")]
    [InlineData("The weighting efficiency was 82%.")]
    [InlineData("The figures hold at a confidence level of 95%.")]
    [InlineData("They hold at a 95% confidence level.")]
    public void How_sure_a_survey_is_is_no_share_of_people(string sentence) => GrammarText.Values(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("It took half an hour to fill in.")]
    [InlineData("Half a day was lost at the quay.")]
    [InlineData("Clerks got a 20% discount on the ferry.")]
    [InlineData("Tickets are 15% off in May.")]
    [InlineData("Harbours take 8% of GDP.")]
    [InlineData("The cranes made 12% of their revenue.")]
    [InlineData("The robots are half as cheap.")]
    [InlineData("The new cranes are 30% faster than men.")]
    [InlineData("There is a 70% chance of rain.")]
    [InlineData("The bill passed its third reading by 12 points.")]
    public void A_share_of_time_of_money_or_of_anything_else_is_no_share_of_people(string sentence) => GrammarText.Values(sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("Half a day was lost, and 44% of the crew minded.", "44%")]
    [InlineData("The margin of error is 3%; in the same survey of the northern ports 41% of the crews were tired.", "41%")]
    public void What_is_left_out_leaves_the_others(string sentence, string values) => Words(sentence).ShouldBe(values);

    private static string Words(string sentence) => string.Join('|', GrammarText.Values(sentence).Select(value => value.Span.In(sentence)));
}
