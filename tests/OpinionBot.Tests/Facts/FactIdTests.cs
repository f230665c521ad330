namespace OpinionBot.Facts;

public sealed class FactIdTests
{
    [Theory]
    [InlineData("F42")]
    [InlineData("f42")]
    [InlineData(" 42 ")]
    public void Reads_what_a_moderator_types(string text)
    {
        FactId.TryParse(text, out var id).ShouldBeTrue();
        id.ToString().ShouldBe("F42");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("F")]
    [InlineData("F0")]
    [InlineData("F-1")]
    [InlineData("F4 2")]
    [InlineData("F99999999999999999999")]
    public void Refuses_what_is_no_id(string? text) => FactId.TryParse(text, out _).ShouldBeFalse();
}
