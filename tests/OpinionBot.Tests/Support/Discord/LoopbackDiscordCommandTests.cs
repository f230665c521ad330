using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord;

/// <summary>Registering commands, as Discord takes and refuses them.</summary>
public sealed class LoopbackDiscordCommandTests : IAsyncLifetime
{
    private LoopbackDiscord _discord = null!;
    private BotClient _bot = null!;

    private string Commands => $"applications/{_discord.ApplicationId}/commands";

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { DailyCommandCreates = 3 }, TestContext.Current.CancellationToken);
        _discord.Limits.ByRoute.Clear();
        _bot = new BotClient(_discord);
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_created_updated_by_its_name_edited_listed_and_removed()
    {
        var created = await _bot.PostAsync(Commands, """{"name":"ask","description":"Ask","name_localizations":{"de":"frage"}}""");
        var updated = await _bot.PostAsync(Commands, """{"name":"ask","description":"Ask me","name_localizations":{"de":"frage"}}""");
        var id = (string)created.Body!["id"]!;

        created.Status.ShouldBe(201);
        updated.Status.ShouldBe(200);
        ((string?)updated.Body!["id"]).ShouldBe(id);
        ((string?)updated.Body["version"]).ShouldNotBe((string?)created.Body["version"]);
        ((string?)(await _bot.PatchAsync($"{Commands}/{id}", """{"description":"Ask anything"}""")).Body!["description"]).ShouldBe("Ask anything");
        (await _bot.GetAsync(Commands)).Body![0]!["name_localizations"].ShouldBeNull();
        ((string?)(await _bot.GetAsync(Commands + "?with_localizations=true")).Body![0]!["name_localizations"]!["de"]).ShouldBe("frage");
        (await _bot.DeleteAsync($"{Commands}/{id}")).Status.ShouldBe(204);
        (await _bot.GetAsync($"{Commands}/{id}")).Code.ShouldBe(10063);
    }

    [Fact]
    public async Task Putting_the_same_list_again_creates_nothing_and_the_day_has_room_for_few()
    {
        const string Three = """[{"name":"a","description":"A"},{"name":"b","description":"B"},{"name":"c","description":"C"}]""";
        var first = await _bot.PutAsync(Commands, Three);
        var second = await _bot.PutAsync(Commands, Three);

        JsonNode.DeepEquals(first.Body, second.Body).ShouldBeTrue();
        (await _bot.PutAsync(Commands, """[{"name":"d","description":"D"}]""")).Code.ShouldBe(30034);
    }

    [Theory]
    [InlineData("""{"name":"Ask","description":"a"}""", "name")]
    [InlineData("""{"name":"ask me","description":"a"}""", "name")]
    [InlineData("""{"name":"ask"}""", "description")]
    [InlineData("""{"name":"ask","description":"a","name_localizations":{"xx":"a"}}""", "name_localizations")]
    [InlineData("""{"name":"ask","description":"a","name_localizations":{"de":"Frage"}}""", "name_localizations.de")]
    [InlineData("""{"name":"ask","description":"a","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"b","description":"b","required":true}]}""", "options.1.required")]
    [InlineData("""{"name":"ask","description":"a","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"a","description":"b"}]}""", "options")]
    [InlineData("""{"name":"ask","description":"a","options":[{"type":5,"name":"a","description":"a","autocomplete":true}]}""", "options.0.autocomplete")]
    [InlineData("""{"name":"ask","description":"a","options":[{"type":1,"name":"a","description":"a"},{"type":3,"name":"b","description":"b"}]}""", "options.1.type")]
    [InlineData("""{"name":"Check","type":3,"description":"a"}""", "description")]
    public async Task A_wrong_command_is_refused_with_the_place_of_the_fault(string body, string place)
    {
        var refused = await _bot.PostAsync(Commands, body);

        refused.Code.ShouldBe(50035);
        place.Split('.').Aggregate(refused.Body!["errors"], (at, step) => at![step]).ShouldNotBeNull()["_errors"].ShouldNotBeNull();
    }

    [Fact]
    public async Task All_the_text_of_a_command_may_have_8000_characters_and_the_longest_language_counts()
    {
        string Command(int descriptions) => new JsonObject
        {
            ["name"] = "ask",
            ["description"] = "a",
            ["description_localizations"] = new JsonObject { ["de"] = new string('b', 96) },
            ["options"] = new JsonArray([.. Enumerable.Range(0, 25).Select(option => (JsonNode)new JsonObject
            {
                ["type"] = 3,
                ["name"] = $"o{option:00}",
                ["description"] = new string('d', 57),
                ["choices"] = new JsonArray([.. Enumerable.Range(0, descriptions).Select(choice => (JsonNode)new JsonObject { ["name"] = $"name{choice:00}", ["value"] = $"value{choice:00}" })]),
            })]),
        }.ToJsonString();

        // 3 + 96 + 25 * (3 + 57 + 13 n): n = 19 is 7,774, n = 20 is 8,099.
        (await _bot.PostAsync(Commands, Command(19))).Status.ShouldBe(201);
        (await _bot.PostAsync(Commands, Command(20))).Code.ShouldBe(50035);
    }
}
