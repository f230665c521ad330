using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Cells;

public sealed class AttitudeCellsTests
{
    [Fact]
    public void The_first_three_of_the_set_items_that_the_place_has_answer_in_their_order() =>
        Read.Answers(AttitudeCells.Of(Attitudes("JP").With(11, question: "ipsos-2021/easier", year: 2021).Scope("what do people in Japan think")))
            .ShouldBe("JP 54, JP 40, JP 46");

    [Fact]
    public void Without_a_place_averages_answer_and_no_country() =>
        Read.Answers(AttitudeCells.Of(Attitudes("JP").With(52, Read.Average).Scope("what do people think"))).ShouldBe("average 52");

    [Fact]
    public void A_place_that_has_none_of_them_answers_with_what_it_has() =>
        Read.Answers(AttitudeCells.Of(new SmallLibrary().With(67, "KE", question: "ipsos-2023/understand").Scope("what do people in Kenya think")))
            .ShouldBe("KE 67");

    [Fact]
    public void A_place_that_has_nothing_is_lacking() =>
        Read.Lacks<Missing.ForPlace>(AttitudeCells.Of(Attitudes("JP").Scope("what do people in Kenya think"))).Place.Code.ShouldBe("KE");

    [Fact]
    public void Each_place_that_is_named_has_its_say() =>
        Read.Answers(AttitudeCells.Of(new SmallLibrary().With(40, "JP").With(63, "CA").Scope("what do people in Japan and Canada think")))
            .ShouldBe("JP 40, CA 63");

    private static SmallLibrary Attitudes(string place) =>
        new SmallLibrary().With(46, place, question: "ipsos-2023/benefits").With(40, place).With(54, place, question: "ipsos-2023/excited");
}
