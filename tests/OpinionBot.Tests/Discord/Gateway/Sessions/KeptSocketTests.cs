using System.Text;
using System.Text.Json.Nodes;
using Discord.Net;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Operations;
using OpinionBot.Store.Sqlite.Conversation;
using OpinionBot.Support;
using OpinionBot.Support.Discord.Gateway;

namespace OpinionBot.Discord.Gateway.Sessions;

public sealed class KeptSocketTests : IDisposable
{
    private const string Address = "wss://gateway.example?v=10&encoding=json&compress=zlib-stream";
    private const string Identify = """{"op":2,"d":{"token":"t","intents":513}}""";
    private const string Ready = """{"op":0,"t":"READY","s":1,"d":{"user":{"id":"1"},"session_id":"abc","resume_gateway_url":"wss://resume.example","guilds":[{"id":"10","unavailable":true}]}}""";
    private const string Server = """{"op":0,"t":"GUILD_CREATE","s":2,"d":{"id":"10","name":"Harbour","channels":[{"id":"20","name":"general"}],"threads":[],"roles":[],"members":[]}}""";
    private const string Message = """{"op":0,"t":"MESSAGE_CREATE","s":3,"d":{"id":"30"}}""";

    private readonly TemporaryStore _store = new();
    private readonly FakeTimeProvider _time = new(A.Now);
    private readonly ApplicationLifetime _lifetime = new(NullLogger<ApplicationLifetime>.Instance);
    private readonly List<SessionKeeper> _keepers = [];
    private readonly NamedGateway _discord = new("wss://now.example");
    private readonly FatalFault _fatal;

    public KeptSocketTests() => _fatal = new FatalFault(_lifetime);

