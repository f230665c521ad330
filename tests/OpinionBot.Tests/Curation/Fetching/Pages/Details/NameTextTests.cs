namespace OpinionBot.Curation.Fetching.Pages.Details;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("Ida Berg", "Ida Berg")]
    [InlineData("By Ida Berg", "Ida Berg")]
    [InlineData("Ida Berg, https://people.example/ida", "Ida Berg")]
    [InlineData("ida@harbour.example (Ida Berg)", "Ida Berg")]
    [InlineData("Ida Berg <ida@harbour.example>", "Ida Berg")]
    [InlineData("Harbour Review (Norwick)", "Harbour Review (Norwick)")]
    [InlineData("Ida O&amp;#039;Berg", "Ida O'Berg")]
    [InlineData("Dr. Ida Berg", "Dr. Ida Berg")]
    [InlineData("https://people.example/ida", null)]
    [InlineData("www.people.example", null)]
    [InlineData("people.example/ida", null)]
    [InlineData("/authors/ida", null)]
    [InlineData("mailto:ida", null)]
    [InlineData("@ida", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Leaves_the_name_alone(string? written, string? name) => NameText.Clean(written).ShouldBe(name);
}
