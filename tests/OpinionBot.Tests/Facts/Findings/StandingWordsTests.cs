namespace OpinionBot.Facts.Findings;

public sealed class StandingWordsTests
{
    [Theory]
    [InlineData("Most dock\nworkers agreed.", "dock workers", "dock\nworkers")]
    [InlineData("Dockworkers and dock workers", "dock workers", "dock workers")]
    [InlineData("Dockworkers agreed.", "Dock", null)]
    [InlineData("Nurses agreed.", "nurses", null)]
    [InlineData("dock dock workers", "dock workers", "dock workers")]
    [InlineData("anything", "  ", null)]
    public void Words_stand_whole_whatever_white_space_is_between_them(string text, string words, string? found) =>
        StandingWords.Find(text, words).ShouldBe(found);

    [Fact]
    public void Case_may_be_left_aside() => StandingWords.Find("Nurses agreed.", "nurses", anyCase: true).ShouldBe("Nurses");
}
