using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Facts.Items;
using OpinionBot.Support;

namespace OpinionBot.Answering.Obligations.Surveys;

public sealed class ItemObligationTests
{
    private static readonly ItemFit Nervous = SmallLibrary.Fit(SmallLibrary.Option("nervous"));
    private static readonly ItemFit Past = SmallLibrary.Fit(SmallLibrary.Option("change-past"));
    private static readonly ItemFit Next = SmallLibrary.Fit(SmallLibrary.Option("change-next"));

    [Fact]
    public void What_has_happened_is_not_answered_by_what_is_expected_nor_the_other_way_round()
    {
        new ThisTimeReference(TimeReference.Past).FindLack(Next).ShouldBeOfType<Missing.Topic>();
        new ThisTimeReference(TimeReference.Next).FindLack(Past).ShouldBeOfType<Missing.Topic>();
        new ThisTimeReference(TimeReference.Past).FindLack(Past).ShouldBeNull();
    }

    [Fact]
    public void What_is_asked_of_now_answers_at_any_time() => new ThisTimeReference(TimeReference.Next).FindLack(Nervous).ShouldBeNull();

    [Fact]
    public void Two_things_the_other_way_round_are_the_other_side()
    {
        new ThisDirection().FindLack(Nervous with { IsReversed = true }).ShouldBeOfType<Missing.OtherSide>();
        new ThisDirection().FindLack(Nervous).ShouldBeNull();
    }

    [Fact]
    public void A_survey_of_all_has_no_figure_for_a_part() => new OfThisPart("women").FindLack(Nervous).ShouldBeOfType<Missing.ForGroup>().Group.ShouldBe("women");

    [Fact]
    public void A_part_that_the_survey_asked_about_is_no_lack() => new OfThisPart("people").FindLack(Nervous).ShouldBeNull();

    [Fact]
    public void A_name_that_no_survey_question_has_is_missing() => new OnThisName("Seafarer").FindLack(Nervous).ShouldBeOfType<Missing.Name>().Named.ShouldBe("Seafarer");

    [Fact]
    public void A_question_has_the_obligations_of_its_words()
    {
        ItemObligations.OnMeaning(SmallLibrary.Read("has AI already changed your life")).ShouldContain(new ThisTimeReference(TimeReference.Past));
        ItemObligations.OnMeaning(SmallLibrary.Read("how many are nervous")).ShouldBe([new ThisDirection()]);
        ItemObligations.OnPeopleAndNames(SmallLibrary.Read("how many women are nervous") with { Names = ["Seafarer"] }).ShouldBe([new OfThisPart("women"), new OnThisName("Seafarer")]);
    }

    [Fact]
    public void Whoever_names_a_study_names_nothing_that_it_asked_about() =>
        ItemObligations.OnPeopleAndNames(SmallLibrary.Read("how many are nervous") with { Names = ["Seafarer"], Studies = ["harbour-2023"] }).ShouldBeEmpty();
}
