namespace OpinionBot.Curation.Extraction.Findings;

public sealed class LeadingSentenceTests
{
    [Theory]
    [InlineData("Would you sail with a robot?", true)]
    [InlineData("Do the pilots want one?", true)]
    [InlineData("Is it a whim?", false)]
    [InlineData("Who are these people?", false)]
    public void Only_a_question_to_people_is_answered_by_a_share(string question, bool asks) => LeadingSentence.AsksPeople(question).ShouldBe(asks);

    [Theory]
    [InlineData("We asked sailors whether they could sleep beside a robot.", "they could sleep beside a robot")]
    [InlineData("Asked if they would leave, most laughed.", "they would leave")]
    [InlineData("We asked sailors about robots.", null)]
    public void What_was_asked_stands_behind_whether(string text, string? question) => LeadingSentence.Question(text).ShouldBe(question);

    [Theory]
    [InlineData("Base: Registered dockers (n=640)", "Registered dockers")]
    [InlineData("The base is small.", null)]
    public void A_base_line_says_of_whom_the_lines_below_are(string text, string? people) => LeadingSentence.Base(text).ShouldBe(people);

    [Theory]
    [InlineData("We asked 280 sons and daughters, same month.", "sons and daughters")]
    [InlineData("The union asked its members in May.", "its members in May")]
    [InlineData("Do the pilots want one?", "pilots")]
    [InlineData("We asked about robots.", null)]
    public void Whom_somebody_asks_are_those_asked(string text, string? people) => LeadingSentence.Asked(text).ShouldBe(people);

    [Theory]
    [InlineData("Pilots, for their part, are another matter.", "Pilots")]
    [InlineData("The pilots are another matter.", "pilots")]
    [InlineData("Robots please pilots.", null)]
    public void Whom_it_is_about_stands_at_its_beginning(string text, string? people) => LeadingSentence.Subject(text).ShouldBe(people);
}
