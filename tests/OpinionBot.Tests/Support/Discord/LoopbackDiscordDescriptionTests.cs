using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;

namespace OpinionBot.Support.Discord;

/// <summary>Discord's own description of its API judges the bodies of the bot, and the answers of the loopback server too.</summary>
public sealed class LoopbackDiscordDescriptionTests
{
    private const string Quiet = "\"allowed_mentions\":{\"parse\":[]}";

    private static readonly string? Description = TestData.Find("discord/openapi.json");

    [Theory]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string","maxLength":2}}}""", """{"a":"xyz"}""", "$.a must have 0 to 2 characters, not 3")]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":["string","null"]}}}""", """{"a":null}""", null)]
    [InlineData("""{"type":"object","required":["a"]}""", "{}", "$.a is missing")]
    [InlineData("""{"type":"array","items":{"$ref":"#/components/schemas/Id"},"maxItems":1}""", """["1","2"]""", "$ must have 0 to 1 items, not 2")]
    [InlineData("""{"type":"array","items":{"$ref":"#/components/schemas/Id"}}""", """["x"]""", "$[0] must be a snowflake")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"integer","enum":[1,2]}]}""", "3", "$ must be one of [1,2]")]
    [InlineData("""{"oneOf":[{"type":"integer","const":1},{"type":"string"}]}""", "\"a\"", null)]
    [InlineData("""{"type":"integer","minimum":0,"maximum":5}""", "6", "$ must be between 0 and 5")]
    [InlineData("""{"type":"object","additionalProperties":false}""", """{"b":1}""", "$.b is not known")]
    public void A_schema_says_what_does_not_fit(string schema, string value, string? fault)
    {
        var check = new SchemaCheck(JsonNode.Parse("""{"components":{"schemas":{"Id":{"type":"string","format":"snowflake"}}}}""")!.AsObject());

        check.Check(JsonNode.Parse(schema)!, JsonNode.Parse(value)).ShouldBe(fault is null ? [] : [fault]);
    }

    [Fact]
    public async Task Every_answer_of_the_loopback_server_fits_the_description()
    {
        Assert.SkipWhen(Description is null, "OPINIONBOT_TEST_DATA names no folder with discord/openapi.json");
        var description = OpenApiDescription.Load(Description)!;
        await using var discord = await LoopbackDiscord.StartAsync(null, TestContext.Current.CancellationToken);
        await using var bot = await AnsweringBot.StartAsync(discord);
        await GoThroughAsync(discord, bot);

        var requests = discord.Ledger.Requests.Where(request => request.Answer is not null).ToList();
        requests.SelectMany(request => description.CheckAnswer(request.Route, request.Status!.Value, request.Answer).Select(fault => $"{request.Route}: {fault}"))
            .Distinct().ShouldBeEmpty();
        requests.Where(request => !description.Knows(request.Route)).ShouldBeEmpty();
        discord.Ledger.Faults.Where(fault => fault.Kind == BotFaultKind.AgainstDescription).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_that_does_not_fit_the_description_is_held_against_the_bot()
    {
        Assert.SkipWhen(Description is null, "OPINIONBOT_TEST_DATA names no folder with discord/openapi.json");
        await using var discord = await LoopbackDiscord.StartAsync(null, TestContext.Current.CancellationToken);
        using var client = new BotClient(discord);

        await client.PostAsync($"channels/{discord.Home.General.Id}/messages", $$"""{"content":"a","tts":"perhaps",{{Quiet}} }""");

        discord.Ledger.Faults.Single().ToString().ShouldStartWith("AgainstDescription: $.tts must be boolean or null");
    }

    private static async Task GoThroughAsync(LoopbackDiscord discord, AnsweringBot bot)
    {
        using var client = new BotClient(discord);
        var (home, app) = (discord.Home, $"applications/{discord.ApplicationId}");
        var messages = $"channels/{home.General.Id}/messages";
        discord.Limits.ByRoute.Clear();
        discord.Limits.Otherwise = new RateLimit(1_000, TimeSpan.FromSeconds(1));

        foreach (var path in new[]
        {
            "oauth2/applications/@me", "applications/@me", "users/@me", "users/@me/guilds", $"users/{home.Uma.Id}", "gateway", "gateway/bot",
            $"guilds/{home.Guild.Id}", $"guilds/{home.Guild.Id}/roles", $"guilds/{home.Guild.Id}/channels", $"guilds/{home.Guild.Id}/threads/active",
            $"guilds/{home.Guild.Id}/members/{home.Uma.Id}", $"channels/{home.General.Id}", $"channels/{home.Forum.Id}",
        })
        {
            (await client.GetAsync(path)).Status.ShouldBe(200, path);
        }

        var command = await client.PostAsync($"{app}/commands", """{"name":"ask","description":"Ask","options":[{"type":3,"name":"place","description":"Where","autocomplete":true,"name_localizations":{"de":"ort"}}],"contexts":[0,1],"integration_types":[0,1]}""");
        await client.PatchAsync($"{app}/commands/{command.Body!["id"]}", """{"default_member_permissions":"32"}""");
        await client.GetAsync($"{app}/commands?with_localizations=true");
        await client.PutAsync($"{app}/guilds/{home.Guild.Id}/commands", """[{"name":"Check this claim","type":3}]""");
        await client.PutAsync($"{app}/commands", """[{"name":"ask","description":"Ask"}]""");
        await client.DeleteAsync($"{app}/guilds/{home.Guild.Id}/commands/1");

        var posted = await client.PostFileAsync(messages, $$"""{"content":"a","embeds":[{"title":"t","fields":[{"name":"n","value":"v"}]}],"attachments":[{"id":0,"description":"d"}],"components":[{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"c"}]}],"nonce":"n","enforce_nonce":true,{{Quiet}} }""", "a.png", [1]);
        await client.PutAsync($"{messages}/{posted.Body!["id"]}/reactions/%F0%9F%91%8D/@me", "{}");
        await client.PatchAsync($"{messages}/{posted.Body["id"]}", $$"""{"content":"b",{{Quiet}} }""");
        await client.PostAsync($"{messages}/{posted.Body["id"]}/threads", """{"name":"t"}""");
        await client.PostAsync($"channels/{home.Forum.Id}/threads", $$"""{"name":"t","message":{"content":"a",{{Quiet}} } }""");
        await client.GetAsync($"{messages}/{posted.Body["id"]}");
        await client.GetAsync(messages);
        var direct = await client.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{home.Uma.Id}}"}""");
        await client.PostAsync($"channels/{direct.Body!["id"]}/messages", $$"""{"content":"a",{{Quiet}} }""");
        await client.PostAsync(messages, """{"content":""}""");
        await client.GetAsync("channels/1");
        await AnswerAsync(discord, bot, client);
    }

    private static async Task AnswerAsync(LoopbackDiscord discord, AnsweringBot bot, BotClient client)
    {
        bot.Answer = async call =>
        {
            await client.PostAsync($"interactions/{call["id"]}/{call["token"]}/callback?with_response=true", $$"""{"type":4,"data":{"content":"a",{{Quiet}} } }""");

            return null;
        };
        (await discord.SendInteractionsToAsync(bot.Address, TestContext.Current.CancellationToken)).ShouldBeTrue();
        var taken = await discord.CommandAsync(discord.Home.Uma, discord.Home.General, "ask", null, TestContext.Current.CancellationToken);
        taken.Accepted.ShouldBeTrue();
        var webhook = $"webhooks/{discord.ApplicationId}/{taken.Interaction.Token}";
        await client.PostAsync(webhook, $$"""{"content":"b","flags":64,{{Quiet}} }""");
        await client.PatchAsync($"{webhook}/messages/@original", $$"""{"content":"c",{{Quiet}} }""");
        await client.GetAsync($"{webhook}/messages/@original");
    }
}
