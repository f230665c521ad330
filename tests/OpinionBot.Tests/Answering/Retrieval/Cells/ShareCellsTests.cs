using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Cells;

public sealed class ShareCellsTests
{
    private const string Danger = "deltapoll-2023/lrisk1";

    private static readonly ItemOption Nervous = SmallLibrary.Option("nervous");
    private static readonly ItemOption LoseControl = SmallLibrary.Option("lose-control");

    [Fact]
    public void The_newest_wave_of_the_place_answers() =>
        Read.Answers(Of(Waves(), "how many in Japan")).ShouldBe("JP 40");

    [Fact]
    public void Of_a_year_that_is_named_its_own_wave_answers() =>
        Read.Answers(Of(Waves(), "how many in Japan in 2021")).ShouldBe("JP 30");

    [Fact]
    public void Two_places_are_taken_of_one_wave_where_one_has_both() =>
        Read.Answers(Of(Waves().With(55, "CA", 2021, "ipsos-2021/nervous"), "how many in Canada and Japan")).ShouldBe("CA 55, JP 30");

    [Fact]
    public void Two_places_that_no_wave_has_both_of_are_each_the_newest() =>
        Read.Answers(Of(new SmallLibrary().With(40, "JP", 2023).With(55, "CA", 2021, "ipsos-2021/nervous"), "how many in Canada and Japan"))
            .ShouldBe("CA 55, JP 40");

    [Fact]
    public void Where_no_place_is_named_the_average_answers_alone() =>
        Read.Answers(Of(Waves().With(52, Read.Average), "how many")).ShouldBe("average 52");

    [Fact]
    public void Without_an_average_no_country_stands_for_the_world() =>
        Read.Answers(Of(Waves().With(55, "CA"), "how many")).ShouldBe("JP 40, CA 55");

    [Fact]
    public void A_place_that_was_not_asked_is_lacking_beside_those_that_were()
    {
        var missing = Read.Lacks<Missing.ForPlace>(Of(Waves(), "how many in Kenya"));

        (missing.Place.Code, string.Join(' ', missing.HeldFor.Select(place => place.Code))).ShouldBe(("KE", "JP"));
    }

    [Fact]
    public void A_year_in_which_nobody_asked_is_lacking_beside_those_in_which_they_did()
    {
        var missing = Read.Lacks<Missing.ForYear>(Of(Waves(), "how many in Japan in 2019"));

        (missing.Year, string.Join(' ', missing.HeldFor)).ShouldBe((2019, "2021 2023"));
    }

    [Fact]
    public void A_year_that_only_another_place_has_is_lacking() =>
        Read.Lacks<Missing.ForYear>(Of(Waves().With(55, "CA"), "how many in Canada in 2021")).HeldFor.ShouldBe([2023]);

    [Fact]
    public void Nothing_of_an_item_lacks_the_topic() =>
        Read.Lacks<Missing.Topic>(ShareCells.Of(Waves().Scope("how many in Japan"), SmallLibrary.Option("excited")));

    [Fact]
    public void Of_a_side_the_sum_answers_where_somebody_has_added_it_up() =>
        Read.Answers(ShareCells.Of(Worried().With(70, question: Danger, answer: "Worried (All)", isSum: true).Scope("how many in Japan"), LoseControl))
            .ShouldBe("JP 70");

    [Fact]
    public void One_step_of_a_scale_answers_where_its_degree_is_asked() =>
        Read.Answers(ShareCells.Of(Worried().Scope("how many in Japan"), SmallLibrary.Option("lose-control", "Fairly worried", needsDegree: true)))
            .ShouldBe("JP 45");

    private static CellChoice Of(SmallLibrary library, string question) => ShareCells.Of(library.Scope(question), Nervous);

    private static SmallLibrary Waves() => new SmallLibrary().With(30, "JP", 2021, "ipsos-2021/nervous").With(40, "JP", 2023);

    private static SmallLibrary Worried() =>
        new SmallLibrary().With(45, question: Danger, answer: "Fairly worried")
            .With(25, question: Danger, answer: "Very worried");
}
