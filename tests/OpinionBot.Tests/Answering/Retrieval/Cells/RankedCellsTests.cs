using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Cells;

public sealed class RankedCellsTests
{
    private static readonly ItemOption Nervous = SmallLibrary.Option("nervous");

    [Theory]
    [InlineData(true, 1, "AU 69")]
    [InlineData(false, 1, "JP 23")]
    [InlineData(true, 2, "AU 69, NZ 63, CA 63")]
    [InlineData(false, 9, "JP 23, NZ 63, CA 63, AU 69")]
    public void The_end_that_is_asked_for_answers_with_all_that_are_level_with_its_last(bool highest, int count, string cells) =>
        Read.Answers(OfCountries(Countries(), "which country", highest, count)).ShouldBe(cells);

    [Fact]
    public void An_average_is_no_country_of_the_ranking() => Read.Answers(OfCountries(Countries().With(90, Read.Average), "which country")).ShouldBe("AU 69");

    [Fact]
    public void Among_the_countries_of_a_region_others_do_not_count() =>
        Read.Answers(OfCountries(Countries().With(50, "FR").With(44, "DE"), "which country in Europe")).ShouldBe("FR 50");

    [Fact]
    public void A_newer_wave_that_asked_few_of_the_countries_is_not_ranked() =>
        Read.Answers(OfCountries(In2021().With(40, "FR", 2021, "ipsos-2021/nervous").With(90, "CA"), "which country")).ShouldBe("CA 50");

    [Fact]
    public void A_newer_wave_that_asked_two_thirds_of_the_countries_is() =>
        Read.Answers(OfCountries(In2021().With(40, "FR", 2021, "ipsos-2021/nervous").With(20, "CA").With(25, "JP"), "which country")).ShouldBe("JP 25");

    [Fact]
    public void A_year_that_is_named_has_its_own_ranking() =>
        Read.Answers(OfCountries(In2021().With(23, "JP").With(63, "NZ").With(69, "AU"), "which country in 2021")).ShouldBe("CA 50");

    [Fact]
    public void One_country_is_no_ranking() =>
        Read.Lacks<Missing.OtherCountries>(OfCountries(new SmallLibrary().With(40), "which country")).Only.Code.ShouldBe("JP");

    [Fact]
    public void Nothing_of_an_item_lacks_the_topic() =>
        Read.Lacks<Missing.Topic>(RankedCells.OfCountries(Countries().Scope(), SmallLibrary.Option("excited"), Rank(), ScoringWeights.Default));

    [Fact]
    public void Of_a_list_the_answers_at_the_place_are_ranked_and_all_of_them_are_peers()
    {
        var library = Words("JP").With(90, "CA", question: "deltapoll-2023/feel", answer: "Afraid");
        var choice = OfThings(library, "what in Japan", "feeling-word");

        Read.Answers(choice).ShouldBe("JP 30");
        ((CellChoice.Answers)choice).Peers.Count.ShouldBe(3);
    }

    [Fact]
    public void Of_a_family_its_members_are_ranked_whichever_of_them_was_meant() =>
        Read.Answers(OfThings(Dangers(), "what in Japan", "bioweapons", count: 2)).ShouldBe("JP 80, JP 75");

    [Fact]
    public void A_place_at_which_nothing_was_asked_is_lacking() =>
        Read.Lacks<Missing.ForPlace>(OfThings(Words("JP"), "what in Kenya", "feeling-word")).Place.Code.ShouldBe("KE");

    private static SmallLibrary In2021() => new SmallLibrary().With(30, "JP", 2021, "ipsos-2021/nervous").With(50, "CA", 2021, "ipsos-2021/nervous");

    private static CellChoice OfCountries(SmallLibrary library, string question, bool highest = true, int count = 1) =>
        RankedCells.OfCountries(library.Scope(question), Nervous, Rank(Ranked.Countries, highest, count), ScoringWeights.Default);

    private static CellChoice OfThings(SmallLibrary library, string question, string item, int count = 1) =>
        RankedCells.OfThings(library.Scope(question), SmallLibrary.Option(item), Rank(Ranked.Things, count: count));

    private static Asked.Rank Rank(Ranked among = Ranked.Countries, bool highest = true, int count = 1) =>
        new(SmallLibrary.Read("which"), [], highest, count, among);

    private static SmallLibrary Countries() => new SmallLibrary().With(23, "JP").With(63, "NZ").With(69, "AU").With(63, "CA");

    private static SmallLibrary Words(string place) => new SmallLibrary().With(20, place, question: "deltapoll-2023/feel", answer: "Hopeful")
        .With(30, place, question: "deltapoll-2023/feel", answer: "Excited").With(25, place, question: "deltapoll-2023/feel", answer: "Nervous");

    private static SmallLibrary Dangers() => new SmallLibrary().With(70, question: "deltapoll-2023/lrisk1", answer: "Worried (All)", isSum: true)
        .With(80, question: "deltapoll-2023/lrisk2", answer: "Worried (All)", isSum: true)
        .With(75, question: "deltapoll-2023/lrisk3", answer: "Worried (All)", isSum: true);
}
