namespace OpinionBot.Language;

public sealed class BegunWordsTests
{
    [Theory]
    [InlineData("worr", "Worried about jobs", 0)]
    [InlineData("JOBS wo", "Worried about jobs", 1)]
    [InlineData("ivoi", "Cote d'Ivoire", 1)]
    [InlineData("s7", "S7: Harbour survey", 0)]
    [InlineData("", "Anything", 0)]
    public void A_text_fits_whose_words_begin_as_typed(string typed, string text, int rank) => new BegunWords(typed).RankOf(text).ShouldBe(rank);

    [Theory]
    [InlineData("orried", "Worried about jobs")]
    [InlineData("worr home", "Worried about jobs")]
    [InlineData("?!", "Worried about jobs")]
    public void Any_other_text_does_not_fit(string typed, string text) => new BegunWords(typed).RankOf(text).ShouldBeNull();

    [Theory]
    [InlineData("worr", "Jobs: Worried or not", 13)]
    [InlineData("job worr", "Jobs: Worried or not", 13)]
    [InlineData("home", "Jobs: Worried or not", 0)]
    [InlineData("", "Jobs", 0)]
    public void It_is_told_up_to_where_a_text_shows_them(string typed, string text, int end) => new BegunWords(typed).EndIn(text).ShouldBe(end);
}
