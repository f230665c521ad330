using OpinionBot.Answering.Languages;

namespace OpinionBot.Answering.Understanding.Names;

public sealed class QuestionNamesTests
{
    [Theory]
    [InlineData("what does elon musk say about mills", "elon")]
    [InlineData("did spielberg visit the mill", "spielberg")]
    [InlineData("How many people in Atlantis like mills?", "Atlantis")]
    [InlineData("how many people in atlantis like mills", "atlantis")]
    public void What_nothing_has_and_no_word_is_is_a_name(string question, string name) => Read(question).ShouldBe([name]);

    [Theory]
    [InlineData("how many peple like the mill")]
    [InlineData("are folks freaked out by retaliation at the mill")]
    [InlineData("is the mil busi")]
    [InlineData("What do Americans think about AI?")]
    public void Words_of_the_language_are_no_names_nor_are_misspelt_ones(string question) => Read(question).ShouldBeEmpty();

    [Fact]
    public void In_another_language_a_capital_alone_names_nobody() => Read("Was hat der Minister über die Mühlen gesagt?").ShouldBeEmpty();

    private static IReadOnlyList<string> Read(string question) =>
        QuestionNames.Read(question, QuestionReader.OfStarter.Read(question, default).Words, QuestionLanguage.Of(question).IsEnglish, IsKnown);

    private static bool IsKnown(string word) => word is "mill" or "mills" or "mil" or "busi";
}
