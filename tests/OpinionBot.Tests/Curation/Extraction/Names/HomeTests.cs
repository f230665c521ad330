using OpinionBot.Curation.Extraction.Passages;
using OpinionBot.Facts.Sources;

namespace OpinionBot.Curation.Extraction.Names;

public sealed class HomeTests
{
    [Theory]
    [InlineData("Norway's ports and robots", "Clerks sleep. Japan is far, and Japan is big.", "NO")]
    [InlineData("What Ohio thinks", "Clerks sleep. Japan is far.", "US")]
    public void The_country_of_the_title_is_home(string title, string text, string code) => Of(title, text).ShouldBe(code);

    [Theory]
    [InlineData("Clerks in Norway sleep.", "NO")]
    [InlineData("Clerks in Norway sleep. Norway is cold. Japan is far.", "NO")]
    [InlineData("Clerks in Ohio sleep. Japan is far. Texas is hot.", "US")]
    [InlineData("Europe is old. Clerks in Norway sleep.", "NO")]
    public void Else_the_one_that_is_named_at_least_twice_as_often_as_any_other(string text, string code) => Of("Ports and robots", text).ShouldBe(code);

    [Theory]
    [InlineData("Clerks in Norway sleep. Japan is far.")]
    [InlineData("Clerks in Norway sleep. Norway is cold. Japan is far. Japan is big. Norway is old.")]
    [InlineData("Clerks sleep.")]
    [InlineData("Europe is old.")]
    public void An_article_of_several_countries_or_of_none_has_no_home(string text) => Of("Ports and robots", text).ShouldBeNull();

    [Fact]
    public void A_title_with_two_countries_decides_nothing() => Of("Norway and Japan", "Clerks in Sweden sleep.").ShouldBe("SE");

    private static string? Of(string title, string text) =>
        Home.Of(new Article(new SourceDetails { Title = title }, text, "hash"), PassageReader.Read(text))?.Code;
}
