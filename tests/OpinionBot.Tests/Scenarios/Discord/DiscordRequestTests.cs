using System.Globalization;
using System.Text;
using OpinionBot.Support.Discord.Interactions;

namespace OpinionBot.Scenarios.Discord;

/// <summary>What comes to the bot's address: from Discord more than once, and from others. <c>OPINIONBOT_MUTATIONS=100000</c> sets how many wrong signatures are tried.</summary>
public sealed class DiscordRequestTests : DiscordScenario
{
    private static readonly int Mutations = int.Parse(Environment.GetEnvironmentVariable("OPINIONBOT_MUTATIONS") ?? "500", CultureInfo.InvariantCulture);

    // Somebody else's key.
    private static readonly SigningKey Stranger = new("nobody whom Discord has heard of");

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
        (await Discord.PostRawAsync(Endpoint, body, null, null, Token)).Status.ShouldBe(401);
        (await Discord.PostRawAsync(Endpoint, body, "1700000000", null, Token)).Status.ShouldBe(401);
        (await Discord.PostRawAsync(Endpoint, body, null, signature, Token)).Status.ShouldBe(401);

        var random = new Random(29);
        var statuses = new Dictionary<int, int>();

        foreach (var some in Enumerable.Range(0, Mutations).Chunk(16))
        {
            foreach (var answer in await Task.WhenAll(some.Select(_ => SendMutatedAsync(random, body, "1700000000", signature))))
            {
                statuses[answer.Status] = statuses.GetValueOrDefault(answer.Status) + 1;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{Mutations} mutated: {string.Join(", ", statuses.Select(status => $"{status.Value} answered with {status.Key}"))}");
        statuses.Keys.ShouldBe([401]);
    }

    // One thing is changed: a digit or the length of the signature, a byte or the length of the body, the timestamp, or who signs.
    private Task<EndpointAnswer> SendMutatedAsync(Random random, byte[] body, string timestamp, string signature)
    {
        switch (random.Next(8))
        {
            case 0 or 1 or 2:
                var at = random.Next(signature.Length);
                var digits = "0123456789abcdefgz-".Where(digit => digit != signature[at]).ToList();
                signature = signature[..at] + digits[random.Next(digits.Count)] + signature[(at + 1)..];
                break;
            case 3:
                body = [.. body];
                body[random.Next(body.Length)] ^= (byte)random.Next(1, 256);
                break;
            case 4:
                body = random.Next(2) == 0 ? [.. body, (byte)random.Next(256)] : body[..random.Next(body.Length)];
                break;
            case 5:
                timestamp = random.Next(3) switch { 0 => $"{1_700_000_001 + random.Next(1_000_000)}", 1 => "0" + timestamp, _ => timestamp[..^1] };
                break;
            case 6:
                signature = random.Next(2) == 0 ? signature[..random.Next(signature.Length)] : signature + "00";
                break;
            default:
                signature = Stranger.Sign(timestamp, body);
                break;
        }

        return Discord.PostRawAsync(Endpoint, body, timestamp, signature, Token);
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
