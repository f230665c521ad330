using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Cells;

public sealed class BetweenCellsTests
{
    private static readonly SmallLibrary Library = new SmallLibrary().With(54, question: "ipsos-2023/excited").With(40)
        .With(30, "JP", 2021, "ipsos-2021/nervous");

    [Fact]
    public void Each_of_the_two_answers_with_its_newest_cell_in_the_order_asked() =>
        Read.Answers(Of("nervous", "excited", "in Japan")).ShouldBe("JP 40, JP 54");

    [Fact]
    public void Both_are_of_the_newest_wave_that_has_both() =>
        Read.Answers(BetweenCells.Of(
            new SmallLibrary().With(40).With(45, year: 2024).With(54, question: "ipsos-2023/excited").Scope("in Japan"),
            new Asked.Between(SmallLibrary.Read("in Japan"), Fit("nervous"), Fit("excited")))).ShouldBe("JP 40, JP 54");

    [Theory]
    [InlineData("nervous", "easier")]
    [InlineData("easier", "nervous")]
    public void When_one_of_them_was_not_asked_about_nothing_is_compared(string first, string second) =>
        Read.Lacks<Missing.Topic>(Of(first, second, "in Japan"));

    [Fact]
    public void A_place_that_was_not_asked_is_lacking() => Read.Lacks<Missing.ForPlace>(Of("nervous", "excited", "in Kenya")).Place.Code.ShouldBe("KE");

    private static CellChoice Of(string first, string second, string question) =>
        BetweenCells.Of(Library.Scope(question), new Asked.Between(SmallLibrary.Read(question), Fit(first), Fit(second)));

    private static ItemFit Fit(string item) => SmallLibrary.Fit(SmallLibrary.Option(item));
}
