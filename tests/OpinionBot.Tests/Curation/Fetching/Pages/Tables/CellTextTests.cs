using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("<p>Dockers</p><p>and pilots</p>", "Dockers and pilots")]
    [InlineData("41%<sup>¹</sup>", "41%")]
    [InlineData("41<sup><a href='#n1'>1</a></sup>", "41")]
    [InlineData("41<sup>²</sup>", "41²")]
    [InlineData("12 km<sup>2</sup>", "12 km2")]
    [InlineData("<script>count()</script>41%", "41%")]
    public void Reads_what_a_cell_says(string cell, string said) => CellText.Of(new HtmlParser().ParseDocument($"<table><tr><td>{cell}</table>").QuerySelector("td")!).ShouldBe(said);
}
