using OpinionBot.Answering.Retrieval;

namespace OpinionBot.Answering.Obligations;

public sealed class ThisYearTests
{
    [Fact]
    public void A_year_in_the_sentence_fulfils_it() => new ThisYear(2021).FindLack(Read.Fact("The ferry first sailed in May 2021.")).ShouldBeNull();

    [Fact]
    public void The_years_that_there_are_are_told() => new ThisYear(2019).FindLack(Read.Fact("The ferry sailed in 2021 and 2018.")).ShouldBeOfType<Missing.ForYear>().HeldFor.ShouldBe([2018, 2021]);
}
