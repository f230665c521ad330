using System.Net.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Support;

namespace OpinionBot.Discord.Gateway.Sessions;

public sealed class LineOpenerTests
{
    private const string Gone = "wss://gone.example?v=10";
    private const string Now = "wss://now.example";

    private readonly FakeTimeProvider _time = new(A.Now);

    [Fact]
    public async Task After_the_second_refusal_Discord_is_asked_where_its_gateway_is()
    {
        var line = new FakeLine { Dead = Gone };
        using var discord = new NamedGateway(Now);
        using var opener = Opener(line, discord);

        await Should.ThrowAsync<WebSocketException>(() => opener.OpenAsync(Gone));
        await Should.ThrowAsync<WebSocketException>(() => opener.OpenAsync(Gone));
        discord.Asked.ShouldBe(0, "one refusal may be a passing one");
        await opener.OpenAsync(Gone);

        line.Done.ShouldBe([Gone, Gone, "wss://now.example?v=10"]);
    }

    [Fact]
    public async Task What_has_opened_again_is_trusted_again()
    {
        var line = new FakeLine { Dead = Gone };
        using var discord = new NamedGateway(Now);
        using var opener = Opener(line, discord);

        await Should.ThrowAsync<WebSocketException>(() => opener.OpenAsync(Gone));
        await opener.OpenAsync(Now);
        await Should.ThrowAsync<WebSocketException>(() => opener.OpenAsync(Gone));

        discord.Asked.ShouldBe(0);
    }

    [Fact]
    public async Task While_Discord_cannot_say_it_the_address_that_is_known_is_tried()
    {
        var line = new FakeLine { Dead = Gone };
        using var discord = new NamedGateway(url: null);
        using var opener = Opener(line, discord);

        for (var attempt = 0; attempt < 4; attempt++)
        {
            (await Should.ThrowAsync<WebSocketException>(() => opener.OpenAsync(Gone))).Message.ShouldBe($"Nobody answers at {Gone}");
        }

        discord.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_takes_the_connection_and_says_nothing_is_left()
    {
        var line = new FakeLine { Mute = Gone };
        using var discord = new NamedGateway(Now);
        using var opener = Opener(line, discord);

        for (var attempt = 0; attempt < 2; attempt++)
        {
            var opening = opener.OpenAsync(Gone);
            _time.Advance(TimeSpan.FromSeconds(16));
            await Should.ThrowAsync<WebSocketException>(() => opening);
        }

        await opener.OpenAsync(Gone);
        line.Done[^1].ShouldStartWith(Now);
    }

    [Fact]
    public async Task A_line_that_was_opened_in_time_is_not_cut_later()
    {
        var line = new FakeLine();
        using var discord = new NamedGateway(Now);
        using var opener = Opener(line, discord);
        await opener.OpenAsync(Now);
        _time.Advance(TimeSpan.FromHours(1));

        line.Ending.IsCancellationRequested.ShouldBeFalse();
    }

    private LineOpener Opener(FakeLine line, NamedGateway discord) => new(line, discord.Client(_time), _time, NullLogger.Instance);
}
