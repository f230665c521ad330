using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Obligations.Kinds;

/// <summary>Each kind of answer with a sentence that gives it and one that does not.</summary>
public sealed class KindObligationTests
{
    [Theory]
    [InlineData("The mill closed because the river fell.", true)]
    [InlineData("The river fell; this is why the mill closed.", true)]
    [InlineData("The mill closed in spring.", false)]
    public void Why_is_answered_only_by_a_reason(string text, bool fulfils) => Fulfils(new GivesReason(), text).ShouldBe(fulfils);

    [Fact]
    public void Somebodys_own_words_may_be_a_reason() => new GivesReason().FindLack(Read.Quote("Orla Finch", "nobody pays for flour")).ShouldBeNull();

    [Theory]
    [InlineData("The mill closed in May 2022.", true)]
    [InlineData("The mill closed early.", false)]
    public void When_is_answered_by_a_date(string text, bool fulfils) => Fulfils(new GivesDate(), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("Tomas Reed complained about the mill.", true)]
    [InlineData("Farmers complained about the mill.", true)]
    [InlineData("The village complained about the mill.", true)]
    [InlineData("Ada Brook has the mill.", false)]
    public void Who_is_answered_by_somebody_whom_the_question_does_not_name(string text, bool fulfils) => Fulfils(new GivesPerson(["Ada Brook"]), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("The mill stands near Lower Wending.", true)]
    [InlineData("The mill is in Peru.", true)]
    [InlineData("The mill stands alone.", false)]
    public void Where_is_answered_by_a_place(string text, bool fulfils) => Fulfils(new GivesPlace(), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("The mill has 14 sails.", true)]
    [InlineData("The mill has new sails since 2019.", false)]
    public void How_many_is_answered_by_a_number_that_is_no_date(string text, bool fulfils) => Fulfils(new GivesNumber(), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("A third of the millers have left.", true)]
    [InlineData("The ferry carried 400 passengers and adults.", true)]
    [InlineData("Millers in 47 countries were visited.", false)]
    public void What_share_is_answered_by_one_or_by_people(string text, bool fulfils) => Fulfils(new GivesShare(), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("The sails cost $40,000.", true)]
    [InlineData("The mill has 14 sails.", false)]
    public void What_it_costs_is_answered_by_money(string text, bool fulfils) => Fulfils(new GivesMoney(), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("The institute interviewed 1,204 adults.", true)]
    [InlineData("The institute has 12 rooms.", false)]
    public void How_many_were_asked_is_answered_by_people(string text, bool fulfils) => Fulfils(new GivesSample(), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("Ada Brook, who founded the mill, has left.", true)]
    [InlineData("The founder of the mill, ada brook, has left.", true)]
    [InlineData("A program called Ada Brook counts the sacks.", true)]
    [InlineData("Sacks are counted by Ada Brook.", false)]
    public void Who_somebody_is_is_answered_by_an_introduction(string text, bool fulfils) => Fulfils(new Introduces("Ada Brook"), text).ShouldBe(fulfils);

    [Theory]
    [InlineData("Six of ten growers sold early.", true)]
    [InlineData("Six of ten brewers sold early.", false)]
    [InlineData("Growers sold early, 60% in all.", true)]
    public void What_is_counted_has_to_be_what_is_asked(string text, bool fulfils) => Fulfils(new CountsThese("grower"), text).ShouldBe(fulfils);

    [Fact]
    public void What_is_missing_is_the_kind_that_was_asked() => new GivesReason().FindLack(Read.Fact("The mill closed.")).ShouldBe(new Missing.OfKind(ExpectedAnswer.Reason));

    private static bool Fulfils(IObligation obligation, string text) => obligation.FindLack(Read.Fact(text)) is null;
}
