namespace OpinionBot.Language.Spelling;

public sealed class RespellerTests
{
    private static readonly Respeller Respeller = new(new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["nervous"] = 9,
        ["anxious"] = 2,
        ["change"] = 5,
        ["charge"] = 1,
        ["what"] = 9,
        ["trust"] = 4,
        ["companies"] = 3,
        ["algorithm"] = 1,
        ["kiwis"] = 1,
    });

    [Theory]
    [InlineData("nervus", "nervous")]
    [InlineData("anxios", "anxious")]
    [InlineData("waht", "what")]
    [InlineData("compnaeis", "companies")]
    [InlineData("algoritm", "algorithm")]
    public void A_word_that_is_none_becomes_the_expected_one_that_is_near(string typed, string meant) => Respeller.Mend(typed).ShouldBe(meant);

    [Theory]
    [InlineData("trusts")]
    [InlineData("that")]
    [InlineData("wat")]
    [InlineData("kiwi's")]
    [InlineData("seedance")]
    [InlineData("tursted")]
    [InlineData("nervös")]
    [InlineData("gpt4")]
    public void English_words_short_words_and_words_that_are_near_to_nothing_stay(string typed) => Respeller.Mend(typed).ShouldBe(typed);

    [Fact]
    public void Of_two_that_are_as_near_the_one_with_the_same_letters_is_meant() => Respeller.Mend("chnage").ShouldBe("change");

    [Theory]
    [InlineData("abcd", "abcd", 0)]
    [InlineData("abcd", "abdc", 1)]
    [InlineData("abcd", "abce", 1)]
    [InlineData("abcd", "abc", 1)]
    [InlineData("abcd", "badc", 2)]
    public void Swapped_changed_and_missing_letters_are_one_step_each(string one, string other, int steps) =>
        EditDistance.Of(one, other, most: 2).ShouldBe(steps);

    [Fact]
    public void What_is_farther_than_asked_for_is_only_more() => EditDistance.Of("abcd", "wxyz", most: 2).ShouldBeGreaterThan(2);
}
