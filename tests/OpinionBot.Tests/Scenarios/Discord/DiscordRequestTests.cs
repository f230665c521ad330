using System.Text;
using CsCheck;

namespace OpinionBot.Scenarios.Discord;

/// <summary>What comes to the bot's address: from Discord more than once, and from others.</summary>
public sealed class DiscordRequestTests : DiscordScenario
{
    private static readonly string[] Senseless =
    [
        "", "{", "[]", "null", "7", "{\"type\":99}", "{\"type\":2}", "{\"type\":2,\"data\":[]}", "{\"type\":3,\"data\":{\"custom_id\":7}}",
        "{\"type\":5,\"data\":{\"custom_id\":\"add_article\",\"components\":{}}}", "{\"type\":4,\"data\":{\"name\":\"ask\",\"options\":[1]}}", "\u0000\ud800",
    ];

    private Uri Endpoint => new(Bot.Address, "discord/interactions");

    [Fact]
    public async Task Only_what_Discord_has_signed_is_let_in()
    {
        var body = Encoding.UTF8.GetBytes(Discord.NewPing().ToJsonString());
        var signature = Discord.Sign("1700000000", body);
        (await Discord.PostRawAsync(Endpoint, body, "1700000000", signature, Token)).Status.ShouldBe(200);

        await Gen.Select(Gen.Int[0, signature.Length - 1], Gen.Char["0123456789abcdefgz"]).Where((at, digit) => signature[at] != digit).SampleAsync(
            async (at, digit) => (await Discord.PostRawAsync(Endpoint, body, "1700000000", signature[..at] + digit + signature[(at + 1)..], Token)).Status.ShouldBe(401),
            iter: 300);

        (await Discord.PostRawAsync(Endpoint, [.. body, 32], "1700000000", signature, Token)).Status.ShouldBe(401);
        (await Discord.PostRawAsync(Endpoint, body, "1700000001", signature, Token)).Status.ShouldBe(401);
        (await Discord.PostRawAsync(Endpoint, body, null, null, Token)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Whatever_is_signed_and_makes_no_sense_is_no_fault_of_the_server()
    {
        foreach (var text in Senseless)
        {
            var body = Encoding.UTF8.GetBytes(text);

            (await Discord.PostRawAsync(Endpoint, body, "1700000000", Discord.Sign("1700000000", body), Token)).Status.ShouldBeInRange(200, 499, text);
        }

        (await Discord.PostRawAsync(Endpoint, new byte[1_048_576], "1700000000", new string('0', 128), Token)).Status.ShouldBe(413);
    }

    [Fact]
    public async Task Restarting_changes_no_command_that_is_right_already()
    {
        Bot.ShouldNotBeNull();
        await Bot.DisposeAsync();
        await StartBotAsync();
        await AnsweredAsync(await AskAsync(Home.Uma, Japan));

        Discord.Ledger.Requests.Count(request => request.Method == "PUT").ShouldBe(1);
    }
}
