using OpinionBot.Support.Slack;

namespace OpinionBot.Scenarios.Slack.Socket;

/// <summary>The README's command over Socket Mode.</summary>
public sealed class SlackFirstStartOverSocketTests
{
    [Fact]
    public Task The_READMEs_variables_are_enough_and_no_port_is_opened() => SlackFirstStart.AnswersAsync("Over Socket Mode", SlackTransport.Socket, "connects to Slack's Socket Mode, opens no port");
}
