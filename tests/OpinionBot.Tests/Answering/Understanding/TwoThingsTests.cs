using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Understanding;

public sealed class TwoThingsTests
{
    private static readonly ItemFit Nervous = SmallLibrary.Fit(SmallLibrary.Option("nervous")) with { Score = 1.5 };
    private static readonly ItemFit Excited = SmallLibrary.Fit(SmallLibrary.Option("excited")) with { Score = 1.4 };

    [Theory]
    [InlineData("are people in Japan more nervous or excited", "nervous excited")]
    [InlineData("excited vs nervous in Japan", "excited nervous")]
    public void Each_half_has_its_own_item_in_the_order_asked(string question, string items) => Find(question, Nervous, Excited).ShouldBe(items);

    [Fact]
    public void Two_places_are_no_two_things() => Find("nervous in Japan or Canada", Nervous, Excited).ShouldBeNull();

    [Fact]
    public void Without_a_word_between_them_there_are_no_two() => Find("nervous and excited people", Nervous, Excited).ShouldBeNull();

    [Fact]
    public void What_only_one_half_has_an_item_for_is_not_set_against_anything() => Find("nervous or hungry", Nervous, Excited).ShouldBeNull();

    [Fact]
    public void What_is_far_off_the_whole_question_is_not_one_of_the_two() =>
        Find("nervous or excited", Nervous, Excited with { Score = 1.5 - ScoringWeights.Default.OfTwo - 0.01 }).ShouldBeNull();

    private static string? Find(string question, params IReadOnlyList<ItemFit> fits) =>
        TwoThings.Find(SmallLibrary.Read(question), fits, ScoringWeights.Default) is var (first, second)
            ? $"{first.Option.Item.Key} {second.Option.Item.Key}"
            : null;
}
