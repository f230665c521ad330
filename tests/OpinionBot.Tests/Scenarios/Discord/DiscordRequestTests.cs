using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
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

    private async Task<JsonObject> SendSignedAsync(string kind)
    {
        var interaction = (JsonObject)JsonNode.Parse(kind)!;
        interaction["id"] = "1400000000000000007";
        interaction["token"] = "a-token";
        interaction["channel_id"] = $"{Home.General.Id}";
        interaction["user"] = new JsonObject { ["id"] = $"{Home.Uma.Id}", ["username"] = "uma" };
        var body = Encoding.UTF8.GetBytes(interaction.ToJsonString());
        var answer = await Discord.PostRawAsync(Endpoint, body, "1700000000", Discord.Sign("1700000000", body), Token);

        answer.Status.ShouldBe(200);

        return answer.Body!.AsObject();
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

    [Theory]
    [InlineData("""{"type":2,"data":{"type":1,"name":"horoscope"}}""", "This command")]
    [InlineData("""{"type":2,"data":{"type":1,"name":"library","options":[{"type":1,"name":"burn"}]}}""", "This command")]
    [InlineData("""{"type":2,"data":{"type":3,"name":"Translate this","resolved":{"messages":{"7":{"content":"Hi"}}}}}""", "This command")]
    [InlineData("""{"type":2,"data":{"type":2,"name":"Who is this"}}""", "This command")]
    [InlineData("""{"type":3,"data":{"custom_id":"ring_bell","component_type":2}}""", "This button")]
    [InlineData("""{"type":3,"data":{"custom_id":"up|seven","component_type":2}}""", "This button")]
    [InlineData("""{"type":3,"data":{"custom_id":"pick","component_type":3}}""", "This button")]
    [InlineData("""{"type":5,"data":{"custom_id":"survey|7","components":[]}}""", "This form")]
    [InlineData("""{"type":2,"data":{"type":1,"name":"ask","options":[{"type":3,"name":"question","value":"Who?"},{"type":3,"name":"mood","value":"glad"}]}}""", "This command")]
    [InlineData("""{"type":2,"data":{"type":1,"name":"evidence","options":[]}}""", "This command")]
    [InlineData("""{"type":2,"data":{"type":1,"name":"settings","options":[{"type":3,"name":"visibility","value":"moon"}]}}""", "This command")]
    [InlineData("""{"type":3,"data":{"custom_id":"pick","component_type":3,"values":[]}}""", "This button")]
    [InlineData("""{"type":5,"data":{"custom_id":"edit_fact|F1","components":[]}}""", "This form")]
    public async Task What_is_of_another_version_gets_a_sentence_for_the_asker_alone(string kind, string what)
    {
        var answer = await SendSignedAsync(kind);

        ((int)answer["type"]!, (int)answer["data"]!["flags"]! & 64).ShouldBe((4, 64));
        answer["data"]!["content"]!.ToString().ShouldContain(what);
    }

    [Theory]
    [InlineData("""{"type":4,"data":{"type":1,"name":"horoscope","options":[{"type":3,"name":"sign","value":"Le","focused":true}]}}""")]
    [InlineData("""{"type":4,"data":{"type":1,"name":"evidence","options":[{"type":3,"name":"shelf","value":"Le","focused":true}]}}""")]
    public async Task For_an_option_of_another_version_there_is_nothing_to_offer(string kind)
    {
        var answer = await SendSignedAsync(kind);

        ((int)answer["type"]!).ShouldBe(8);
        answer["data"]!["choices"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_vote_on_an_answer_that_is_not_remembered_any_more_says_so()
    {
        var answer = await AnsweredAsync(await AskAsync(Home.Uma, Japan));
        await AnsweredAsync(await Discord.CommandAsync(Home.Uma, Home.General, "forget-me", With(("really", true)), Token));

        Seen(await AnsweredAsync(await Discord.PressAsync(Home.Uma, answer, "Not helpful", Token))).ShouldContain("do not have this answer any more");
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
