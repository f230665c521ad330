using OpinionBot.Support.Discord.Recording;

namespace OpinionBot.Support.Discord;

/// <summary>The gateway of the loopback Discord keeps what Discord's documentation says.</summary>
public sealed class LoopbackDiscordGatewayTests : IAsyncLifetime
{
    private const int Guilds = 1;
    private const int GuildMessages = 1 << 9;
    private const int DirectMessages = 1 << 12;
    private const int MessageContent = 1 << 15;

    private readonly MovableClock _clock = MovableClock.Standing();
    private LoopbackDiscord _discord = null!;

    private HomeGuild Home => _discord.Home;

    public async ValueTask InitializeAsync() => _discord = await LoopbackDiscord.StartAsync(
        new LoopbackDiscordOptions { Time = _clock, IdentifyLimit = 3 },
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _discord.DisposeAsync();

    [Theory]
    [InlineData("?v=10&encoding=json")]
    [InlineData("?v=10&encoding=json&compress=zlib-stream")]
    public async Task A_session_begins_with_hello_ready_and_the_servers(string query)
    {
        await using var bot = await GatewayClient.ConnectAsync(_discord.Gateway.Url, query);

        ((int)(await bot.ReadAsync())!["d"]!["heartbeat_interval"]!).ShouldBe(41_250);
        await bot.IdentifyAsync(_discord.Token, Guilds);
        var ready = await bot.ReadToAsync("READY");
        ((string)ready["d"]!["resume_gateway_url"]!).ShouldStartWith("ws://127.0.0.1:");
        ((bool)ready["d"]!["guilds"]![0]!["unavailable"]!).ShouldBeTrue();
        ((string?)(await bot.ReadToAsync("GUILD_CREATE"))["d"]!["name"]).ShouldBe("Harbour");
        await bot.SendAsync("""{"op":1,"d":2}""");
        (await bot.ReadAsync())!["op"]!.ToString().ShouldBe("11");
    }

    [Theory]
    [InlineData("wrong", 513, "", 4004)]
    [InlineData(null, 1 << 30, "", 4013)]
    [InlineData(null, MessageContent, "", 4014)]
    [InlineData(null, 513, ",\"shard\":[2,2]", 4010)]
    public async Task Who_identifies_wrongly_is_sent_away_with_the_reason(string? token, int intents, string more, int code)
    {
        await using var bot = await GatewayClient.ConnectAsync(_discord.Gateway.Url);

        await bot.IdentifyAsync(token ?? _discord.Token, intents, more);

        (await bot.CloseCodeAsync()).ShouldBe(code);
        _discord.Ledger.Faults.ShouldContain(fault => fault.Kind == BotFaultKind.Gateway);
    }

    [Theory]
    [InlineData("nonsense", 4002)]
    [InlineData("""{"op":77}""", 4001)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    public async Task Who_says_what_nobody_understands_is_sent_away(string frame, int code)
    {
        await using var bot = await GatewayClient.ConnectAsync(_discord.Gateway.Url);

        await bot.SendAsync(frame);

        (await bot.CloseCodeAsync()).ShouldBe(code);
    }

    [Fact]
    public async Task Events_follow_intents_and_words_need_their_own()
    {
        await using var bot = await BeginAsync(Guilds | GuildMessages | DirectMessages);
        _discord.Say(Home.Uma, Home.General, "To all");
        _discord.Mention(Home.Uma, Home.General, "To the bot");
        _discord.DirectMessage(Home.Uma, "In private");

        ((string?)(await bot.ReadToAsync("MESSAGE_CREATE"))["d"]!["content"]).ShouldBe("");
        var mention = await bot.ReadToAsync("MESSAGE_CREATE");
        ((string)mention["d"]!["content"]!).ShouldEndWith("To the bot");
        mention["d"]!["member"].ShouldNotBeNull();
        var direct = await bot.ReadToAsync("MESSAGE_CREATE");
        ((string?)direct["d"]!["content"]).ShouldBe("In private");
        direct["d"]!.AsObject().ContainsKey("guild_id").ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_missed_is_told_again_after_a_resume_and_only_once()
    {
        await using var first = await GatewayClient.ConnectAsync(_discord.Gateway.Url);
        await first.IdentifyAsync(_discord.Token, Guilds | GuildMessages);
        var ready = await first.ReadToAsync("READY");
        await first.ReadToAsync("GUILD_CREATE");
        _discord.Gateway.CutAll();
        await _discord.WaitForAsync(_ => _discord.Gateway.Connected.Count == 0, TestContext.Current.CancellationToken);
        _discord.Mention(Home.Uma, Home.General, "Missed");

        await using var second = await GatewayClient.ConnectAsync((string)ready["d"]!["resume_gateway_url"]!);
        await second.SendAsync($$"""{"op":6,"d":{"token":"{{_discord.Token}}","session_id":"{{ready["d"]!["session_id"]}}","seq":2} }""");

        ((int)(await second.ReadToAsync("MESSAGE_CREATE"))["s"]!).ShouldBe(3);
        ((int)(await second.ReadAsync())!["s"]!).ShouldBe(4);
        _discord.Ledger.Faults.ShouldBeEmpty();
        _discord.Ledger.Identifies.ShouldBe(1);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(4000, true)]
    public async Task A_session_that_was_said_goodbye_to_cannot_be_resumed(int code, bool resumable)
    {
        await using var first = await GatewayClient.ConnectAsync(_discord.Gateway.Url);
        await first.IdentifyAsync(_discord.Token);
        var ready = await first.ReadToAsync("READY");
        await first.CloseAsync(code);
        await _discord.WaitForAsync(_ => _discord.Gateway.Connected.Count == 0, TestContext.Current.CancellationToken);

        await using var second = await GatewayClient.ConnectAsync((string)ready["d"]!["resume_gateway_url"]!);
        await second.SendAsync($$"""{"op":6,"d":{"token":"{{_discord.Token}}","session_id":"{{ready["d"]!["session_id"]}}","seq":1} }""");

        await second.ReadToAsync(resumable ? "RESUMED" : "9");
    }

    [Fact]
    public async Task Identifying_too_often_in_a_day_resets_the_token()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var bot = await BeginAsync(Guilds);
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        using var client = new BotClient(_discord);
        ((int)(await client.GetAsync("gateway/bot")).Body!["session_start_limit"]!["remaining"]!).ShouldBe(0);
        await using var last = await GatewayClient.ConnectAsync(_discord.Gateway.Url);
        await last.IdentifyAsync(_discord.Token);

        (await last.CloseCodeAsync()).ShouldBe(4004);
        (await client.GetAsync("users/@me")).Status.ShouldBe(401);
        _discord.Ledger.Faults.ShouldContain(fault => fault.Kind == BotFaultKind.TokenReset);
    }

    [Fact]
    public async Task Identifying_before_its_turn_makes_an_invalid_session()
    {
        await using var first = await BeginAsync(Guilds);
        await using var second = await GatewayClient.ConnectAsync(_discord.Gateway.Url);
        await second.IdentifyAsync(_discord.Token);

        ((bool)(await second.ReadToAsync("9"))["d"]!).ShouldBeFalse();
    }

    [Fact]
    public async Task Events_of_a_server_go_to_its_shard_and_private_ones_to_the_first()
    {
        var home = (int)((Home.Guild.Id.Value >> 22) % 2);
        await using var first = await BeginAsync(Guilds | DirectMessages, ",\"shard\":[0,2]");
        _clock.Advance(TimeSpan.FromSeconds(5));
        await using var second = await BeginAsync(Guilds | DirectMessages, ",\"shard\":[1,2]");

        (await (home == 0 ? first : second).ReadToAsync("GUILD_CREATE")).ShouldNotBeNull();
        _discord.DirectMessage(Home.Uma, "In private");
        (await first.ReadToAsync("MESSAGE_CREATE")).ShouldNotBeNull();
        _discord.Ledger.Gateway.Count(record => record.Event == "GUILD_CREATE").ShouldBe(1);
        _discord.Ledger.Gateway.Count(record => record.Event == "MESSAGE_CREATE").ShouldBe(1);
    }

    [Fact]
    public async Task A_server_that_adds_the_bot_is_told_and_so_is_one_that_removes_it()
    {
        await using var bot = await BeginAsync(Guilds);
        await bot.ReadToAsync("GUILD_CREATE");
        var lighthouse = _discord.World.AddGuild("Lighthouse", withBot: false);

        _discord.Install(lighthouse);
        _discord.Remove(lighthouse);

        ((string?)(await bot.ReadToAsync("GUILD_CREATE"))["d"]!["name"]).ShouldBe("Lighthouse");
        ((string?)(await bot.ReadToAsync("GUILD_DELETE"))["d"]!["id"]).ShouldBe($"{lighthouse.Id}");
    }

    [Fact]
    public async Task A_zombie_acknowledges_no_heartbeat()
    {
        await using var bot = await BeginAsync(Guilds);
        await bot.ReadToAsync("GUILD_CREATE");
        _discord.Gateway.TurnIntoZombies();
        await bot.SendAsync("""{"op":1,"d":2}""");
        _discord.DirectMessage(Home.Uma, "Nobody hears this");
        await _discord.WaitForAsync(ledger => ledger.Gateway.Any(record => record is { FromBot: true, Op: 1 }), TestContext.Current.CancellationToken);

        _discord.Ledger.Gateway.ShouldNotContain(record => record.Op == 11 || record.Event == "MESSAGE_CREATE");
    }

    private async Task<GatewayClient> BeginAsync(int intents, string more = "")
    {
        var bot = await GatewayClient.ConnectAsync(_discord.Gateway.Url);
        await bot.IdentifyAsync(_discord.Token, intents, more);
        await bot.ReadToAsync("READY");

        return bot;
    }
}
