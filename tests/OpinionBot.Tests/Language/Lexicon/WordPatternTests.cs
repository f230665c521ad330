namespace OpinionBot.Language.Lexicon;

public sealed class WordPatternTests
{
    private static readonly Lexicon Lexicon = new([["end", "most|least|more than anyone"]]);

    [Theory]
    [InlineData("which _ is", "which country is", true)]
    [InlineData("which _ is", "which is", false)]
    [InlineData("a/b c", "b c", true)]
    [InlineData("so? why", "why", true)]
    [InlineData("^ why", "say why", false)]
    [InlineData("why $", "why not", false)]
    [InlineData("who * <end>", "who fears it more than anyone", true)]
    [InlineData("who * <end>", "who one two three four five six seven eight nine most", false)]
    public void Each_sign_of_a_pattern_means_what_it_says(string pattern, string words, bool fits) => (Match(pattern, words) is not null).ShouldBe(fits);

    [Fact]
    public void The_part_in_braces_is_what_is_found() => Match("what did {*} say", "and what did the head say")!.Slot.ShouldBe(["the", "head"]);

    [Fact]
    public void A_place_in_braces_is_a_mark_and_no_part_to_find() => Match("in {place}", "in {place}")!.Slot.ShouldBeEmpty();

    [Fact]
    public void A_class_beside_a_word_makes_two_patterns() => WordPattern.Alternatives("who <end>/first").ShouldBe(["who <end>", "who first"]);

    private static PatternMatch? Match(string pattern, string words) => new WordPattern(pattern, Lexicon).Match(words.Split(' '));
}
