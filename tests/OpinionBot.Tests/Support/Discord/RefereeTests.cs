using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Recording;
using OpinionBot.Support.Discord.Rest;

namespace OpinionBot.Support.Discord;

/// <summary>Clients of Discord that nobody here wrote go through the loopback Discord: what they do not understand, Discord does not send.</summary>
public sealed class RefereeTests
{
    private static readonly Dictionary<string, object> Question = new() { ["question"] = "How many?" };

    /// <summary>Node shares a machine with the other tests: what Discord expects within three seconds is not what is judged here.</summary>
    private static readonly LoopbackDiscordOptions Patient = new() { HeartbeatInterval = TimeSpan.FromSeconds(1), IdentifyInterval = TimeSpan.Zero, FirstResponseWithin = TimeSpan.FromSeconds(30) };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // A foreign program that hangs must not hang the run.
    [Fact(Timeout = 300_000)]
    public async Task A_bot_made_with_discord_js_goes_through_the_whole_scenario()
    {
        NodeScript.NeedsPackages("discord");
        await using var discord = await LoopbackDiscord.StartAsync(Patient, TestContext.Current.CancellationToken);
        discord.Limits.ByRoute["POST /channels/{channel}/messages"] = new RateLimit(5, TimeSpan.FromSeconds(1));
        await using var bot = NodeScript.Start("discord", "bot.mjs", discord.Address + "api", discord.Token);
        await bot.LineAsync("connected", Token);
        (await bot.LineAsync("ready", Token)).ShouldBe("ready opinionbot Harbour 2 true");
        (await bot.LineAsync("registered", Token)).ShouldBe("registered 3 frage");

        await CallAsync(discord, bot);
        await TalkAsync(discord, bot);
        await ReconnectAsync(discord, bot);

        var (exitCode, output) = await bot.EndAsync(Token);
        exitCode.ShouldBe(0, output);
        output.ShouldContain("gone");
        // The message that is too long on purpose, and nothing else.
        discord.Ledger.Faults.ShouldAllBe(fault => fault.Kind == BotFaultKind.RejectedBody && fault.Detail.Contains("BASE_TYPE_MAX_LENGTH"));
        await CheckTypesAsync(discord);
    }

    [Fact]
    public async Task Signatures_stand_the_check_of_discord_interactions_and_mutated_ones_do_not()
    {
        NodeScript.NeedsPackages("discord");
        await using var discord = await LoopbackDiscord.StartAsync(Patient, Token);
        await using var endpoint = NodeScript.Start("discord", "endpoint.mjs", discord.PublicKey);
        var address = new Uri($"http://127.0.0.1:{(await endpoint.LineAsync("listening", Token)).Split(' ')[1]}/");

        (await discord.SendInteractionsToAsync(address, Token)).ShouldBeTrue();

        var body = System.Text.Encoding.UTF8.GetBytes(discord.NewPing().ToJsonString());
        var signature = discord.Sign("1700000000", body);
        (await discord.PostRawAsync(address, body, "1700000000", signature, Token)).Status.ShouldBe(200);
        (await discord.PostRawAsync(address, [.. body, 32], "1700000000", signature, Token)).Status.ShouldBe(401);
        (await discord.PostRawAsync(address, body, "1700000001", signature, Token)).Status.ShouldBe(401);
        (await discord.PostRawAsync(address, body, "1700000000", null, Token)).Status.ShouldBe(401);

        for (var at = 0; at < signature.Length; at++)
        {
            var mutated = signature[..at] + (signature[at] == '0' ? '1' : '0') + signature[(at + 1)..];
            (await discord.PostRawAsync(address, body, "1700000000", mutated, Token)).Status.ShouldBe(401, mutated);
        }
    }

    [Fact]
    public async Task The_compressed_stream_is_inflated_by_zlib_itself()
    {
        NodeScript.NeedsPackages("discord");
        await using var discord = await LoopbackDiscord.StartAsync(Patient, Token);
        await using var stream = NodeScript.Start("discord", "stream.mjs", discord.Gateway.Url, discord.Token);

        (await stream.LineAsync("READY", Token)).ShouldBe("READY opinionbot");
        await stream.LineAsync("GUILD_CREATE", Token);
        discord.DirectMessage(discord.Home.Uma, "Größer als zuvor 👍");
        (await stream.LineAsync("MESSAGE_CREATE", Token)).ShouldBe("MESSAGE_CREATE Größer als zuvor 👍");
    }

    private static async Task CallAsync(LoopbackDiscord discord, NodeScript bot)
    {
        var home = discord.Home;
        var asked = await discord.CommandAsync(home.Uma, home.General, "ask", Question, Token);
        (await bot.LineAsync("answered", Token)).ShouldBe("answered Harbour 1 Bars true");
        asked.Message!.Content.ShouldBe("You asked: How many?");
        asked.FollowUps.Single().VisibleTo.ShouldBe(home.Uma);

        (await discord.AutocompleteAsync(home.Uma, home.General, "ask", "place", "jap", Token)).Choices.Single().Name.ShouldBe("japan");
        (await bot.LineAsync("completed", Token)).ShouldBe("completed place jap");

        var form = await discord.PressAsync(home.Mo, asked.Message, "This is wrong", Token);
        (await bot.LineAsync("pressed", Token)).ShouldBe("pressed wrong You asked");
        await discord.SubmitAsync(form, new Dictionary<string, string> { ["why"] = "The year" }, Token);
        (await bot.LineAsync("submitted", Token)).ShouldBe("submitted The year");
        asked.Message.Content.ShouldBe("Thank you");

        var checkedOne = await discord.MessageCommandAsync(home.Uma, discord.Say(home.Mo, home.General, "All are worried."), "Check this claim", Token);
        (await bot.LineAsync("checked", Token)).ShouldBe("checked mo");
        checkedOne.Message!.Content.ShouldBe("Checked: All are worried.");

        await discord.CommandAsync(home.Uma, discord.World.DirectChannel(home.Uma), "ask", Question, Token);
        (await bot.LineAsync("answered", Token)).ShouldStartWith("answered direct");
        home.Uma.HasInstalledApp = true;
        await discord.CommandAsync(home.Uma, discord.World.AddGroup(home.Uma, home.Mo), "ask", Question, Token);
        (await bot.LineAsync("answered", Token)).ShouldStartWith("answered direct");
    }

