using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Cells;

public sealed class TrendCellsTests
{
    private static readonly ItemOption Nervous = SmallLibrary.Option("nervous");

    [Fact]
    public void All_waves_of_the_place_answer_oldest_first() =>
        Read.Answers(TrendCells.Of(Waves().Scope("how in Japan"), Nervous)).ShouldBe("JP 30, JP 40, JP 45");

    [Fact]
    public void Since_a_year_begins_with_it() => Read.Answers(TrendCells.Of(Waves().Scope("how in Japan since 2022"), Nervous)).ShouldBe("JP 40, JP 45");

    [Fact]
    public void Two_years_are_the_ends() => Read.Answers(TrendCells.Of(Waves().Scope("how in Japan from 2021 to 2022"), Nervous)).ShouldBe("JP 30, JP 40");

    [Fact]
    public void Of_two_years_the_one_without_a_wave_is_lacking() =>
        Read.Lacks<Missing.ForYear>(TrendCells.Of(Waves().Scope("how in Japan from 2019 to 2023"), Nervous)).Year.ShouldBe(2019);

    [Fact]
    public void One_wave_is_no_trend() =>
        Read.Lacks<Missing.OtherWave>(TrendCells.Of(new SmallLibrary().With(40).Scope("how in Japan"), Nervous)).HeldFor.ShouldBe([2023]);

    [Fact]
    public void A_place_that_no_wave_has_is_lacking() =>
        Read.Lacks<Missing.ForPlace>(TrendCells.Of(Waves().Scope("how in Kenya"), Nervous)).Place.Code.ShouldBe("KE");

    [Fact]
    public void Where_no_place_is_named_averages_answer() =>
        Read.Answers(TrendCells.Of(Waves().With(39, "group:ipsos-2021-average", 2021, "ipsos-2021/nervous").With(52, Read.Average).Scope("how"), Nervous))
            .ShouldBe("average 39, average 52");

    [Fact]
    public void Without_averages_the_place_that_was_asked_most_often_answers() =>
        Read.Answers(TrendCells.Of(Waves().With(55, "CA").With(50, "CA", 2021, "ipsos-2021/nervous").Scope("how"), Nervous)).ShouldBe("JP 30, JP 40, JP 45");

    [Fact]
    public void Nothing_of_an_item_lacks_the_topic() => Read.Lacks<Missing.Topic>(TrendCells.Of(Waves().Scope("how"), SmallLibrary.Option("excited")));

    private static SmallLibrary Waves() =>
        new SmallLibrary().With(45, "JP", 2023).With(30, "JP", 2021, "ipsos-2021/nervous").With(40, "JP", 2022, "ipsos-2021/nervous");
}
