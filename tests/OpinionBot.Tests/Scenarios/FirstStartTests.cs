using OpinionBot.Scenarios.Discord;
using OpinionBot.Scenarios.Slack;
using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios;

/// <summary>The README's commands over HTTP. One after the other, since both listen on the port that nobody has set.</summary>
public sealed class FirstStartTests
{
    [Fact]
    public Task On_Slack_the_READMEs_variables_over_HTTP_are_enough() => SlackFirstStart.AnswersAsync("Over HTTP", SlackTransport.Http, "listens on http://127.0.0.1:8080");

    [Fact]
    public Task On_Discord_the_READMEs_variables_over_HTTP_are_enough() => DiscordFirstStart.AnswersAsync("Over HTTP", "listens on http://127.0.0.1:8080");
}
