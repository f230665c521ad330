using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Support;

namespace OpinionBot.Curation.Fetching;

/// <summary>Pages over the loopback address, which only the list of allowed hosts opens.</summary>
public sealed class PageLoaderTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new(A.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:{port}")]
    [InlineData("localhost,127.0.0.1")]
    public async Task An_allowed_host_is_read_although_its_address_is_not_public(string allowed)
    {
        await using var site = await LoopbackSite.StartAsync(("/", Html("<p>Robots</p>")));

        var page = await LoadAsync(site.Address, For(site, allowed));

        Encoding.UTF8.GetString(page.Content).ShouldBe("<p>Robots</p>");
        page.ContentType.ShouldBe("text/html; charset=utf-8");
    }

    [Theory]
    [InlineData("localhost:{port}")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.2")]
    public async Task Any_other_host_or_port_of_the_same_network_stays_refused(string allowed)
    {
        await using var site = await LoopbackSite.StartAsync(("/", Html("<p>Robots</p>")));

        (await RefusalAsync(site.Address, For(site, allowed))).ShouldContain("is not on the public internet");
    }

    [Theory]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("100.64.0.1")]
    public async Task What_is_neither_public_nor_private_stays_refused_under_an_allowed_name(string host) =>
        (await RefusalAsync(new Uri($"http://{host}/"), [host])).ShouldContain("is not on the public internet");

    [Fact]
    public async Task An_allowed_host_may_lead_to_itself_and_to_no_other_of_the_network()
    {
        await using var inside = await LoopbackSite.StartAsync(("/", Html("<p>Secret</p>")));
        await using var site = await LoopbackSite.StartAsync(("/a", To("/b")), ("/b", Html("<p>Robots</p>")), ("/out", To(inside.Address.ToString())));

        (await LoadAsync(site["/a"], For(site, "127.0.0.1:{port}"))).Address.ShouldBe(site["/b"]);
        (await RefusalAsync(site["/out"], For(site, "127.0.0.1:{port}"))).ShouldContain("is not on the public internet");
    }

    [Fact]
    public async Task Says_that_redirects_lead_in_a_circle_or_are_too_many()
    {
        await using var site = await LoopbackSite.StartAsync(("/a", To("/b")), ("/b", To("/a")), ("/n/{number:int}", context =>
        {
            context.Response.Redirect($"/n/{int.Parse((string)context.Request.RouteValues["number"]!, CultureInfo.InvariantCulture) + 1}");

            return Task.CompletedTask;
        }
        ));

        (await RefusalAsync(site["/a"])).ShouldContain("redirects in a circle");
        (await RefusalAsync(site["/n/1"])).ShouldContain("redirects more than 5 times");
    }

    [Fact]
    public async Task A_redirect_to_another_kind_of_address_is_refused()
    {
        await using var site = await LoopbackSite.StartAsync(("/file", To("file:///etc/passwd")), ("/ftp", To("ftp://example.org/a")));

        (await RefusalAsync(site["/file"])).ShouldContain("is not a web address");
        (await RefusalAsync(site["/ftp"])).ShouldContain("is not a web address");
    }

    [Fact]
    public async Task What_is_called_compressed_and_is_not_is_said_in_a_sentence()
    {
        await using var site = await LoopbackSite.StartAsync([.. new[] { "gzip", "deflate", "br" }.Select(name => ($"/{name}", (RequestDelegate)(context =>
        {
            context.Response.Headers.ContentEncoding = name;

            return context.Response.WriteAsync("<p>The robots came to the harbour in plain letters.</p>", context.RequestAborted);
        })))]);

        foreach (var name in new[] { "gzip", "deflate", "br" })
        {
            (await RefusalAsync(site[name])).ShouldContain("says that it is compressed, and it is not", customMessage: name);
        }
    }

    [Fact]
    public async Task A_page_that_never_comes_to_its_end_in_time_is_given_up_and_its_server_left()
    {
        var (sent, left) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var site = await LoopbackSite.StartAsync(("/", async context =>
        {
            await context.Response.WriteAsync("<p>The robots", Token);
            await context.Response.Body.FlushAsync(Token);
            context.RequestAborted.Register(left.SetResult);
            sent.SetResult();
            await left.Task;
        }
        ));

        var refusal = RefusalAsync(site.Address);
        await sent.Task;
        _time.Advance(TimeSpan.FromSeconds(21));

        (await refusal.WaitAsync(Soon, Token)).ShouldContain("took longer than 20 seconds");
        await left.Task.WaitAsync(Soon, Token);
    }

    [Fact]
    public async Task Whoever_stops_waiting_for_a_page_is_let_go_at_once()
    {
        var sent = new TaskCompletionSource();
        await using var site = await LoopbackSite.StartAsync(("/", async context =>
        {
            await context.Response.WriteAsync("<p>The robots", Token);
            await context.Response.Body.FlushAsync(Token);
            sent.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }
        ));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var pages = Loader(For(site, "127.0.0.1"));

        var page = pages.LoadAsync(site.Address, stop.Token);
        await sent.Task;
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => page.WaitAsync(Soon, Token));
    }

    [Fact]
    public async Task A_page_without_end_is_read_no_further_than_its_limit_and_its_server_left()
    {
        var left = new TaskCompletionSource();
        await using var site = await LoopbackSite.StartAsync(("/", async context =>
        {
            context.RequestAborted.Register(left.SetResult);

            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(new byte[100_000], CancellationToken.None);
            }
        }
        ), ("/long", context =>
        {
            context.Response.ContentLength = 3_000_000_000;

            return context.Response.Body.FlushAsync(Token);
        }
        ));

        (await RefusalAsync(site.Address)).ShouldContain("larger than 20 MB");
        await left.Task.WaitAsync(Soon, Token);
        (await RefusalAsync(site["/long"])).ShouldContain("larger than 20 MB");
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_no_page()
    {
        using var site = new LoopbackPages("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\nConnection: close\r\n\r\n<p>The robots");

        (await RefusalAsync(site.Address)).ShouldContain("broke off before its end");
    }

    [Theory]
    [InlineData("windows-1252", "utf-8", "Müller")]
    [InlineData("utf-8", "windows-1252", "Müller")]
    public async Task The_encoding_that_the_server_names_outweighs_the_page_s_own(string named, string own, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var paragraphs = string.Concat(Enumerable.Repeat($"<p>Anna {name} told the dockers of the harbour at length what she would rather have than robots.</p>", 5));
        await using var site = await LoopbackSite.StartAsync(("/", async context =>
        {
            context.Response.ContentType = $"text/html; charset={named}";
            await context.Response.Body.WriteAsync(Encoding.GetEncoding(named).GetBytes($"<html><head><meta charset='{own}'></head><body><article>{paragraphs}</article></body></html>"), Token);
        }
        ));
        using var pages = Loader(For(site, "127.0.0.1"));

        var fetched = await new ArticleFetcher(pages, Options.Create(new CurationOptions()), _time).FetchAsync(new ArticleOrigin.Url(site.Address), new GivenDetails(), Token);

        fetched.ShouldBeOfType<Fetched.Ok>().Article.Text.ShouldContain($"Anna {name} told");
    }

    private static RequestDelegate Html(string html) => context =>
    {
        context.Response.ContentType = "text/html; charset=utf-8";

        return context.Response.WriteAsync(html, context.RequestAborted);
    };

    private static RequestDelegate To(string location) => context =>
    {
        context.Response.Redirect(location);

        return Task.CompletedTask;
    };

    private static string[] For(LoopbackSite site, string allowed) => allowed.Replace("{port}", site.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split(',');

    private PageLoader Loader(string[] allowed) => new(Options.Create(new CurationOptions()), Options.Create(new LibraryOptions { AllowHosts = allowed }), _time);

    private async Task<LoadedPage> LoadAsync(Uri address, string[] allowed)
    {
        using var pages = Loader(allowed);

        return await pages.LoadAsync(address, Token);
    }

    private async Task<string> RefusalAsync(Uri address, string[]? allowed = null)
    {
        var message = (await Should.ThrowAsync<UnusableDocumentException>(() => LoadAsync(address, allowed ?? ["127.0.0.1"]))).Message;
        message.ShouldEndWith(".");

        return message;
    }
}
