using System.Net.WebSockets;
using System.Reactive.Concurrency;
using SlackNet;
using SlackNet.SocketMode;

namespace OpinionBot.Slack.Socket;

/// <summary>Makes the library's client: with a sign of life on each line, and pointed at the configured address.</summary>
internal static class SlackSocketClient
{
    private const string OwnBaseUrl = "https://slack.com/api/";

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan OpenWithin = TimeSpan.FromSeconds(10);

    public static CoreSocketModeClient Create(SlackOptions options)
    {
        var json = Default.JsonSettings();

        return new CoreSocketModeClient(
            new SlackApiClient(Default.Http(json), new BaseUrl(Default.UrlBuilder(json), options.ApiBaseUrl), json, options.AppToken),
            new WebSockets(),
            json,
            // The library opens its second line some seconds after the first. A client that is disposed before that would throw on
            // the timer's own thread, and end the process.
            Default.Scheduler.Catch<ObjectDisposedException>(_ => true),
            Default.Logger);
    }

    private sealed class BaseUrl(ISlackUrlBuilder inner, Uri address) : ISlackUrlBuilder
    {
        public string Url(string apiMethod, Dictionary<string, object> args)
        {
            var url = inner.Url(apiMethod, args);

            return url.StartsWith(OwnBaseUrl, StringComparison.Ordinal) ? address.AbsoluteUri + url[OwnBaseUrl.Length..] : url;
        }
    }

    // A line that died without a word is noticed by nothing else.
    private sealed class WebSockets : IWebSocketFactory
    {
        public IWebSocket Create(string uri)
        {
            var socket = new ClientWebSocket();
            socket.Options.KeepAliveInterval = KeepAlive;
            socket.Options.KeepAliveTimeout = KeepAlive;

            return new ImpatientSocket(new WebSocketWrapper(socket, uri));
        }
    }

    // Whoever takes the connection and says nothing would be waited for without end.
    private sealed class ImpatientSocket(WebSocketWrapper socket) : IWebSocket
    {
        public WebSocketState State => socket.State;

        public Task Closed => socket.Closed;

        public IObservable<string> Messages => socket.Messages;

        public async Task<bool> Open(CancellationToken cancellationToken)
        {
            using var opening = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            opening.CancelAfter(OpenWithin);

            return await socket.Open(opening.Token);
        }

        public Task Send(string message) => socket.Send(message);

        public void Dispose() => socket.Dispose();
    }
}
