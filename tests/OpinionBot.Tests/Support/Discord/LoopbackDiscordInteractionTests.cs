using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;

namespace OpinionBot.Support.Discord;

/// <summary>People call the bot over HTTP, and the bot answers with the token it is given.</summary>
public sealed class LoopbackDiscordInteractionTests : IAsyncLifetime
{
    private const string Commands = """
        [
          {"name":"ask","description":"Ask","options":[
            {"type":3,"name":"question","description":"What","required":true,"max_length":300},
            {"type":3,"name":"place","description":"Where","autocomplete":true}],"contexts":[0,1,2],"integration_types":[0,1]},
          {"name":"library","description":"Curate","default_member_permissions":"32","contexts":[0],"options":[
            {"type":1,"name":"add","description":"Add","options":[{"type":11,"name":"file","description":"A file"}]}]},
          {"name":"Check this claim","type":3}
        ]
        """;

    private readonly MovableClock _clock = MovableClock.Standing();
    private LoopbackDiscord _discord = null!;
    private BotClient _client = null!;
    private AnsweringBot _bot = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HomeGuild Home => _discord.Home;

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { Time = _clock }, Token);
        _client = new BotClient(_discord);
        _bot = await AnsweringBot.StartAsync(_discord);
        (await _client.PutAsync($"applications/{_discord.ApplicationId}/commands", Commands)).Status.ShouldBe(200);
        (await _discord.SendInteractionsToAsync(_bot.Address, Token)).ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _client.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_deferred_edited_and_followed_up()
    {
        _bot.Answers("""{"type":5}""");
        var taken = await AskAsync();
        taken.Accepted.ShouldBeTrue();
        taken.Type.ShouldBe(5);
        taken.Message!.IsLoading.ShouldBeTrue();
        var webhook = $"webhooks/{_discord.ApplicationId}/{taken.Interaction.Token}";

        (await _client.PatchAsync($"{webhook}/messages/@original", Say("23%"))).Status.ShouldBe(200);
        var followUp = await _client.PostAsync(webhook, """{"content":"Only for you","flags":64,"allowed_mentions":{"parse":[]}}""");

        taken.Message.Content.ShouldBe("23%");
        taken.Message.IsLoading.ShouldBeFalse();
        taken.FollowUps.Single().VisibleTo.ShouldBe(Home.Uma);
        (await _client.GetAsync($"channels/{Home.General.Id}/messages/{followUp.Body!["id"]}")).Code.ShouldBe(10008);
        (await _client.GetAsync($"{webhook}/messages/{followUp.Body["id"]}")).Status.ShouldBe(200);
        _discord.Ledger.Faults.Where(fault => fault.Request?.Path.StartsWith("/api/v10/channels", StringComparison.Ordinal) != true).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_first_follow_up_after_thinking_becomes_the_answer_and_keeps_its_ephemeral_state()
    {
        _bot.Answers("""{"type":5,"data":{"flags":64}}""");
        var taken = await AskAsync();

        await _client.PostAsync($"webhooks/{_discord.ApplicationId}/{taken.Interaction.Token}", Say("23%"));

        taken.FollowUps.ShouldBeEmpty();
        taken.Message!.Content.ShouldBe("23%");
        taken.Message.IsEphemeral.ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_is_answered_once_and_its_token_dies_after_fifteen_minutes()
    {
        _bot.Answers($$"""{"type":4,"data":{{Say("Hello")}}}""");
        var taken = await AskAsync();
        var again = await _client.PostAsync($"interactions/{taken.Interaction.Id}/{taken.Interaction.Token}/callback", """{"type":5}""");
        _clock.Advance(TimeSpan.FromMinutes(15));
        var late = await _client.PatchAsync($"webhooks/{_discord.ApplicationId}/{taken.Interaction.Token}/messages/@original", Say("Too late"));

        again.Code.ShouldBe(40060);
        late.Status.ShouldBe(401);
        late.Code.ShouldBe(50027);
        (await _client.PostAsync($"webhooks/{_discord.ApplicationId}/unknown", Say("a"))).Code.ShouldBe(10015);
        _discord.Ledger.Faults.Select(fault => fault.Kind).ShouldBe([BotFaultKind.AnsweredTwice, BotFaultKind.DeadToken, BotFaultKind.DeadToken]);
    }

    [Fact]
    public async Task An_answer_through_the_callback_goes_with_202()
    {
        _bot.Answer = async call =>
        {
            (await _client.PostAsync($"interactions/{call["id"]}/{call["token"]}/callback?with_response=true", $$"""{"type":4,"data":{{Say("Hello")}}}""")).Body!["resource"]!["message"]!["content"]!.ToString().ShouldBe("Hello");

            return null;
        };

        var taken = await AskAsync();

        taken.Status.ShouldBe(202);
        taken.Accepted.ShouldBeTrue();
        taken.Message!.Content.ShouldBe("Hello");
    }

    [Fact]
    public async Task No_answer_within_three_seconds_is_none()
    {
        _bot.Answer = _ =>
        {
            _clock.Advance(TimeSpan.FromSeconds(4));

            return Task.FromResult<string?>("""{"type":5}""");
        };

        var taken = await AskAsync();

        taken.Accepted.ShouldBeFalse();
        _discord.Ledger.Faults.ShouldContain(fault => fault.Kind == BotFaultKind.LateResponse);
    }

    [Fact]
    public async Task Autocomplete_names_the_option_that_is_typed_and_reads_the_choices()
    {
        JsonObject? asked = null;
        _bot.Answer = call =>
        {
            asked = call;

            return Task.FromResult<string?>("""{"type":8,"data":{"choices":[{"name":"Japan","value":"JP"}]}}""");
        };

        var taken = await _discord.AutocompleteAsync(Home.Uma, Home.General, "ask", "place", "jap", Token);

        taken.Choices.Single().Name.ShouldBe("Japan");
        ((bool)asked!["data"]!["options"]![0]!["focused"]!).ShouldBeTrue();
        ((string?)asked["data"]!["options"]![0]!["value"]).ShouldBe("jap");
    }

    [Fact]
    public async Task Too_many_choices_are_refused()
    {
        var choices = string.Join(',', Enumerable.Repeat("""{"name":"Japan","value":"JP"}""", 26));
        _bot.Answers($$"""{"type":8,"data":{"choices":[{{choices}}]} }""");

        (await _discord.AutocompleteAsync(Home.Uma, Home.General, "ask", "place", "j", Token)).Accepted.ShouldBeFalse();
        _discord.Ledger.Faults.ShouldContain(fault => fault.Kind == BotFaultKind.BadResponse);
    }

    [Fact]
    public async Task A_button_opens_a_form_and_the_form_is_submitted()
    {
        _bot.Answers("""{"type":4,"data":{"content":"a","allowed_mentions":{"parse":[]},"components":[{"type":1,"components":[{"type":2,"style":2,"label":"Evidence","custom_id":"evidence:F1"}]}]}}""");
        var asked = await AskAsync();
        _bot.Answers("""{"type":9,"data":{"title":"Wrong?","custom_id":"report:1","components":[{"type":18,"label":"Why","component":{"type":4,"custom_id":"why","style":2,"max_length":500}}]}}""");
        var form = await _discord.PressAsync(Home.Mo, asked.Message!, "Evidence", Token);
        JsonObject? submitted = null;
        _bot.Answer = call =>
        {
            submitted = call;

            return Task.FromResult<string?>($$"""{"type":7,"data":{{Say("Thank you")}}}""");
        };

        var taken = await _discord.SubmitAsync(form, new Dictionary<string, string> { ["why"] = "The year is wrong" }, Token);

        ((string?)submitted!["data"]!["components"]![0]!["component"]!["value"]).ShouldBe("The year is wrong");
        taken.Accepted.ShouldBeTrue();
        asked.Message!.Content.ShouldBe("Thank you");
    }

    [Fact]
    public async Task A_message_command_brings_the_message_and_a_subcommand_its_file()
    {
        JsonObject? call = null;
        _bot.Answer = received =>
        {
            call = received;

            return Task.FromResult<string?>("""{"type":5,"data":{"flags":64}}""");
        };
        var message = _discord.Say(Home.Mo, Home.General, "Everybody is worried.");

        await _discord.MessageCommandAsync(Home.Uma, message, "Check this claim", Token);
        ((string?)call!["data"]!["resolved"]!["messages"]![$"{message.Id}"]!["content"]).ShouldBe("Everybody is worried.");

        await _discord.CommandAsync(Home.Mo, Home.General, "library add", new Dictionary<string, object> { ["file"] = new UploadedFile("", "article.txt", "text/plain", [65]) }, Token);
        var id = (string)call["data"]!["options"]![0]!["options"]![0]!["value"]!;
        using var client = new HttpClient();
        (await client.GetStringAsync(new Uri((string)call["data"]!["resolved"]!["attachments"]![id]!["url"]!), Token)).ShouldBe("A");
    }

    [Fact]
    public async Task Commands_are_offered_where_they_are_meant_and_to_whom_they_are_allowed()
    {
        var elsewhere = _discord.World.AddGuild("Elsewhere", withBot: false);
        elsewhere.AddMember(Home.Uma);
        var channel = elsewhere.AddText("talk");
        var direct = _discord.World.DirectChannel(Home.Uma);

        _discord.OfferedTo(Home.Uma, Home.General).ShouldBe(["ask", "Check this claim"]);
        _discord.OfferedTo(Home.Mo, Home.General).ShouldBe(["ask", "library", "Check this claim"]);
        _discord.OfferedTo(Home.Uma, direct).ShouldBe(["ask", "Check this claim"]);
        _discord.OfferedTo(Home.Uma, channel).ShouldBeEmpty();
        Home.Uma.HasInstalledApp = true;
        _discord.OfferedTo(Home.Uma, channel).ShouldBe(["ask"]);
        await Should.ThrowAsync<InvalidOperationException>(() => _discord.CommandAsync(Home.Uma, Home.General, "library add", null, Token));
    }

    [Fact]
    public async Task A_call_by_who_installed_the_app_alone_has_five_follow_ups()
    {
        Home.Uma.HasInstalledApp = true;
        var group = _discord.World.AddGroup(Home.Uma, Home.Mo);
        _bot.Answers($$"""{"type":4,"data":{{Say("a")}}}""");
        var taken = await _discord.CommandAsync(Home.Uma, group, "ask", new Dictionary<string, object> { ["question"] = "?" }, Token);
        ((int)taken.Interaction.Payload["context"]!).ShouldBe(2);
        taken.Interaction.Payload["authorizing_integration_owners"]!.ToJsonString().ShouldBe($$"""{"1":"{{Home.Uma.Id}}"}""");
        RestResult last = null!;

        for (var i = 0; i < 6; i++)
        {
            last = await _client.PostAsync($"webhooks/{_discord.ApplicationId}/{taken.Interaction.Token}", Say("b"));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        last.Code.ShouldBe(40094);
    }

    [Fact]
    public async Task An_address_that_takes_any_signature_does_not_stand_the_test()
    {
        await using var gullible = await AnsweringBot.StartAsync(_discord);
        var elsewhere = new UriBuilder(gullible.Address) { Path = "/other" }.Uri;

        (await _discord.SendInteractionsToAsync(elsewhere, Token)).ShouldBeFalse();
        (await _client.PatchAsync("applications/@me", $$"""{"interactions_endpoint_url":"{{elsewhere}}"}""")).Code.ShouldBe(50035);
        (await _client.PatchAsync("applications/@me", $$"""{"interactions_endpoint_url":"{{gullible.Address}}"}""")).Status.ShouldBe(200);
    }

    private static string Say(string text) => $$"""{"content":"{{text}}","allowed_mentions":{"parse":[]} }""";

    private Task<Acknowledgement> AskAsync() =>
        _discord.CommandAsync(Home.Uma, Home.General, "ask", new Dictionary<string, object> { ["question"] = "How many?" }, Token);
}
