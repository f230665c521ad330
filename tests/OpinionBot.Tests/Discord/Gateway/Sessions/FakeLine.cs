using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Discord.Net.WebSockets;

namespace OpinionBot.Discord.Gateway.Sessions;

/// <summary>A line that leads nowhere: it notes what is done with it and says what the test says.</summary>
internal sealed class FakeLine : IWebSocketClient
{
    public event Func<byte[], int, int, Task>? BinaryMessage;

    public event Func<string, Task>? TextMessage;

    public event Func<Exception, Task>? Closed;

    /// <summary>What was done, in order: addresses that were opened, codes it was closed with, frames that were sent.</summary>
    public List<string> Done { get; } = [];

    /// <summary>An address that nobody listens on.</summary>
    public string? Dead { get; init; }

    /// <summary>An address where somebody listens and says nothing.</summary>
    public string? Mute { get; init; }

    /// <summary>Ends what is being done.</summary>
    public CancellationToken Ending { get; private set; }

    public JsonObject Sent => JsonNode.Parse(Done[^1])!.AsObject();

    public void SetHeader(string key, string value)
    {
    }

    public void SetCancelToken(CancellationToken cancelToken) => Ending = cancelToken;

    public Task ConnectAsync(string host)
    {
        Done.Add(host);

        if (Mute is not null && host.StartsWith(Mute, StringComparison.Ordinal))
        {
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, Ending);
        }

        return Dead is not null && host.StartsWith(Dead, StringComparison.Ordinal) ? throw new WebSocketException("refused") : Task.CompletedTask;
    }

    public Task DisconnectAsync(int closeCode = 1000)
    {
        Done.Add($"{closeCode}");

        return Task.CompletedTask;
    }

    public Task SendAsync(byte[] data, int index, int count, bool isText)
    {
        Done.Add(Encoding.UTF8.GetString(data, index, count));

        return Task.CompletedTask;
    }

    public Task SayAsync(string frame) => TextMessage!(frame);

    public Task SayAsync(byte[] part) => BinaryMessage!([9, .. part, 9], 1, part.Length);

    public Task EndAsync(Exception exception) => Closed!(exception);

    public void Dispose()
    {
    }
}
