namespace OpinionBot.Answering.Readings;

public sealed class ReadingNumberTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData(" 2. ", 2)]
    [InlineData("3)", 3)]
    [InlineData("number two", 2)]
    [InlineData("no. 1", 1)]
    [InlineData("one", 1)]
    [InlineData("the first one please", 1)]
    [InlineData("The second", 2)]
    public void A_number_alone_chooses(string text, int number) => ReadingNumber.Read(text).ShouldBe(number);

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("12")]
    [InlineData("1 or 2")]
    [InlineData("the one")]
    [InlineData("the first country")]
    [InlineData("2 in Japan")]
    [InlineData("")]
    public void Anything_else_is_asked_as_it_stands(string text) => ReadingNumber.Read(text).ShouldBeNull();
}
