
namespace OpinionBot.Curation.Fetching.Pages;

public sealed class ParagraphTrimmerTests
{
    private const string First = "The harbour of Norwick bought two cranes that need no driver.";
    private const string Second = "Dock workers fear for their jobs, and the mayor says that nobody will be dismissed before the summer.";
    private const string Third = "A second pair of cranes is expected next year.";

    [Fact]
    public void Menus_dates_and_bylines_before_the_first_sentence_are_left_out() =>
        ParagraphTrimmer.Trim(["Home", "News", "Harbour Review", "By Ida Berg", "Published: 5 March 2026.", "5 March 2026, 10:15 am", First, Second]).ShouldBe([First, Second]);

    [Fact]
    public void Verse_begins_with_its_first_line_though_no_sentence_ends_there()
    {
        string[] verse = ["The cranes stand still above the quay", "And nobody is there to see", "The last of all the ships go out.", "A gull sits on the highest arm", "And keeps the sleeping town from harm", "And does not move or turn about,", "And does not ask what it is for"];

        ParagraphTrimmer.Trim(verse).ShouldBe(verse);
    }

    [Theory]
    [InlineData("Read more: Cranes of the world")]
    [InlineData("SEE ALSO: Norwick at night")]
    [InlineData("Related: Who pays for the cranes?")]
    [InlineData("Photo: Lars Holm")]
    [InlineData("(Image credit: Lars Holm)")]
    [InlineData("Like this story? Share it with a friend!")]
    [InlineData("(Reporting by Ida Berg, editing by Lars Holm)")]
    [InlineData("Advertisement")]
    [InlineData("© 2026 Harbour Review. All rights reserved.")]
    public void Lines_that_point_elsewhere_are_left_out(string line) => ParagraphTrimmer.Trim([First, line, Second]).ShouldBe([First, Second]);

    [Theory]
    [InlineData("Related stories")]
    [InlineData("You may also like")]
    [InlineData("More from the harbour")]
    [InlineData("Most read")]
    [InlineData("About the author")]
    public void A_list_of_other_stories_ends_the_article(string marker) =>
        ParagraphTrimmer.Trim([First, Second, Third, marker, "Fish is dear", "The price of herring has doubled within a year."]).ShouldBe([First, Second, Third]);

    [Fact]
    public void What_stands_in_the_first_half_ends_nothing() =>
        ParagraphTrimmer.Trim([First, "More on cranes", Second, Third]).ShouldBe([First, "More on cranes", Second, Third]);

    [Fact]
    public void Words_that_only_begin_like_a_pointer_stay() =>
        ParagraphTrimmer.Trim([First, "Related industries in the town, from rope makers to fish auctions, have watched the cranes with unease, and three of their unions have asked the council for a hearing before any further machine is bought."])
            .Count.ShouldBe(2);

    [Fact]
    public void A_text_without_sentences_is_left_as_it_is() => ParagraphTrimmer.Trim(["herring", "cod", "mackerel"]).ShouldBe(["herring", "cod", "mackerel"]);

    [Fact]
    public void Nothing_of_nothing() => ParagraphTrimmer.Trim([]).ShouldBeEmpty();
}
