namespace OpinionBot.Language.Spelling;

public sealed class EnglishWordsTests
{
    [Theory]
    [InlineData("retaliate")]
    [InlineData("hushing")]
    [InlineData("musk")]
    public void Knows_a_word_in_any_of_its_forms(string word) => EnglishWords.Has(word).ShouldBeTrue();

    [Theory]
    [InlineData("spielberg")]
    [InlineData("elon")]
    [InlineData("seedance")]
    public void A_name_is_no_word(string name) => EnglishWords.Has(name).ShouldBeFalse();

    [Fact]
    public void One_wrong_letter_is_forgiven_in_all_but_short_words()
    {
        EnglishWords.HasNearly("vegitarian").ShouldBeTrue();
        EnglishWords.HasNearly("elon").ShouldBeFalse();
    }
}
