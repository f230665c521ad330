using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.People;

namespace OpinionBot.Answering.Obligations;

public sealed class ThisGroupTests
{
    [Theory]
    [InlineData("teachers", "Most teachers mark by hand.")]
    [InlineData("workers", "There is not enough labour at the yard.")]
    public void The_group_or_another_word_for_it_is_named(string group, string text) => new ThisGroup(group).FindLack(Read.Fact(text)).ShouldBeNull();

    [Theory]
    [InlineData("pensioners", "Those aged 67 and over walk more.", true)]
    [InlineData("pensioners", "Those aged 18 to 24 walk more.", false)]
    [InlineData("young", "Those aged 18 to 24 walk more.", true)]
    public void Young_and_old_are_told_by_ages_too(string group, string text, bool isAbout) => (new ThisGroup(group).FindLack(Read.Fact(text)) is null).ShouldBe(isAbout);

    [Fact]
    public void A_state_is_named_by_its_short_name_too()
    {
        new ThisGroup("massachusetts").FindLack(Read.Fact("61% of Mass. bakers work at night.")).ShouldBeNull();
        new ThisGroup("massachusetts").FindLack(Read.Fact("A mass of bakers work at night.")).ShouldNotBeNull();
    }

    [Fact]
    public void Groups_that_are_set_against_each_other_may_stand_in_different_facts() => new ThisGroup("bakers", "teachers").FindLack(Read.Fact("61% of teachers work at night.")).ShouldBeNull();

    [Fact]
    public void Other_people_are_another_group_whatever_stands_before_them() =>
        new ThisGroup("teachers").FindLack(Read.Fact("61% of nurses work at night.", before: "The talk was about teachers.")).ShouldBe(new Missing.Name("teachers", AsSpeaker: false));

    [Fact]
    public void Ages_are_the_same_however_they_are_written()
    {
        var over64 = AgeGroup.Read("people over 64")[0];

        new ThisAge(over64).FindLack(Read.Fact("Those aged 65 and over walk more.")).ShouldBeNull();
        new ThisAge(over64).FindLack(Read.Fact("Those aged 18 to 24 walk more.")).ShouldNotBeNull();
    }
}