    private static async Task TalkAsync(LoopbackDiscord discord, NodeScript bot)
    {
        var home = discord.Home;
        discord.Say(home.Uma, home.General, "Nobody in particular");
        (await bot.LineAsync("message Harbour uma", Token)).ShouldEndWith("unread");
        discord.Mention(home.Uma, home.General, "how many?");
        (await bot.LineAsync("message Harbour uma", Token)).ShouldEndWith(" read");
        (await bot.LineAsync("replied", Token)).ShouldBe("replied true true 1 uma");
        discord.DirectMessage(home.Uma, "Hello");
        (await bot.LineAsync("message direct uma", Token)).ShouldEndWith(" read");
        (await bot.LineAsync("refused", Token)).ShouldBe("refused 50035 400");
        discord.DirectMessage(home.Uma, "flood");
        await bot.LineAsync("limited bucket", Token);
        await bot.LineAsync("flooded", Token);
        discord.World.DirectChannel(home.Uma).Messages.Count(message => message.Content.Length == 1).ShouldBe(8);
    }

    private static async Task ReconnectAsync(LoopbackDiscord discord, NodeScript bot)
    {
        var home = discord.Home;
        discord.Gateway.AskToReconnect();
        await bot.LineAsync("resumed", Token);

        discord.Gateway.CutAll();
        await discord.WaitForAsync(_ => discord.Gateway.Connected.Count == 0, Token);
        discord.DirectMessage(home.Uma, "While you were away");
        await bot.LineAsync("resumed", Token);
        await discord.WaitForAsync(ledger => ledger.BotMessages.Any(message => message.RepliesTo?.Content == "While you were away"), Token);

        discord.Gateway.TurnIntoZombies();
        await discord.WaitForAsync(ledger => ledger.Closings.Any(closing => closing is { ByBot: true, Code: not (null or 1000 or 1001) }), Token);
        await bot.LineAsync("resumed", Token);
        discord.Ledger.Identifies.ShouldBe(1);

        discord.Gateway.Invalidate(resumable: false);
        await bot.LineAsync("connected", Token);
        discord.Ledger.Identifies.ShouldBe(2);
    }

    private static async Task CheckTypesAsync(LoopbackDiscord discord)
    {
        var frames = discord.Ledger.Gateway.Where(record => !record.FromBot).Select(record => (TypeOf(record), record.Frame));
        var answers = discord.Ledger.Requests.Where(request => request.Answer is not null && request.Status is >= 200 and < 300)
            .Select(request => (Type: AnswerTypes.GetValueOrDefault(request.Route), Frame: request.Answer!)).Where(answer => answer.Type is not null);
        var entries = new JsonArray([.. frames.Select(one => Entry(one.Item1, one.Frame)), .. answers.Select(one => Entry(one.Type!, one.Frame)), Entry("APIPingInteraction", discord.NewPing())]);
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("events.json"), entries.ToJsonString(), Token);

        await using var check = NodeScript.Start("discord", "check-events.mjs", folder.File("events.json"));
        var (exitCode, output) = await check.EndAsync(Token);

        exitCode.ShouldBe(0, output);
    }

    private static readonly Dictionary<string, string> AnswerTypes = new()
    {
        ["GET /gateway/bot"] = "RESTGetAPIGatewayBotResult",
        ["PUT /applications/{application}/commands"] = "RESTPutAPIApplicationCommandsResult",
        ["GET /applications/{application}/commands"] = "RESTGetAPIApplicationCommandsResult",
        ["POST /channels/{channel}/messages"] = "RESTPostAPIChannelMessageResult",
        ["PATCH /channels/{channel}/messages/{message}"] = "RESTPatchAPIChannelMessageResult",
        ["GET /channels/{channel}/messages"] = "RESTGetAPIChannelMessagesResult",
        ["POST /webhooks/{application}/{token}"] = "RESTPostAPIInteractionFollowupResult",
        ["PATCH /webhooks/{application}/{token}/messages/@original"] = "RESTPatchAPIInteractionOriginalResponseResult",
        ["GET /guilds/{guild}/members/{user}"] = "RESTGetAPIGuildMemberResult",
    };

    private static JsonObject Entry(string type, JsonNode value) => new JsonObject { ["type"] = type, ["value"] = value.DeepClone() };

    private static string TypeOf(GatewayRecord record) => record.Op switch
    {
        0 => $"Gateway{string.Concat(record.Event!.Split('_').Select(word => word[0] + word[1..].ToLowerInvariant()))}Dispatch",
        1 => "GatewayHeartbeatRequest",
        7 => "GatewayReconnect",
        9 => "GatewayInvalidSession",
        10 => "GatewayHello",
        _ => "GatewayHeartbeatAck",
    };
}
