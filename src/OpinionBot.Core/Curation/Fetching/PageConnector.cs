using System.Net;
using System.Net.Sockets;

namespace OpinionBot.Curation.Fetching;

/// <summary>Connects to a host if all addresses that its name has may be reached, and to one of exactly these addresses.</summary>
/// <param name="mayReach">Tells which addresses of a host may be reached.</param>
internal sealed class PageConnector(Func<DnsEndPoint, IPAddress, bool> mayReach)
{
    /// <exception cref="UnusableDocumentException">The host has an address that may not be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(target.Host.Trim('[', ']'), out var literal)
            ? [literal]
            : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);

        // One private address among several is reason enough: the next look-up might pick it.
        if (addresses.Length == 0 || !addresses.All(address => mayReach(target, address)))
        {
            throw new UnusableDocumentException(
                $"{target.Host} is not on the public internet, so its pages are not fetched; "
                + "save the page and add the file, or have the host named in Library:AllowHosts where it is the company's own.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);

            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();

            throw;
        }
    }
}
