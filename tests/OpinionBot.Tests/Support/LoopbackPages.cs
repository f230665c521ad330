using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpinionBot.Support;

/// <summary>A server on the loopback address that gives every request the same answer.</summary>
internal sealed class LoopbackPages : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private readonly Task _serving;

    public LoopbackPages(string head, byte[]? body = null)
    {
        _answer = [.. Encoding.ASCII.GetBytes(head), .. body ?? []];
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _serving = ServeAsync();
    }

    public Uri Address { get; }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                await stream.WriteAsync(_answer);
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException)
        {
            // The test is over, or the client has had enough.
        }
    }
}
