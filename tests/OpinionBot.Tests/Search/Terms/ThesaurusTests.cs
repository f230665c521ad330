namespace OpinionBot.Search.Terms;

public sealed class ThesaurusTests
{
    [Theory]
    [InlineData("worried", "concerned", "nervous", "afraid", "frightening")]
    [InlineData("jobs", "employment", "layoffs")]
    [InlineData("autonomous", "self-driving", "driverless")]
    [InlineData("film", "movie", "entertainment")]
    [InlineData("thrilled", "excited", "optimistic")]
    [InlineData("prejudiced", "bias", "discrimination")]
    [InlineData("deepfakes", "impersonate")]
    [InlineData("disadvantages", "drawbacks", "risks")]
    [InlineData("firms", "companies", "businesses")]
    [InlineData("salary", "income", "wages")]
    [InlineData("schooling", "education")]
    [InlineData("private", "privacy", "personal information")]
    public void Knows_the_words_in_which_people_ask(string asked, params string[] held) => held.ShouldAllBe(word => Thesaurus.AreAlike(asked, word));

    [Fact]
    public void A_synonym_counts_less_than_the_word_that_was_asked() => Thesaurus.Expand("worried").ShouldAllBe(other => other.Weight < 1);

    [Fact]
    public void A_word_of_no_group_has_no_others()
    {
        Thesaurus.Expand("harbour").ShouldBeEmpty();
        Thesaurus.AreAlike("harbour", "worried").ShouldBeFalse();
    }
}
