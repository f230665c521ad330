using OpinionBot.Support;
using OpinionBot.Support.Discord;
using OpinionBot.Support.Discord.Rest;

namespace OpinionBot.Scenarios.Discord;

/// <summary>From nothing to the first answer: what Discord knows of the app is looked at, and what is left to do is said.</summary>
public sealed class DiscordAppTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly Uri _address = RunningBot.FreeAddress();
    private LoopbackDiscord _discord = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Uri Endpoint => new(_address, "discord/interactions");

    public async ValueTask InitializeAsync() => _discord = await LoopbackDiscord.StartAsync(cancellationToken: Token);

    public async ValueTask DisposeAsync()
    {
        await _discord.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Where_nobody_gets_interactions_yet_the_bot_has_them_sent_to_its_public_address()
    {
        await using var bot = await StartAsync();
        await _discord.WaitForAsync(_ => _discord.World.Application.InteractionsEndpoint == Endpoint, Token);

        await bot.SaysAsync($"Discord sends interactions to {Endpoint} from now on");
        _discord.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_set_already_is_left_alone_and_a_difference_is_named()
    {
        var elsewhere = new Uri("https://elsewhere.example/discord/interactions");
        _discord.World.Application.InteractionsEndpoint = elsewhere;
        await using var bot = await StartAsync();

        await bot.SaysAsync($"Discord sends interactions to {elsewhere} and not to {Endpoint}: change Interactions Endpoint URL");
        _discord.World.Application.InteractionsEndpoint.ShouldBe(elsewhere);
        _discord.Ledger.Requests.ShouldNotContain(request => request.Method == "PATCH");
    }

    [Fact]
    public async Task A_public_address_that_leads_elsewhere_is_named()
    {
        await using var bot = await StartAsync(("Web__PublicUrl", RunningBot.FreeAddress().AbsoluteUri));

        await bot.SaysAsync("see that this address leads to http://127.0.0.1:");
        _discord.World.Application.InteractionsEndpoint.ShouldBeNull();
    }

    [Fact]
    public async Task A_bot_that_is_in_no_server_prints_the_link_that_adds_it()
    {
        _discord.Remove(_discord.Home.Guild);
        await using var bot = await StartAsync();

        await bot.SaysAsync($"add it with https://discord.com/oauth2/authorize?client_id={_discord.ApplicationId}&scope=bot+applications.commands&permissions=");
    }

    [Theory]
    [InlineData("Discord:ApplicationId is 1, but Discord:Token belongs to the application", "Discord__ApplicationId", "1")]
    [InlineData("Discord:PublicKey is not the key of the application", "Discord__PublicKey", "3b6a27bcceb6a42d62a3a8d02a6f0d73653215771de243a63ac048a18b59da29")]
    public async Task Settings_of_another_app_stop_the_bot_with_one_sentence(string sentence, string name, string value)
    {
        var run = await BotProgram.RunWithAsync(Settings((name, value)));

        run.ExitCode.ShouldBe(2);
        run.Error.Trim().Split('\n').Length.ShouldBe(1, run.Error);
        run.Error.ShouldContain(sentence);
        _discord.Ledger.Identifies.ShouldBe(0);
    }

    [Fact]
    public async Task While_Discord_is_in_trouble_the_bot_starts_and_asks_again()
    {
        _discord.Script.Next("GET /applications/@me", new ScriptedFault.Broken(503), times: 2);
        _discord.Script.Next("GET /applications/{application}/commands", new ScriptedFault.Broken(500));
        _discord.Script.Next("PATCH /applications/@me", new ScriptedFault.CutBefore());
        await using var bot = await StartAsync();

        await bot.SaysAsync("The Discord app is not checked yet: ");
        await bot.SaysAsync("with 503; tried again in 1 s");
        await bot.SaysAsync("with 503; tried again in 2 s");
        await bot.SaysAsync("Discord's list of the bot's commands is not compared yet: ");
        await bot.SaysAsync($"Discord sends interactions to {Endpoint} from now on");
        _discord.OfferedTo(_discord.Home.Uma, _discord.Home.General).ShouldContain("ask");
    }

    [Fact]
    public async Task Settings_of_another_app_stop_the_bot_as_soon_as_Discord_can_say_so()
    {
        _discord.Script.Next("GET /applications/@me", new ScriptedFault.Broken(502));
        var run = await BotProgram.RunWithAsync(Settings(("Discord__ApplicationId", "1")));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("with 502; tried again in 1 s");
        run.Error.ShouldContain("Discord:ApplicationId is 1, but Discord:Token belongs to the application");
    }

#if !CHAT_GATEWAYS
    [Fact]
    public async Task Without_a_public_address_and_without_the_gateway_one_sentence_has_the_command()
    {
        await using var bot = await StartAsync(("Web__PublicUrl", ""));

        await bot.SaysAsync("'dotnet run --project src/OpinionBot -p:ChatGateways=true' needs neither");
    }
#endif

    private Task<RunningBot> StartAsync(params IReadOnlyList<(string Name, string Value)> more) => RunningBot.StartAsync(Settings(more));

    private Dictionary<string, string> Settings(params IReadOnlyList<(string Name, string Value)> more)
    {
        var settings = new Dictionary<string, string>
        {
            ["OPINIONBOT_Store__Path"] = _folder.File("store.db"),
            ["OPINIONBOT_Web__Urls"] = _address.AbsoluteUri.TrimEnd('/'),
            ["OPINIONBOT_Web__PublicUrl"] = _address.AbsoluteUri.TrimEnd('/'),
            ["OPINIONBOT_Discord__ApiBaseUrl"] = _discord.ApiBaseUrl.AbsoluteUri,
            ["OPINIONBOT_Discord__Token"] = _discord.Token,
            ["OPINIONBOT_Discord__ApplicationId"] = _discord.ApplicationId,
            ["OPINIONBOT_Discord__PublicKey"] = _discord.PublicKey,
        };

        foreach (var (name, value) in more)
        {
            settings[$"OPINIONBOT_{name}"] = value;
        }

        return settings;
    }
}
