namespace OpinionBot.Language;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2026", "2026")]
    [InlineData("2026-03", "March 2026")]
    [InlineData("2026-03-05", "5 March 2026")]
    public void Keeps_the_precision_of_the_source(string written, string read)
    {
        var date = PartialDate.TryParse(written).ShouldNotBeNull();

        date.ToString().ShouldBe(written);
        date.ToLongString().ShouldBe(read);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-02-30")]
    [InlineData("26")]
    [InlineData("March")]
    public void Refuses_what_is_no_date(string written) => PartialDate.TryParse(written).ShouldBeNull();

    [Fact]
    public void Sorts_a_coarse_date_before_the_finer_ones_inside_it()
    {
        string[] dates = ["2026-03-05", "2026", "2025-12-31", "2026-03"];

        dates.Select(date => PartialDate.TryParse(date)!.Value).Order().Select(date => date.ToString())
            .ShouldBe(["2025-12-31", "2026", "2026-03", "2026-03-05"]);
    }
}