    public void Dispose()
    {
        _keepers.ForEach(keeper => keeper.Dispose());
        _discord.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Without_a_kept_session_the_bot_identifies_itself_and_is_counted()
    {
        var (line, heard) = await StartAsync();

        line.Done.ShouldBe([Address, Identify]);
        heard.ShouldBe([Ready, Server, Message]);
        (await IdentifiedAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_kept_session_is_gone_on_with_and_the_library_believes_it_was_its_own()
    {
        await StartAsync();
        var (line, heard) = await OpenAsync();

        line.Done[0].ShouldBe("wss://resume.example?v=10&encoding=json&compress=zlib-stream");
        line.Sent.ToJsonString().ShouldBe("""{"op":6,"t":null,"s":null,"d":{"token":"t","session_id":"abc","seq":3}}""");

        await line.SayAsync("""{"op":10,"d":{"heartbeat_interval":41250}}""");
        heard.Count.ShouldBe(1, "nothing is told before Discord has taken the session up");
        heard.Clear();

        const string missed = """{"op":0,"t":"MESSAGE_CREATE","s":4,"d":{"id":"31"}}""";
        await line.SayAsync(missed);
        heard.Select(frame => (string?)JsonNode.Parse(frame)!["t"]).ShouldBe(["READY", "GUILD_CREATE", "MESSAGE_CREATE"]);
        JsonNode.Parse(heard[0])!["d"]!["session_id"]!.ToString().ShouldBe("abc");
        JsonNode.Parse(heard[0])!["s"]!.ToString().ShouldBe("3");
        JsonNode.Parse(heard[1])!["d"]!["channels"]![0]!["name"]!.ToString().ShouldBe("general");
        heard[2].ShouldBe(missed);
        (await IdentifiedAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_session_that_Discord_does_not_know_any_more_is_forgotten_and_the_bot_identifies_itself()
    {
        await StartAsync();
        var (line, heard) = await OpenAsync(async (socket, said) => await said.SayAsync("""{"op":9,"d":false}"""));
        heard.ShouldBe(["""{"op":9,"d":false}"""]);

        (await new SqliteGatewaySessions(_store.Database).FindAsync("1 shard 0/1 intents 513", DateTimeOffset.MinValue, TestContext.Current.CancellationToken)).ShouldBeNull();
        line.Done.Count.ShouldBe(2);
        (await IdentifiedAsync()).ShouldBe(1);

        var (second, _) = await OpenAsync();
        second.Done.ShouldBe([Address, Identify]);
        (await IdentifiedAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_session_that_is_invalid_and_may_be_resumed_is_gone_on_with_over_another_connection()
    {
        var (line, heard) = await OpenAsync(async (_, said) =>
        {
            await said.SayAsync(Ready);
            await said.SayAsync("""{"op":9,"d":true}""");
        });
        JsonNode.Parse(heard[^1])!["op"]!.ToString().ShouldBe("7", "what the library is told makes it connect again and resume");

        await _keepers[^1].SaveAsync();
        (await OpenAsync()).Line.Sent["d"]!["session_id"]!.ToString().ShouldBe("abc");

        await line.SayAsync("""{"op":9,"d":true}""");
        JsonNode.Parse(heard[^1])!["op"]!.ToString().ShouldBe("9", "a second time without an event between it is given up");
        (await OpenAsync()).Line.Done.ShouldBe([Address, Identify]);
    }

    [Fact]
    public async Task A_bot_without_a_session_is_told_as_Discord_says_it_that_it_has_none()
    {
        var (_, heard) = await OpenAsync(async (_, line) => await line.SayAsync("""{"op":9,"d":true}"""));

        heard.ShouldBe(["""{"op":9,"d":true}"""]);
    }

    [Theory]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_session_that_Discord_has_closed_is_not_asked_for_again_and_the_library_identifies_itself(int code)
    {
        const string resume = """{"op":6,"d":{"token":"t","session_id":"abc","seq":2}}""";
        KeptSocket socket = null!;
        var (line, heard) = await OpenAsync(async (opened, said) =>
        {
            socket = opened;
            await said.SayAsync(Ready);
            await said.EndAsync(new WebSocketClosedException(code, ""));
        });
        line.Done.Clear();

        await socket.ConnectAsync("wss://resume.example?v=10");
        await SendAsync(socket, resume);
        line.Done.ShouldBeEmpty("nobody is asked for a session that is over");
        JsonNode.Parse(heard[^1])!["op"]!.ToString().ShouldBe("9");

        await SendAsync(socket, Identify);
        line.Done.ShouldBe([Address, Identify]);

        await line.SayAsync(Ready);
        line.Done.Clear();
        await socket.ConnectAsync("wss://resume.example?v=10");
        await SendAsync(socket, resume);
        line.Done.ShouldBe(["wss://resume.example?v=10", resume], "the new session is one to go on with");
    }

    [Fact]
    public async Task An_old_session_and_one_for_other_events_are_not_gone_on_with()
    {
        await StartAsync();
        var (other, _) = await OpenAsync(identify: Identify.Replace("513", "515", StringComparison.Ordinal));
        other.Done[0].ShouldBe(Address);

        _time.Advance(TimeSpan.FromMinutes(6));
        (await OpenAsync()).Line.Done.ShouldBe([Address, Identify]);
    }

    [Fact]
    public async Task A_bot_that_must_not_identify_itself_yet_does_not_even_connect()
    {
        var budget = new IdentifyBudget(new SqliteIdentifyLog(_store.Database), _time);

        for (var at = 0; at < 20; at++)
        {
            await budget.CountAsync(TestContext.Current.CancellationToken);
        }

        var line = new FakeLine();
        using var socket = Socket(line);
        await socket.ConnectAsync(Address);
        (await Should.ThrowAsync<IdentifyTooSoonException>(() => SendAsync(socket, Identify))).Message.ShouldContain("0:03:00");
        line.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_resume_address_that_is_dead_is_replaced_by_the_ordinary_one()
    {
        await StartAsync();
        var (line, _) = await OpenAsync(dead: "wss://resume.example");

        line.Done[1].ShouldBe(Address);
        line.Sent["op"]!.ToString().ShouldBe("6");
    }

    [Fact]
    public async Task While_a_session_is_taken_up_heartbeats_say_how_far_it_is()
    {
        await StartAsync();
        var (line, _) = await OpenAsync(async (socket, _) => await SendAsync(socket, """{"op":1,"d":0}"""));

        line.Sent["d"]!.ToString().ShouldBe("3");
    }

    [Theory]
    [InlineData(1000, 4000)]
    [InlineData(1001, 4000)]
    [InlineData(4000, 4000)]
    public async Task No_way_of_closing_ends_the_session(int asked, int sent)
    {
        var line = new FakeLine();
        using var socket = Socket(line);
        await socket.DisconnectAsync(asked);

        line.Done.ShouldBe([$"{sent}"]);
    }

    [Theory]
    [InlineData(4004, "copy the bot's token")]
    [InlineData(4014, "privileged intent Message Content")]
    [InlineData(4012, "update it")]
    public async Task What_trying_again_would_not_mend_stops_the_bot_with_a_sentence(int code, string sentence)
    {
        await OpenAsync(async (_, line) => await line.EndAsync(new WebSocketClosedException(code, "")));

        _fatal.Sentence!.ShouldContain(sentence);
        _lifetime.ApplicationStopping.IsCancellationRequested.ShouldBeTrue();

        using var socket = Socket(new FakeLine());
        await Should.ThrowAsync<OperationCanceledException>(() => SendAsync(socket, Identify));
    }

    [Fact]
    public async Task An_event_of_an_unknown_form_costs_the_kept_session_and_not_the_line()
    {
        await StartAsync();
        var (line, heard) = await OpenAsync();
        await line.SayAsync("""{"op":0,"t":"CHANNEL_CREATE","s":4,"d":{"guild_id":10}}""");
        await line.SayAsync("""{"op":0,"t":"MESSAGE_CREATE","s":5,"d":{"id":"31"}}""");

        heard[^1].ShouldContain("MESSAGE_CREATE");
        (await OpenAsync()).Line.Done[0].ShouldBe(Address);
    }

    [Fact]
    public async Task Packed_frames_are_handed_on_unpacked_also_when_they_come_in_parts()
    {
        using var deflater = new StreamDeflater();
        var (_, heard) = await OpenAsync(async (_, line) =>
        {
            foreach (var frame in new[] { Ready, Server, Message })
            {
                var packed = deflater.Deflate(Encoding.UTF8.GetBytes(frame));
                await line.SayAsync(packed[..5]);
                await line.SayAsync(packed[5..]);
            }
        });

        heard.ShouldBe([Ready, Server, Message]);
    }

    private static Task SendAsync(KeptSocket socket, string frame) => socket.SendAsync(Encoding.UTF8.GetBytes(frame), 0, Encoding.UTF8.GetByteCount(frame), isText: true);

    private async Task<int> IdentifiedAsync() => (await new SqliteIdentifyLog(_store.Database).ListAsync(DateTimeOffset.MinValue, TestContext.Current.CancellationToken)).Count;

    /// <summary>A first process, up to its third event.</summary>
    private async Task<(FakeLine Line, List<string> Heard)> StartAsync()
    {
        var started = await OpenAsync(async (_, line) =>
        {
            await line.SayAsync(Ready);
            await line.SayAsync(Server);
            await line.SayAsync(Message);
        });
        await _keepers[^1].SaveAsync();

        return started;
    }

    /// <summary>A process of its own: what it knows, it knows from the store.</summary>
    private async Task<(FakeLine Line, List<string> Heard)> OpenAsync(Func<KeptSocket, FakeLine, Task>? then = null, string identify = Identify, string? dead = null)
    {
        var line = new FakeLine { Dead = dead };
        var heard = new List<string>();
        var socket = Socket(line);
        socket.TextMessage += frame =>
        {
            heard.Add(frame);

            return Task.CompletedTask;
        };
        await socket.ConnectAsync(Address);
        line.Done.ShouldBeEmpty("where to connect depends on what is said first");
        await SendAsync(socket, identify);
        await (then?.Invoke(socket, line) ?? Task.CompletedTask);

        return (line, heard);
    }

    private KeptSocket Socket(FakeLine line)
    {
        var keeper = new SessionKeeper(new SqliteGatewaySessions(_store.Database), new PendingEvents(NullLogger<PendingEvents>.Instance), _time, NullLogger<SessionKeeper>.Instance);
        _keepers.Add(keeper);

        return new KeptSocket(line, new LineOpener(line, _discord.Client(_time), _time, NullLogger.Instance), keeper, new IdentifyBudget(new SqliteIdentifyLog(_store.Database), _time), _fatal, "1", NullLogger.Instance);
    }
}
