namespace OpinionBot.Facts;

public sealed class IdTextTests
{
    [Theory]
    [InlineData("S7")]
    [InlineData("[S7]")]
    [InlineData("s 7")]
    [InlineData("“S7”.")]
    [InlineData("#7")]
    [InlineData("(7),")]
    public void Reads_an_id_whatever_stands_around_it(string text)
    {
        IdText.TryRead(text, 'S', out var number).ShouldBeTrue();
        number.ShouldBe(7);
    }

    [Theory]
    [InlineData("F7")]
    [InlineData("S7 8")]
    [InlineData("S-7")]
    [InlineData("SS7")]
    [InlineData("[]")]
    [InlineData("S٧")]
    public void Refuses_the_id_of_another_kind_and_what_is_none(string text) => IdText.TryRead(text, 'S', out _).ShouldBeFalse();
}
