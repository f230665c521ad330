using OpinionBot.Conversation.Outbox;
using OpinionBot.Curation;
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

    [Theory]
    [InlineData("ftp://slack.example/api/")]
    [InlineData("slack.example/api/")]
    [InlineData("https://slack.example/api/?v=1")]
    public void An_address_of_an_API_that_cannot_be_asked_is_named(string address)
    {
        var url = new Uri(address, UriKind.RelativeOrAbsolute);

        Faults(new SlackOptions { BotToken = "xoxb-1", SigningSecret = "0123456789abcdef", ApiBaseUrl = url }).ShouldBe([$"Slack:ApiBaseUrl must be an https:// address that ends with a slash, not '{url}'."]);
        Faults(new DiscordOptions { Token = "a.b.c", ApplicationId = "7", PublicKey = new string('a', 64), ApiBaseUrl = url }).ShouldBe([$"Discord:ApiBaseUrl must be an https:// address that ends with a slash, not '{url}'."]);
    }

    [Theory]
    [InlineData("https://wiki.example.org", "begins with a scheme")]
    [InlineData("wiki.example.org/pages", "has a path")]
    [InlineData("*.example.org", "has a wildcard")]
    public void A_host_that_is_not_named_exactly_is_no_allowed_one(string entry, string fault) =>
        Faults(new LibraryOptions { AllowHosts = ["wiki.example.org:8443", entry] }).ShouldHaveSingleItem().ShouldStartWith($"Library:AllowHosts has '{entry}', which {fault}: give ");

    [Fact]
    public void A_moderator_who_is_no_id_is_named_since_nobody_would_moderate()
    {
        Faults(new SlackOptions { BotToken = "xoxb-1", SigningSecret = "0123456789abcdef", Moderators = ["U0AB", "mira", "S0CD", ""] }).Select(fault => fault.Split(',')[0]).ShouldBe(["Slack:Moderators has 'mira'", "Slack:Moderators has ''"]);
        Faults(new DiscordOptions { Token = "a.b.c", ApplicationId = "7", PublicKey = new string('a', 64), ModeratorRoles = ["88", "admins"] }).ShouldHaveSingleItem().ShouldStartWith("Discord:ModeratorRoles has 'admins', which is no id");
    }

    [Fact]
    public void A_token_in_the_place_of_another_is_named()
    {
        Faults(new SlackOptions { BotToken = "xoxb-1", SigningSecret = "xapp-1-A2-33-bcdefbcdef" }).ShouldHaveSingleItem().ShouldStartWith("Slack:SigningSecret is no signing secret");
        Faults(new DiscordOptions { Token = "xoxb-1-2-c", ApplicationId = "7", PublicKey = new string('a', 64) }).ShouldHaveSingleItem().ShouldStartWith("Discord:Token is a token of Slack's");
    }

    private static IEnumerable<string> Faults<T>(T options)
        where T : class => new SettingsValidator<T>().Validate(null, options).Failures ?? [];
}
