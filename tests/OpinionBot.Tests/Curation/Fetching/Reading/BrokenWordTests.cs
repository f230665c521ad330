namespace OpinionBot.Curation.Fetching.Reading;

public sealed class BrokenWordTests
{
    [Theory]
    [InlineData("They want it regu-", "lated soon.", "They want it regulated soon.")]
    [InlineData("This is a high-", "risk system.", "This is a high-risk system.")]
    [InlineData("said the vice-", "president.", "said the vice-president.")]
    [InlineData("the end of a state-of-the-", "art crane.", "the end of a state-of-the-art crane.")]
    [InlineData("Anna Holm-", "Berg said so.", "Anna Holm- Berg said so.")]
    [InlineData("between 1990 -", "and now", "between 1990 - and now")]
    [InlineData("They want it regu\u00ad", "lated soon.", "They want it regulated soon.")]
    [InlineData("The harbour", "bought cranes.", "The harbour bought cranes.")]
    public void Joins_what_was_one_word_and_keeps_what_is_two(string line, string next, string joined) => new BrokenWord("The harbour bought the cranes and that is all of it.").Join(line, next).ShouldBe(joined);

    [Fact]
    public void What_the_text_writes_elsewhere_is_how_it_writes()
    {
        new BrokenWord("The deck-hand is here.").Join("every deck-", "hand").ShouldBe("every deck-hand");
        new BrokenWord("The cranefolk is here.").Join("every crane-", "folk").ShouldBe("every cranefolk");
    }

    [Fact]
    public void Other_languages_break_words_at_the_ends_of_lines() =>
        new BrokenWord("Die Leute im Hafen sagen, dass das nicht mit der Zeit geht und von den Kranen kommt.").Join("sagte die Regie-", "rung am Montag").ShouldBe("sagte die Regierung am Montag");
}
