using System.Net;
using Microsoft.Extensions.Options;

namespace OpinionBot.Curation.Fetching;

/// <summary>A page as it came over the network.</summary>
/// <param name="Address">Where it was found in the end, after redirects.</param>
/// <param name="ContentType">The media type the server gave; null when none.</param>
public sealed record LoadedPage(Uri Address, byte[] Content, string? ContentType);

/// <summary>
/// Loads pages from the public internet, from the hosts that are allowed by name, and from nowhere else: every address is checked when
/// the connection is made, on every hop, so neither a redirect nor a name that changes its address gets around it.
/// </summary>
public sealed class PageLoader : IDisposable
{
    private const int MaxRedirects = 5;

    private readonly HttpClient _client;
    private readonly CurationOptions _options;
    private readonly TimeProvider _time;

    public PageLoader(IOptions<CurationOptions> options, TimeProvider time)
        : this(options, Options.Create(new LibraryOptions()), time)
    {
    }

    public PageLoader(IOptions<CurationOptions> options, IOptions<LibraryOptions> library, TimeProvider time)
        : this(options, time, MayReach(new AllowedHosts(library.Value.AllowHosts)))
    {
    }

    internal PageLoader(IOptions<CurationOptions> options, TimeProvider time, Func<IPAddress, bool> mayReach)
        : this(options, time, (_, address) => mayReach(address))
    {
    }

    private PageLoader(IOptions<CurationOptions> options, TimeProvider time, Func<DnsEndPoint, IPAddress, bool> mayReach)
    {
        var connector = new PageConnector(mayReach);
        _options = options.Value;
        _time = time;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            MaxResponseHeadersLength = 64,

            // What is not wanted is not read to its end: it may have none.
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken),
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
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new UnusableDocumentException(
                $"{address} took longer than {_options.FetchTimeout.TotalSeconds:0} seconds; try again later, or save the page and add the file.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            // What the guard refuses comes wrapped by the client.
            var refused = exception.InnerException as UnusableDocumentException;

            throw refused ?? new UnusableDocumentException(
                $"{address} could not be reached ({Shorten(exception)}); check the address, or save the page and add the file.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<LoadedPage> FollowAsync(Uri address, CancellationToken cancellationToken)
    {
        var current = address;
        var seen = new HashSet<string>(StringComparer.Ordinal);

        while (seen.Count <= MaxRedirects)
        {
            CheckForm(current);

            if (!seen.Add(current.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)))
            {
                throw new UnusableDocumentException(
                    $"{address} redirects in a circle (it may want a login or cookies); open it in a browser, save the page and add the file.");
            }

            using var response = await _client.GetAsync(current, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

            if (IsRedirect(response.StatusCode) && response.Headers.Location is { } location && Uri.TryCreate(current, location, out var next))
            {
                current = next;
                continue;
            }

            if (PageRefusal.Of(address, response, _time.GetUtcNow()) is { } refusal)
            {
                throw new UnusableDocumentException(refusal);
            }

            return new LoadedPage(current, await ReadAsync(address, response.Content, cancellationToken), response.Content.Headers.ContentType?.ToString());
        }

        throw new UnusableDocumentException($"{address} redirects more than {MaxRedirects} times; give the address it ends at.");
    }

    private async Task<byte[]> ReadAsync(Uri address, HttpContent content, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > _options.MaxBytes)
        {
            throw CappedReader.TooLarge(address.ToString(), _options.MaxBytes);
        }

        try
        {
            await using var body = await content.ReadAsStreamAsync(cancellationToken);

            return await CappedReader.ReadAsync(body, _options.MaxBytes, address.ToString(), cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            throw new UnusableDocumentException($"{address} says that it is compressed, and it is not as it says; save the page and add the file.");
        }
        catch (IOException)
        {
            throw new UnusableDocumentException($"{address} broke off before its end; try again, or save the page and add the file.");
        }
    }

    // Of a host that is allowed by name also what else a company numbers its machines with; of no host anything further, such as a cloud's own addresses.
    private static Func<DnsEndPoint, IPAddress, bool> MayReach(AllowedHosts allowed) =>
        (target, address) => PublicAddress.Is(address) || (allowed.Has(target) && PublicAddress.IsOrPrivate(address));

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

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

    private static string Shorten(Exception exception) => (exception.InnerException ?? exception).Message.Split('\n')[0].TrimEnd('.');
}
