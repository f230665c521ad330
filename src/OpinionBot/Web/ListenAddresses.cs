using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace OpinionBot.Web;

/// <summary>Where the web server is to listen.</summary>
internal sealed class ListenAddresses(IOptions<WebOptions> options)
{
    /// <summary>Takes every address for a moment, as the web server will. One sentence for each that cannot be had.</summary>
    public IReadOnlyList<string> FindTaken()
    {
        var sockets = new List<Socket>();

        try
        {
            return [.. ListenAddress.Split(options.Value.Urls).Select(ListenAddress.TryParse).OfType<ListenAddress>().Select(address => address.FindFault(sockets)).OfType<string>()];
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }
}
