namespace OpinionBot.Discord.Incoming;

public sealed class DiscordQuestionTextTests
{
    private const string Asked = "What share of adults in Peru trust AI?";

    [Theory]
    [InlineData("<@100> <@!101> <@&102> <#103> What share of adults in Peru trust AI? </ask now:104> <id:customize>")]
    [InlineData("<:harbour:105> What share of adults in Peru trust AI? <a:Wave_2:106> :eyes: <t:1700000000:R> <t:1700000000>")]
    [InlineData("What share of adults in [Peru](https://harbour.example/a_(b)) trust [AI](<https://harbour.example/c> \"a title\")?")]
    [InlineData("What share of adults in Peru trust AI? https://harbour.example/a <https://harbour.example/b>")]
    [InlineData("What share of adults in Peru trust [AI](https://harbour.example/c 'a title')? [Chile and the robots](https://harbour.example/a), [Brazil](<https://harbour.example/b>)")]
    [InlineData("**What share** of __adults__ in ||Peru|| *trust* ~~AI~~?")]
    [InlineData("## What share of adults in Peru trust AI?")]
    [InlineData("> and in Chile?\nWhat share of adults in Peru trust AI?")]
    [InlineData("What share of adults in Peru trust AI?\n>>> and in Chile?\nor in Brazil?")]
    public void Of_the_markup_the_plain_question_is_left(string text) => DiscordQuestionText.Read(text).ShouldBe(Asked);

    [Theory]
    [InlineData("Do people <21 and >65 like [AI] (or not)?")]
    [InlineData("Do people like it at 10:30:00?")]
    public void What_is_no_markup_stays(string text) => DiscordQuestionText.Read(text).ShouldBe(text);

    [Theory]
    [InlineData("<@100>")]
    [InlineData("<:harbour:105>")]
    [InlineData("<https://harbour.example/b>")]
    public void Of_marks_alone_nothing_is_left(string text) => DiscordQuestionText.Read(text).ShouldBeEmpty();
}
