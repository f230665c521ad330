using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Curation.Fetching;

public sealed class ArticleFetcherTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PageLoader _pages = new(Options.Create(new CurationOptions()), TimeProvider.System);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _pages.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Reads_date_and_publisher_of_a_plain_article()
    {
        var article = await ReadAsync("a.txt", " date 2025-05-14 Clinics in the north tried a new program.\nThe trial\nIt ran for two weeks in May.\nPeople liked it well enough.\nHarbour Review");

        article.Details.Published!.Value.ToString().ShouldBe("2025-05-14");
        article.Details.Publisher.ShouldBe("Harbour Review");
        article.Details.Title.ShouldBe("Clinics in the north tried a new program.");
        article.Text.ShouldStartWith("Clinics in the north");
        article.Text.ShouldEndWith("People liked it well enough.");
    }

    [Fact]
    public async Task Reads_title_author_and_date_of_labelled_text()
    {
        var article = await ReadAsync("a.txt", "Robots come to the harbour\n\nBy Ida Berg\n\nPublished: 14 May 2025\n\nThe first robots came to the harbour this week. Nobody had asked for them.\n\nDockers were not amused about it at all.");

        (article.Details.Title, article.Details.Author, article.Details.Published.ToString()).ShouldBe(("Robots come to the harbour", "Ida Berg", "2025-05-14"));
        article.Details.Language.ShouldBe("en");
    }

    [Fact]
    public async Task What_the_moderator_says_outweighs_the_document()
    {
        var article = await ReadAsync("a.txt", "Robots come to the harbour\n\nThe first robots came to the harbour this week. Nobody had asked.", new GivenDetails(Title: "Given", Publisher: "The Docker"));

        (article.Details.Title, article.Details.Publisher).ShouldBe(("Given", "The Docker"));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1449")]
    [InlineData("2028-02")]
    [InlineData("9999-12-31")]
    public async Task A_date_of_publication_that_cannot_be_is_refused_with_the_years_that_can(string published)
    {
        await File.WriteAllTextAsync(_folder.File("a.txt"), "Robots come to the harbour\n\nThe first robots came to the harbour this week. Nobody had asked.", Token);

        var reason = (await FetcherFor(_pages).FetchAsync(new ArticleOrigin.File(_folder.File("a.txt")), new GivenDetails(Published: PartialDate.TryParse(published)), Token)).ShouldBeOfType<Fetched.Unusable>().Reason;

        reason.ShouldBe($"{published} is no date of publication: give one from 1450 to 2027, or leave it out.");
    }

    [Fact]
    public async Task A_date_that_cannot_be_is_not_read_from_a_document() =>
        (await ReadAsync("a.md", "---\ntitle: Robots at work\ndate: 0001-01-01\n---\nThe first robots came to the harbour this week. Nobody had asked for them.")).Details.Published.ShouldBeNull();

    [Fact]
    public async Task A_pipe_from_which_nothing_comes_does_not_hold_up_the_end()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        var fetched = FetcherFor(_pages).FetchAsync(new ArticleOrigin.Content(pipe, "a pipe"), new GivenDetails(), stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => fetched);
    }

    [Fact]
    public async Task Reads_markdown_without_its_markup()
    {
        var article = await ReadAsync("a.md", "---\ntitle: Robots at work\ndate: 2025-05-14\n---\n# A heading\n\nThe **first** [robots](https://example.org) came\nto the *harbour*.\n\n- One item of a list\n\n```\ncode\n```\n\nThe end of the story is here.");

        article.Details.Title.ShouldBe("Robots at work");
        article.Text.ShouldContain("The first robots came to the harbour.");
        article.Text.ShouldNotContain("code");
    }

    [Fact]
    public async Task Reads_a_web_page_with_its_metadata()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(number => $"<p>Paragraph {number} tells at length what the dockers of the harbour said about the robots, and why they said it at all.</p>"));
        var article = await ReadAsync("a.html", $$"""
            <!doctype html><html lang="en-GB"><head><title>Robots | Harbour Review</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Robots come","author":{"name":"Ida Berg"},"publisher":{"name":"Harbour Review"},"datePublished":"2025-05-14T08:00:00Z"}</script></head>
            <body><nav><a href="/">Home</a><a href="/shop">Shop</a></nav><article><h1>Robots come</h1>{{paragraphs}}</article><footer>All rights reserved</footer></body></html>
            """);

        (article.Details.Title, article.Details.Author, article.Details.Publisher, article.Details.Published.ToString(), article.Details.Language)
            .ShouldBe(("Robots come", "Ida Berg", "Harbour Review", "2025-05-14", "en"));
        article.Text.ShouldContain("Paragraph 8 tells at length");
        article.Text.ShouldNotContain("Shop");
    }

    [Fact]
    public async Task Spacing_and_quotation_marks_do_not_make_another_document() =>
        (await ReadAsync("a.txt", "“Robots” came to the harbour.  Nobody had asked.")).ContentHash.ShouldBe((await ReadAsync("b.txt", "\"Robots\" came to the harbour.\n\nNobody had asked.\n\n")).ContentHash);

    [Theory]
    [InlineData("empty.txt", new byte[0], "is empty")]
    [InlineData("white.txt", new byte[] { 32, 10, 32 }, "nothing but white space")]
    [InlineData("binary.bin", new byte[] { 1, 2, 0, 4, 5 }, "binary data")]
    [InlineData("letter.docx", new byte[] { 80, 75, 3, 4, 20 }, "office document")]
    [InlineData("odd.txt", new byte[] { 0xC3, 0x28, 0x81, 0x8D, 0x90, 0xFE, 0xFF }, "encoding")]
    [InlineData("broken.pdf", new byte[] { 37, 80, 68, 70, 45, 49, 46, 52 }, "damaged PDF")]
    public async Task Says_what_is_wrong_with_a_file(string name, byte[] content, string fault)
    {
        await File.WriteAllBytesAsync(_folder.File(name), content, Token);

        (await RefusalAsync(new ArticleOrigin.File(_folder.File(name)))).ShouldContain(fault);
    }

    [Fact]
    public async Task Does_not_read_what_is_too_large()
    {
        await using (var file = File.Create(_folder.File("huge.txt")))
        {
            file.SetLength(200_000_000);
        }

        (await RefusalAsync(new ArticleOrigin.File(_folder.File("huge.txt")))).ShouldContain("larger than 20 MB");
        (await RefusalAsync(new ArticleOrigin.File(_folder.Path))).ShouldContain("is a folder");
        (await RefusalAsync(new ArticleOrigin.File(_folder.File("none.txt")))).ShouldContain("no file");
    }

    [Fact]
    public async Task Gives_up_on_a_page_that_has_no_article_or_is_nested_without_end()
    {
        await File.WriteAllTextAsync(_folder.File("none.html"), "<html><body><nav><a href='/'>Home</a></nav></body></html>", Token);
        await File.WriteAllTextAsync(_folder.File("deep.html"), "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 1_000_000)), Token);

        (await RefusalAsync(new ArticleOrigin.File(_folder.File("none.html")))).ShouldContain("no article");
        (await RefusalAsync(new ArticleOrigin.File(_folder.File("deep.html")))).ShouldContain("nested");
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://[::ffff:127.0.0.1]:9/")]
    [InlineData("http://0x7f000001:9/")]
    [InlineData("http://2130706433:9/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://0.0.0.0:9/")]
    [InlineData("http://[fd00::1]/")]
    [InlineData("http://[2002:7f00:1::]/")]
    public async Task Never_looks_inside_the_own_network(string url) => (await RefusalAsync(new ArticleOrigin.Url(new Uri(url)))).ShouldContain("not on the public internet");

    [Theory]
    [InlineData("ftp://example.org/a", "not a web address")]
    [InlineData("http://user:secret@example.org/", "user name or password")]
    public async Task Refuses_addresses_of_other_kinds(string url, string fault)
    {
        var refusal = await RefusalAsync(new ArticleOrigin.Url(new Uri(url)));

        refusal.ShouldContain(fault);
        refusal.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Checks_the_address_behind_every_redirect()
    {
        // The first hop is let through, as if it were public; where it leads is not.
        using var server = new LoopbackPages("HTTP/1.1 302 Found\r\nLocation: http://localhost:9/inside\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        var asked = 0;
        using var pages = new PageLoader(Options.Create(new CurationOptions()), TimeProvider.System, _ => Interlocked.Increment(ref asked) == 1);

        (await RefusalAsync(new ArticleOrigin.Url(server.Address), pages)).ShouldContain("not on the public internet");
    }

    [Fact]
    public async Task Unpacks_no_more_than_it_may()
    {
        using var packed = new MemoryStream();

        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1_000_000];

            for (var block = 0; block < 40; block++)
            {
                await gzip.WriteAsync(zeros, Token);
            }
        }

        using var server = new LoopbackPages($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n", packed.ToArray());
        using var pages = new PageLoader(Options.Create(new CurationOptions()), TimeProvider.System, _ => true);

        (await RefusalAsync(new ArticleOrigin.Url(server.Address), pages)).ShouldContain("larger than 20 MB");
    }

    [Fact]
    public async Task Says_when_a_page_is_not_there()
    {
        using var server = new LoopbackPages("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var pages = new PageLoader(Options.Create(new CurationOptions()), TimeProvider.System, _ => true);

        (await RefusalAsync(new ArticleOrigin.Url(server.Address), pages)).ShouldContain("404");
        (await RefusalAsync(new ArticleOrigin.Url(new Uri("http://127.0.0.1:1/")), pages)).ShouldContain("could not be reached");
    }

    [Theory]
    [InlineData("HTTPS://Example.ORG:443/a?utm_source=x&id=7#top", "https://example.org/a?id=7")]
    [InlineData("http://example.org/a?b=2&a=1", "http://example.org/a?b=2&a=1")]
    public void Addresses_that_differ_in_nothing_that_matters_are_one(string given, string normalised) => SourceUrl.Normalise(new Uri(given)).AbsoluteUri.ShouldBe(normalised);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2600:1900::1", true)]
    [InlineData("172.16.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void Knows_public_addresses(string address, bool isPublic) => PublicAddress.Is(IPAddress.Parse(address)).ShouldBe(isPublic);

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("fe80::1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    public void Knows_private_addresses_from_all_others(string address, bool isKnown) => PublicAddress.IsOrPrivate(IPAddress.Parse(address)).ShouldBe(isKnown);

    private async Task<Article> ReadAsync(string name, string content, GivenDetails? given = null)
    {
        await File.WriteAllTextAsync(_folder.File(name), content, Encoding.UTF8, Token);

        return (await FetcherFor(_pages).FetchAsync(new ArticleOrigin.File(_folder.File(name)), given ?? new GivenDetails(), Token)).ShouldBeOfType<Fetched.Ok>().Article;
    }

    private async Task<string> RefusalAsync(ArticleOrigin origin, PageLoader? pages = null)
    {
        var reason = (await FetcherFor(pages ?? _pages).FetchAsync(origin, new GivenDetails(), Token)).ShouldBeOfType<Fetched.Unusable>().Reason;
        reason.ShouldEndWith(".");

        return reason;
    }

    private static ArticleFetcher FetcherFor(PageLoader pages) => new(pages, Options.Create(new CurationOptions()), new FakeTimeProvider(A.Now));
}
