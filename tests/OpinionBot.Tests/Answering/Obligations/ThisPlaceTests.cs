using OpinionBot.Answering.Retrieval;

namespace OpinionBot.Answering.Obligations;

public sealed class ThisPlaceTests
{
    [Fact]
    public void One_side_of_a_comparison_is_enough() => new ThisPlace([Read.Place("Norway"), Read.Place("Peru")]).FindLack(Read.Fact("Bakers in Peru share their ovens.")).ShouldBeNull();

    [Fact]
    public void What_names_no_place_is_of_the_place_before_it() => new ThisPlace([Read.Place("Peru")]).FindLack(Read.Fact("Bakers share their ovens.", before: "A visit to Peru.")).ShouldBeNull();

    [Fact]
    public void Another_place_is_no_answer_whatever_stands_before_it() =>
        new ThisPlace([Read.Place("Peru")]).FindLack(Read.Fact("Bakers in Norway share their ovens.", before: "A visit to Peru.")).ShouldBeOfType<Missing.ForPlace>().HeldFor.ShouldBe([Read.Place("Norway")]);
}
