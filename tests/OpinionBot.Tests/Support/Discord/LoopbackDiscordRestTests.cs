using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord;

/// <summary>The REST side of the loopback Discord keeps what Discord's documentation says.</summary>
public sealed class LoopbackDiscordRestTests : IAsyncLifetime
{
    private const string Quiet = "\"allowed_mentions\":{\"parse\":[]}";

    private readonly MovableClock _clock = MovableClock.Standing();
    private LoopbackDiscord _discord = null!;
    private BotClient _bot = null!;

    private string Messages => $"channels/{_discord.Home.General.Id}/messages";

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync(new LoopbackDiscordOptions { Time = _clock, InvalidRequestLimit = 20 }, TestContext.Current.CancellationToken);
        _bot = new BotClient(_discord);
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _discord.DisposeAsync();
    }

    [Fact]
    public async Task A_message_is_posted_read_edited_and_deleted()
    {
        var posted = await _bot.PostAsync(Messages, $$"""{"content":"Good morning","nonce":"n1",{{Quiet}}}""");
        var id = (string)posted.Body!["id"]!;

        posted.Status.ShouldBe(200);
        ((string?)posted.Body["nonce"]).ShouldBe("n1");
        (await _bot.PatchAsync($"{Messages}/{id}", $$"""{"content":"Good evening",{{Quiet}}}""")).Status.ShouldBe(200);
        ((string?)(await _bot.GetAsync($"{Messages}/{id}")).Body!["content"]).ShouldBe("Good evening");
        (await _bot.GetAsync(Messages)).Body!.AsArray().Count.ShouldBe(1);
        (await _bot.DeleteAsync($"{Messages}/{id}")).Status.ShouldBe(204);
        (await _bot.GetAsync($"{Messages}/{id}")).Code.ShouldBe(10008);
        _discord.Ledger.BotMessages.Single().Edits.ShouldBe(1);
        _discord.Ledger.Sends.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_enforced_nonce_makes_one_message_for_a_few_minutes()
    {
        const string Body = $$"""{"content":"Once","nonce":"same","enforce_nonce":true,{{Quiet}}}""";
        var first = await _bot.PostAsync(Messages, Body);
        var second = await _bot.PostAsync(Messages, Body);
        _clock.Advance(TimeSpan.FromMinutes(6));
        var third = await _bot.PostAsync(Messages, Body);

        ((string?)second.Body!["id"]).ShouldBe((string?)first.Body!["id"]);
        ((string?)third.Body!["id"]).ShouldNotBe((string?)first.Body["id"]);
        _discord.Ledger.BotMessages.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"content":"a","components":[{"type":1,"components":[]}]}""", "components.0.components")]
    [InlineData("""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":5,"label":"x"}]}]}""", "components.0.components.0.url")]
    [InlineData("""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"a"},{"type":2,"style":1,"label":"y","custom_id":"a"}]}]}""", "components")]
    [InlineData("""{"embeds":[{"title":"a","url":"javascript:x"}]}""", "embeds.0.url")]
    [InlineData("""{"embeds":[{"title":"a","image":{"url":"attachment://chart.png"}}]}""", "embeds.0.image.url")]
    [InlineData("""{"content":"a","nonce":"12345678901234567890123456"}""", "nonce")]
    [InlineData("""{"content":"a","allowed_mentions":{"parse":["users"],"users":["123456789012345678"]}}""", "allowed_mentions.users")]
    [InlineData("""{"content":"a","message_reference":{"message_id":"123456789012345678"}}""", "message_reference")]
    [InlineData("""{"poll":{"question":{"text":"q"},"answers":[]}}""", "poll.answers")]
    public async Task A_wrong_body_is_refused_with_the_place_of_the_fault(string body, string place)
    {
        var refused = await _bot.PostAsync(Messages, body);

        refused.Status.ShouldBe(400);
        refused.Code.ShouldBe(50035);
        place.Split('.').Aggregate(refused.Body!["errors"], (at, step) => at![step]).ShouldNotBeNull()["_errors"].ShouldNotBeNull();
        _discord.Ledger.Faults.ShouldContain(fault => fault.Kind == BotFaultKind.RejectedBody);
    }

    [Theory]
    [InlineData("content", 2_000)]
    [InlineData("title", 256)]
    [InlineData("description", 4_096)]
    [InlineData("label", 80)]
    [InlineData("custom_id", 100)]
    public async Task At_a_limit_is_accepted_and_one_more_is_not(string what, int limit)
    {
        string Body(int length) => (what switch
        {
            "content" => $$"""{"content":"TEXT",{{Quiet}}}""",
            "title" or "description" => $$"""{"embeds":[{"{{what}}":"TEXT"}],{{Quiet}}}""",
            "label" => $$"""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"c","label":"TEXT"}]}],{{Quiet}}}""",
            _ => $$"""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"TEXT"}]}],{{Quiet}}}""",
        }).Replace("TEXT", new string('x', length), StringComparison.Ordinal);

        (await _bot.PostAsync(Messages, Body(limit))).Status.ShouldBe(200);
        (await _bot.PostAsync(Messages, Body(limit + 1))).Code.ShouldBe(50035);
    }

    [Fact]
    public async Task Without_allowed_mentions_people_are_notified_and_it_is_held_against_the_bot()
    {
        await _bot.PostAsync(Messages, $$"""{"content":"Hello {{_discord.Home.Uma.Mention}} https://example.org"}""");

        _discord.Ledger.Faults.Select(fault => fault.Kind).ShouldBe([BotFaultKind.NoAllowedMentions, BotFaultKind.Pinged]);
        _discord.Ledger.BotMessages.Single().Previewed.ShouldBe(["https://example.org"]);
    }

    [Fact]
    public async Task A_flag_suppresses_previews_and_forbidden_mentions_are_no_fault()
    {
        await _bot.PostAsync(Messages, $$"""{"content":"@everyone {{_discord.Home.Uma.Mention}} https://example.org","flags":4,{{Quiet}}}""");

        _discord.Ledger.Faults.ShouldBeEmpty();
        _discord.Ledger.BotMessages.Single().Previewed.ShouldBeEmpty();
        _discord.Ledger.BotMessages.Single().Mentions.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_comes_with_its_description_and_can_be_read_at_its_address()
    {
        var posted = await _bot.PostFileAsync(Messages, $$"""{"content":"A chart","attachments":[{"id":0,"description":"Bars"}],"embeds":[{"image":{"url":"attachment://chart.png"} }],{{Quiet}}}""", "chart.png", [1, 2, 3]);

        posted.Status.ShouldBe(200, posted.Body?.ToJsonString());
        ((string?)posted.Body!["attachments"]![0]!["description"]).ShouldBe("Bars");
        using var client = new HttpClient();
        (await client.GetByteArrayAsync(new Uri((string)posted.Body["attachments"]![0]!["url"]!), TestContext.Current.CancellationToken)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task A_bucket_tells_what_is_left_refuses_and_opens_again()
    {
        RestResult last = null!;

        for (var i = 0; i < 5; i++)
        {
            last = await _bot.PostAsync(Messages, $$"""{"content":"a",{{Quiet}}}""");
        }

        last.Header("X-RateLimit-Limit").ShouldBe("5");
        last.Header("X-RateLimit-Remaining").ShouldBe("0");
        last.Header("X-RateLimit-Bucket").ShouldNotBeNull();
        var refused = await _bot.PostAsync(Messages, "{}");
        refused.Status.ShouldBe(429);
        ((double)refused.Body!["retry_after"]!).ShouldBeInRange(0.001, 5);
        ((bool)refused.Body["global"]!).ShouldBeFalse();
        refused.Header("X-RateLimit-Scope").ShouldBe("user");
        var elsewhere = _discord.Home.Guild.AddText("elsewhere");
        (await _bot.PostAsync($"channels/{elsewhere.Id}/messages", $$"""{"content":"a",{{Quiet}}}""")).Status.ShouldBe(200);
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await _bot.PostAsync(Messages, $$"""{"content":"a",{{Quiet}}}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Who_goes_on_although_nothing_is_left_is_at_fault()
    {
        _discord.Limits.ByRoute["GET /users/@me"] = new RateLimit(1, TimeSpan.FromMinutes(1));
        await _bot.GetAsync("users/@me");
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await _bot.GetAsync("users/@me")).Status.ShouldBe(429);

        _discord.Ledger.Faults.Single().Kind.ShouldBe(BotFaultKind.ExhaustedBucket);
    }

    [Fact]
    public async Task More_than_fifty_requests_in_a_second_are_refused_for_all_routes()
    {
        _discord.Limits.Otherwise = new RateLimit(1_000, TimeSpan.FromSeconds(1));
        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => _bot.GetAsync("users/@me")));

        var refused = results.Where(result => result.Status == 429).ToList();
        refused.Count.ShouldBe(10);
        refused.ShouldAllBe(result => result.Header("X-RateLimit-Global") == "true" && result.Header("Retry-After") != null);
    }

    [Fact]
    public async Task Too_many_invalid_requests_shut_the_address_out()
    {
        using var stranger = new BotClient(_discord, "wrong");

        for (var i = 0; i < 20; i++)
        {
            (await stranger.GetAsync("users/@me")).Status.ShouldBe(401);
        }

        (await _bot.GetAsync("users/@me")).Status.ShouldBe(429);
        _discord.InvalidRequests.IsBanned.ShouldBeTrue();
        _discord.Ledger.Faults.ShouldContain(fault => fault.Kind == BotFaultKind.Banned);
    }

    [Fact]
    public async Task What_the_bot_may_not_do_is_refused_as_Discord_refuses_it()
    {
        var hidden = _discord.Home.Guild.AddText("hidden");
        hidden.Deny(_discord.World.Bot, Permission.ViewChannel);
        _discord.Home.General.Deny(_discord.World.Bot, Permission.SendMessages);
        _discord.Home.Uma.AcceptsDirectMessages = false;
        var direct = (string)(await _bot.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{_discord.Home.Uma.Id}}"}""")).Body!["id"]!;

        (await _bot.GetAsync($"channels/{hidden.Id}")).Code.ShouldBe(50001);
        (await _bot.PostAsync(Messages, $$"""{"content":"a",{{Quiet}}}""")).Code.ShouldBe(50013);
        (await _bot.PostAsync($"channels/{direct}/messages", $$"""{"content":"a",{{Quiet}}}""")).Code.ShouldBe(50007);
        (await _bot.PostAsync($"channels/{_discord.Home.Forum.Id}/messages", $$"""{"content":"a",{{Quiet}}}""")).Code.ShouldBe(40058);
        (await _bot.GetAsync("channels/123456789012345678")).Code.ShouldBe(10003);
        (await _bot.GetAsync($"{Messages}/123456789012345678")).Code.ShouldBe(10008);
        (await _bot.PostAsync($"channels/{_discord.Home.Guild.AddText("empty").Id}/messages", "{}")).Code.ShouldBe(50006);
        (await _bot.GetAsync("nothing/here")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Faults_in_store_happen_to_the_next_requests_only()
    {
        const string Route = "POST /channels/{channel}/messages";
        _discord.Script.Next(Route, new ScriptedFault.Broken(502));
        _discord.Script.Next(Route, new ScriptedFault.TooMany(TimeSpan.FromSeconds(2)));
        _discord.Script.Next(Route, new ScriptedFault.CutAfter());

        (await _bot.PostAsync(Messages, "{}")).Status.ShouldBe(502);
        ((double)(await _bot.PostAsync(Messages, "{}")).Body!["retry_after"]!).ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await Should.ThrowAsync<HttpRequestException>(() => _bot.PostAsync(Messages, $$"""{"content":"a",{{Quiet}}}"""));
        _discord.Ledger.BotMessages.Count.ShouldBe(1);
        (await _bot.PostAsync(Messages, $$"""{"content":"a",{{Quiet}}}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_thread_is_started_under_a_message_and_a_post_in_a_forum()
    {
        var id = (string)(await _bot.PostAsync(Messages, $$"""{"content":"a",{{Quiet}}}""")).Body!["id"]!;
        var thread = await _bot.PostAsync($"{Messages}/{id}/threads", """{"name":"More on this"}""");

        thread.Status.ShouldBe(201);
        ((string?)thread.Body!["id"]).ShouldBe(id);
        (await _bot.PostAsync($"{Messages}/{id}/threads", """{"name":"Again"}""")).Code.ShouldBe(160004);
        (await _bot.PostAsync($"channels/{id}/messages", $$"""{"content":"b",{{Quiet}}}""")).Status.ShouldBe(200);
        var post = await _bot.PostAsync($"channels/{_discord.Home.Forum.Id}/threads", $$"""{"name":"A question","message":{"content":"c",{{Quiet}} } }""");
        ((string?)post.Body!["message"]!["content"]).ShouldBe("c");
    }
}
