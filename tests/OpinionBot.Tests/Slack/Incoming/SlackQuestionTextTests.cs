namespace OpinionBot.Slack.Incoming;

public sealed class SlackQuestionTextTests
{
    private const string Asked = "What share of adults in Peru trust AI?";

    [Theory]
    [InlineData("<@U0BOT> <@U0AB12|orla> What share of adults in Peru trust AI? <!subteam^S0AB|@curators> <!here>")]
    [InlineData("What share of adults in <https://harbour.example/a?b=1&amp;c=2|Peru> trust AI?")]
    [InlineData("What share of adults in Peru trust AI? <https://harbour.example/a> <http://harbour.example|harbour.example>")]
    [InlineData("What share of adults in Peru trust AI? <mailto:orla@harbour.example|orla@harbour.example> <tel:+15550100|+1 555 0100>")]
    [InlineData("<#C0AB|general>: What share of adults in Peru trust AI? <!date^1700000000^{date}|14 November 2023>")]
    [InlineData("What share of adults in Peru trust AI? <https://harbour.example/a|Chile and the robots> and <https://harbour.example/b|Brazil too>")]
    [InlineData("What share of adults in Peru trust AI?\n(<https://harbour.example/a|Chile and the robots>)")]
    [InlineData("<slack://user?team=T1&amp;id=U1|Orla> What share of adults in Peru trust AI? <mailto:kim@harbour.example|Kim>")]
    [InlineData("*What share* of _adults_ in Peru trust ~AI~? :tada:")]
    [InlineData("&gt; and in Chile?\nWhat share of adults in Peru trust AI?")]
    public void Of_the_markup_the_plain_question_is_left(string text) => SlackQuestionText.Read(text).ShouldBe(Asked);

    [Theory]
    [InlineData("Do people &lt;21 and &gt;65 like R&amp;D?", "Do people <21 and >65 like R&D?")]
    [InlineData("Do people <21 and >65 like it?", "Do people <21 and >65 like it?")]
    [InlineData("What is &amp;lt;?", "What is &lt;?")]
    public void What_is_escaped_is_text(string text, string words) => SlackQuestionText.Read(text).ShouldBe(words);

    [Theory]
    [InlineData("<@U0AB12>")]
    [InlineData("<https://harbour.example/a>")]
    [InlineData(":tada: <!channel>")]
    public void Of_marks_alone_nothing_is_left(string text) => SlackQuestionText.Read(text).ShouldBeEmpty();
}
