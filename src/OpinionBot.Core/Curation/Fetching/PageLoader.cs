using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace OpinionBot.Curation.Fetching;

/// <summary>A page as it came over the network.</summary>
/// <param name="Address">Where it was found in the end, after redirects.</param>
/// <param name="ContentType">The media type the server gave; null when none.</param>
public sealed record LoadedPage(Uri Address, byte[] Content, string? ContentType);

/// <summary>
/// Loads pages from the public internet and from nowhere else: every address is checked when the connection is made, on every hop,
/// so neither a redirect nor a name that changes its address gets around it.
/// </summary>
public sealed class PageLoader : IDisposable
{
    private const int MaxRedirects = 3;

    private readonly HttpClient _client;
    private readonly CurationOptions _options;
    private readonly TimeProvider _time;

    public PageLoader(IOptions<CurationOptions> options, TimeProvider time)
        : this(options, time, PublicAddress.Is)
    {
    }

    internal PageLoader(IOptions<CurationOptions> options, TimeProvider time, Func<IPAddress, bool> mayReach)
    {
        _options = options.Value;
        _time = time;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, mayReach, cancellationToken),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("OpinionBot/0.1");
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, application/pdf, text/plain;q=0.9, text/markdown;q=0.9");
    }

    /// <exception cref="UnusableDocumentException">The page cannot be had; the message says why.</exception>
    public async Task<LoadedPage> LoadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(_options.FetchTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);

        try
        {
            return await FollowAsync(address, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw new UnusableDocumentException($"{address} took longer than {_options.FetchTimeout.TotalSeconds:0} seconds; try again later, or save the page and add the file.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidDataException)
        {
            // What the guard refuses comes wrapped by the client.
            var refused = exception as UnusableDocumentException ?? exception.InnerException as UnusableDocumentException;

            throw refused ?? new UnusableDocumentException($"{address} could not be reached ({Shorten(exception)}); check the address, or save the page and add the file.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<LoadedPage> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        var current = address;

        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            CheckForm(current);

            using var response = await _client.GetAsync(current, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                && response.Headers.Location is { } location)
            {
                current = new Uri(current, location);
                continue;
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new UnusableDocumentException($"{address} answered {(int)response.StatusCode} {response.ReasonPhrase}; check the address, or save the page and add the file.");
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);

            return new LoadedPage(current, await CappedReader.ReadAsync(body, _options.MaxBytes, address.ToString(), cancellationToken), response.Content.Headers.ContentType?.ToString());
        }

        throw new UnusableDocumentException($"{address} redirects more than {MaxRedirects} times; give the address it ends at.");
    }

    private static void CheckForm(Uri address)
    {
        if (address.Scheme is not ("http" or "https"))
        {
            throw new UnusableDocumentException($"{address} is not a web address; give one that begins with https:// or http://.");
        }

        if (address.UserInfo.Length > 0)
        {
            throw new UnusableDocumentException("The address contains a user name or password; give it without.");
        }
    }

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, Func<IPAddress, bool> mayReach, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(target.Host.Trim('[', ']'), out var literal) ? [literal] : await Dns.GetHostAddressesAsync(target.Host, cancellationToken);

        // One private address among several is reason enough: the next look-up might pick it.
        if (addresses.Length == 0 || !addresses.All(mayReach))
        {
            throw new UnusableDocumentException($"{target.Host} is not on the public internet, so its pages are not fetched; save the page and add the file.");
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

    private static string Shorten(Exception exception) => (exception.InnerException ?? exception).Message.Split('\n')[0].TrimEnd('.');
}
