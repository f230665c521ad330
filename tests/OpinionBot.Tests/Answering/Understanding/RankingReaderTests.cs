using OpinionBot.Facts;

namespace OpinionBot.Answering.Understanding;

public sealed class RankingReaderTests
{
    [Theory]
    [InlineData("what are the top 5 countries for trust in ai?", 5, true)]
    [InlineData("top countries by nervousness", 3, true)]
    [InlineData("the bottom three in excitement", 3, false)]
    [InlineData("which country is most nervous about ai?", 1, true)]
    [InlineData("which countries are least excited?", 3, false)]
    [InlineData("where are people most nervous?", 1, true)]
    [InlineData("rank the countries by concern", 3, true)]
    [InlineData("top 50 countries", 8, true)]
    public void Reads_which_end_and_how_many(string question, int count, bool highest) =>
        RankingReader.Read(question).ShouldBe(new Ranking(count, highest));

    [Theory]
    [InlineData("how many people in japan are nervous about ai?")]
    [InlineData("do most people trust ai?")]
    [InlineData("which countries were asked about ai?")]
    public void Finds_none_where_none_is_asked_for(string question) =>
        RankingReader.Read(question).ShouldBeNull();
}
