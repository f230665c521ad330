using OpinionBot.Conversation.Outbox;
using OpinionBot.Discord;
using OpinionBot.Slack;
using OpinionBot.Web;

namespace OpinionBot.Operations.Settings;

public sealed class SettingsValidatorTests
{
    [Fact]
    public void A_fault_begins_with_the_name_of_its_setting()
    {
        Faults(new OutboxOptions { Workers = 0, MaxPause = TimeSpan.FromDays(2) }).ShouldBe(
            ["Outbox:Workers must be between 1 and 256, not 0.", "Outbox:MaxPause must be between 00:00:01 and 01:00:00, not 2.00:00:00."]);
        Faults(new WebOptions { PublicUrl = "bot" }).ShouldBe(["Web:PublicUrl must be an https:// address, not 'bot'."]);
    }

    [Theory]
    [InlineData("tok en")]
    [InlineData("tok\nen")]
    [InlineData("tök")]
    public void A_token_that_no_header_can_hold_is_named_and_not_repeated(string token)
    {
        Faults(new DiscordOptions { Token = token, ApplicationId = "7", PublicKey = new string('a', 64) }).ShouldContain("Discord:Token must be one word of plain characters, without a space or a line break: copy it again.");
        Faults(new SlackOptions { BotToken = "xoxb-" + token, SigningSecret = "0123456789abcdef" }).ShouldHaveSingleItem().ShouldNotContain(token);
    }

    private static IEnumerable<string> Faults<T>(T options)
        where T : class => new SettingsValidator<T>().Validate(null, options).Failures ?? [];
}
