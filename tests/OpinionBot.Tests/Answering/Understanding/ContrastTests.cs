namespace OpinionBot.Answering.Understanding;

public sealed class ContrastTests
{
    [Theory]
    [InlineData("it has more risks than benefits", "risks", "benefits")]
    [InlineData("more potential risks than benefits", "risks", "benefits")]
    [InlineData("the benefits outweigh the risks", "benefits", "risks")]
    [InlineData("the benefits of ai outweigh its risks", "benefits", "risks")]
    [InlineData("more to fear than to hope for", "fear", "hope")]
    public void What_is_more_than_what_is_read(string words, string more, string less) => Contrast.Read(words.Split(' ')).ShouldBe(new Contrast(more, less));

    [Theory]
    [InlineData("more people in japan are now nervous than then")]
    [InlineData("more nervous than")]
    [InlineData("outweigh")]
    [InlineData("are people more nervous")]
    public void Where_nothing_is_set_against_anything_there_is_none(string words) => Contrast.Read(words.Split(' ')).ShouldBeNull();

    [Theory]
    [InlineData("benefits", "risks", true)]
    [InlineData("advantages", "dangers", true)]
    [InlineData("risks", "benefits", false)]
    [InlineData("jobs", "risks", false)]
    public void The_opposite_has_the_same_two_the_other_way_round(string more, string less, bool isReverse) =>
        new Contrast("risks", "benefits").IsReverseOf(new Contrast(more, less)).ShouldBe(isReverse);
}
