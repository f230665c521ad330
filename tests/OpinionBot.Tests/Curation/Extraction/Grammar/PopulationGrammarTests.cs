namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class PopulationGrammarTests
{
    [Theory]
    [InlineData("We put it to 1,340 dockers in Norway over the age of fifty, in March 2026.", "1,340", "dockers in Norway over the age of fifty")]
    [InlineData("The poll of 1,002 adults aged 18 and over in Malta was taken in May.", "1,002", "adults aged 18 and over in Malta")]
    [InlineData("It interviewed 2,004 residents of Malta, aged 18 to 79, by telephone.", "2,004", "residents of Malta, aged 18 to 79")]
    [InlineData("It asked 604 parents of school-age children online.", "604", "parents of school-age children")]
    [InlineData("The union asked 412 of its members in January.", "412", "members")]
    [InlineData("A survey of 501 dockers who had used a robot was weighted.", "501", "dockers who had used a robot")]
    [InlineData("A survey of 501 dockers who were interviewed at night was weighted.", "501", "dockers")]
    [InlineData("It asked 1,002 adults face to face in Norway.", "1,002", "adults")]
    [InlineData("It asked 1,002 drivers and couriers by phone.", "1,002", "drivers and couriers")]
    [InlineData("It asked 1,204 nurses and 310 doctors.", "1,204", "nurses")]
    [InlineData("The union asked 412 of them in January.", "412", null)]
    [InlineData("It asked 1,002 of 1,800 cranes.", "1,002", null)]
    public void Those_asked_are_told_by_what_and_where_and_how_old_they_are(string sentence, string number, string? people) =>
        PopulationGrammar.Behind(sentence, number).ShouldBe(people);

    [Theory]
    [InlineData("dockers in Norway over the age of fifty", "dockers")]
    [InlineData("adults aged 18 and over", "adults")]
    [InlineData("dockers who had used a robot", "dockers who had used a robot")]
    public void In_short_they_are_nowhere_and_of_no_age(string people, string shortly) => PopulationGrammar.Short(people).ShouldBe(shortly);
}
