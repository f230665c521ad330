namespace OpinionBot.Scenarios.Discord.Gateway;

/// <summary>The README's command over the gateway.</summary>
public sealed class DiscordFirstStartOverGatewayTests
{
    [Fact]
    public Task The_READMEs_variables_are_enough_and_no_port_is_opened() => DiscordFirstStart.AnswersAsync("Over the gateway", "connects to Discord's gateway, opens no port");
}
