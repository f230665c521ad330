using System.Net;
using System.Net.Sockets;

namespace OpinionBot.Web;

/// <summary>An address of this machine, or all of them, and a port. A name would have the web server listen on every address, so that only <c>localhost</c> is one.</summary>
/// <param name="Written">As it was set.</param>
/// <param name="Address">Where it is; all addresses for <c>*</c> and <c>+</c>.</param>
internal sealed record ListenAddress(string Written, IPEndPoint Address)
{
    public static IEnumerable<string> Split(string urls) => urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <returns>Null when it is none.</returns>
    public static ListenAddress? TryParse(string written)
    {
        try
        {
            var parsed = BindingAddress.Parse(written);
            var address = parsed.Host switch
            {
                "*" or "+" => Socket.OSSupportsIPv6 ? IPAddress.IPv6Any : IPAddress.Any,
                // Of its two addresses the same port must be free.
                _ when parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) => parsed.Port == 0 ? null : IPAddress.Loopback,
                _ => IPAddress.TryParse(parsed.Host, out var literal) ? literal : null,
            };

            return parsed.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase) && parsed.PathBase.Length == 0 && parsed.Port is >= 0 and <= IPEndPoint.MaxPort && address is not null ? new ListenAddress(written, new IPEndPoint(address, parsed.Port)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <param name="sockets">Gets what was opened: two settings of one address stand against each other.</param>
    /// <returns>One sentence when the web server could not listen here.</returns>
    public string? FindFault(ICollection<Socket> sockets)
    {
        var socket = new Socket(Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        sockets.Add(socket);

        try
        {
            if (Address.Address.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }

            socket.Bind(Address);
            socket.Listen();

            return null;
        }
        catch (SocketException exception)
        {
            return $"Web:Urls has {Written}, where the web server cannot listen: {Explain(exception)}.";
        }
    }

    private string Explain(SocketException exception) => exception.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => $"port {Address.Port} is taken by another program, or by another of these addresses; set a free one",
        SocketError.AccessDenied => $"the program's user may not open port {Address.Port}; set one from 1024 on, such as 8080, and let a proxy pass requests on to it",
        SocketError.AddressNotAvailable => $"this machine has no address {Address.Address}; set http://127.0.0.1:{Address.Port} for a proxy on this machine, or http://*:{Address.Port} for all its addresses",
        _ => $"{exception.Message.TrimEnd('.')}; set another address",
    };
}
