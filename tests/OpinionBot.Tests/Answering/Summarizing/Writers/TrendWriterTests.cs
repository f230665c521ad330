using OpinionBot.Support;

namespace OpinionBot.Answering.Summarizing.Writers;

public sealed class TrendWriterTests
{
    [Fact]
    public void From_what_to_what_is_said_first_oldest_to_newest_with_the_difference() =>
        Said.By(TrendWriter.Write(new SmallLibrary().With(39, year: 2021).With(52).Evidence()))
            .ShouldBe("Up from 39% (2021) to 52% (2023), 13 points: adults in Japan who agreed on nervous [F1][F2].");

    [Fact]
    public void A_fall_is_said_to_be_one() =>
        Said.By(TrendWriter.Write(new SmallLibrary().With(52, year: 2021).With(39).Evidence()))
            .ShouldStartWith("Down from 52% (2021) to 39% (2023), 13 points:");

    [Fact]
    public void What_lies_within_the_margin_of_error_has_little_changed() =>
        Said.By(TrendWriter.Write(new SmallLibrary().With(50, year: 2021).With(52).Evidence())).ShouldStartWith("Little changed: 50% (2021), 52% (2023):");

    [Fact]
    public void Waves_between_follow() =>
        Said.By(TrendWriter.Write(new SmallLibrary().With(39, year: 2021).With(47, year: 2022).With(52).Evidence()))
            .ShouldEndWith("\nIt was 47% in 2022 [F2].");

    [Fact]
    public void Averages_of_other_countries_from_wave_to_wave_say_so() =>
        Said.By(TrendWriter.Write(new SmallLibrary().With(39, "group:ipsos-2021-average", 2021).With(52, Said.Average).Evidence()))
            .ShouldContain("adults in the average of the countries asked who");

    [Fact]
    public void Each_place_has_its_own() =>
        Said.By(TrendWriter.Write(new SmallLibrary().With(39, year: 2021).With(52).With(60, "CA", 2021).With(40, "CA").Evidence())).ShouldBe("""
        Up from 39% (2021) to 52% (2023), 13 points: adults in Japan who agreed on nervous [F1][F2].
        Down from 60% (2021) to 40% (2023), 20 points: adults in Canada who agreed on nervous [F3][F4].
        """);

    [Fact]
    public void Waves_that_do_not_compare_are_said_one_by_one() =>
        Said.By(TrendWriter.Write(new SmallLibrary().With(39, year: 2021, question: "ipsos-2021/excited").With(52).Evidence())).ShouldBe("""
            39% of adults in Japan agreed on excited [F1].
            52% of adults in Japan agreed on nervous [F2].
            """);
}
