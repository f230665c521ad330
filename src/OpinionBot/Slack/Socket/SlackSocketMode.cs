using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;
using OpinionBot.Operations.Connecting;
using SlackNet.SocketMode;

namespace OpinionBot.Slack.Socket;

/// <summary>
/// Slack's way in over a socket. Each envelope is acknowledged only after it is stored, so what dies with the process is sent
/// again. The library's client reconnects by itself; when it gives up, or takes too long, a fresh one takes its place.
/// </summary>
internal sealed partial class SlackSocketMode(SlackEnvelopes envelopes, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackSocketMode> logger) : BackgroundService, IWayIn
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ReconnectWithin = TimeSpan.FromSeconds(10);

    // Left to itself the library tries for ever, with pauses of up to five minutes and without a word.
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Task, bool> _taking = new();
    private volatile bool _isOpen;

    public string Name => "Slack's Socket Mode";

    public bool IsOpen => _isOpen;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pauses = new GrowingPause();

        while (!stoppingToken.IsCancellationRequested)
        {
            var fault = "the connection is lost";

            try
            {
                await ConnectAsync(pauses, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                fault = exception is TimeoutException ? "no connection in time" : exception.Message.TrimEnd('.');
            }
            catch (OperationCanceledException)
            {
                break;
            }

            _isOpen = false;
            var pause = pauses.Next();
            LogNotConnected(fault, pause.TotalSeconds);
            await Task.WhenAny(Task.Delay(pause, time, stoppingToken));
        }

        // What has been received is stored and acknowledged; what comes later goes to the next connection.
        await Task.WhenAll(_taking.Keys);
    }

    // Returns when the client has given up, so that a fresh one is made.
    private async Task ConnectAsync(GrowingPause pauses, CancellationToken stoppingToken)
    {
        // Disconnecting and then disposing of a client throws: disposing alone closes its sockets.
        using var client = SlackSocketClient.Create(options.Value);
        using var sending = new SemaphoreSlim(1, 1);
        using var subscription = client.RawSocketMessages.Subscribe(new Receiver(message => Take(client, sending, message, stoppingToken)));

        await client.Connect(new SocketModeConnectionOptions { NumberOfConnections = 2, ConnectionDelay = TimeSpan.FromSeconds(5) }, stoppingToken).WaitAsync(ConnectWithin, time, stoppingToken);
        pauses.Reset();
        _isOpen = true;
        LogConnected();

        for (var lastSeen = time.GetTimestamp(); time.GetElapsedTime(lastSeen) < ReconnectWithin;)
        {
            await Task.Delay(LookEvery, time, stoppingToken);
            _isOpen = client.Connected;
            lastSeen = _isOpen ? time.GetTimestamp() : lastSeen;
        }
    }

    // On the socket's own thread: hand over and return.
    private void Take(CoreSocketModeClient client, SemaphoreSlim sending, RawSocketMessage message, CancellationToken stoppingToken)
    {
        if (stoppingToken.IsCancellationRequested)
        {
            return;
        }

        var taking = TakeAsync(client, sending, message);
        _taking[taking] = true;
        _ = taking.ContinueWith(done => _taking.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task TakeAsync(CoreSocketModeClient client, SemaphoreSlim sending, RawSocketMessage message)
    {
        try
        {
            if (await envelopes.TakeAsync(message.Message) is not { } taken)
            {
                return;
            }

            // A socket takes one message at a time.
            await sending.WaitAsync();

            try
            {
                await client.Send(message.SocketId, taken.Payload is { } payload
                    ? new Acknowledgement<JRaw> { EnvelopeId = taken.EnvelopeId, Payload = new JRaw(payload) }
                    : new Acknowledgement { EnvelopeId = taken.EnvelopeId });
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception exception)
        {
            // Not stored or not acknowledged: Slack sends it again, and what was stored is known by then.
            LogEnvelopeFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Connected to Slack's Socket Mode")]
    private partial void LogConnected();

    [LoggerMessage(LogLevel.Warning, "Slack's Socket Mode is not connected and is tried again in {Seconds} s: {Fault}")]
    private partial void LogNotConnected(string fault, double seconds);

    [LoggerMessage(LogLevel.Error, "An envelope of Slack's was not stored or not acknowledged; Slack sends it again")]
    private partial void LogEnvelopeFailed(Exception exception);

    private sealed class Receiver(Action<RawSocketMessage> take) : IObserver<RawSocketMessage>
    {
        public void OnNext(RawSocketMessage value) => take(value);

        public void OnError(Exception error)
        {
        }

        public void OnCompleted()
        {
        }
    }
}
