using OpinionBot.Facts.Places;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Cells;

public sealed class CellScopeTests
{
    [Theory]
    [InlineData("nervous", null, false, "")]
    [InlineData("lose-control", null, false, "Worried (All)")]
    [InlineData("lose-control", "Very worried", true, "Very worried")]
    [InlineData("lose-control", "Fairly worried", false, "Worried (All)")]
    [InlineData("lose-control", "Not at all worried", false, "Not Worried (All)")]
    [InlineData("lose-control", "Not Worried (All)", false, "Not Worried (All)")]
    [InlineData("feeling-word", "Excited", false, "Excited")]
    [InlineData("feeling-word", null, false, "Hopeful|Confident|Excited|Relaxed|Afraid|Angry|Nervous|Frustrated")]
    public void An_option_stands_for_its_answer_for_its_side_or_for_all_things_of_a_list(string item, string? label, bool needsDegree, string labels) =>
        string.Join('|', CellScope.Labels(SmallLibrary.Option(item, label, needsDegree))).ShouldBe(labels);

    [Fact]
    public void Cells_of_studies_that_are_not_named_lie_outside()
    {
        var library = new SmallLibrary().With(30, "JP", 2021, "ipsos-2021/nervous").With(40, "JP");
        var scope = new CellScope(library.Catalog(), SmallLibrary.Read("how many") with { Studies = ["ipsos-2021"] });

        scope.Of(SmallLibrary.Option("nervous")).Select(cell => CellScope.Read(cell).Value).ShouldBe([30m]);
    }

    [Theory]
    [InlineData(2023, true)]
    [InlineData(2021, false)]
    public void A_figure_was_asked_in_the_year_of_its_fieldwork(int year, bool isAsked) =>
        CellScope.IsAskedIn(SmallLibrary.Cell(1, 40), year).ShouldBe(isAsked);

    [Fact]
    public void A_year_that_its_answer_names_is_one_that_a_figure_is_about() =>
        CellScope.IsAskedIn(SmallLibrary.Cell(1, 40, answer: "By 2030"), 2030).ShouldBeTrue();

    [Fact]
    public void Averages_are_no_countries() =>
        CellScope.Countries([SmallLibrary.Cell(1, 40, "JP"), SmallLibrary.Cell(2, 50, Read.Average), SmallLibrary.Cell(3, 60, "CA")])
            .ShouldBe([Gazetteer.Default.ByCode("CA")!, Gazetteer.Default.ByCode("JP")!]);
}
