using System.Net;
using System.Net.Http.Headers;
using OpinionBot.Support;

namespace OpinionBot.Curation.Fetching;

public sealed class PageRefusalTests
{
    private static readonly Uri Address = new("https://example.org/a");

    [Theory]
    [InlineData(404, "answered 404 Not Found: there is no such page; check the address.")]
    [InlineData(410, "check the address")]
    [InlineData(401, "open it in a browser, save the page and add the file")]
    [InlineData(403, "open it in a browser, save the page and add the file")]
    [InlineData(429, "asked for too often; try again later")]
    [InlineData(500, "the fault is the server's; try again later")]
    [InlineData(503, "the fault is the server's; try again later")]
    [InlineData(302, "check the address, or save the page")]
    [InlineData(418, "check the address, or save the page")]
    public void Says_what_to_do_about_an_answer_that_is_no_page(int status, string advice)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);

        PageRefusal.Of(Address, response, A.Now).ShouldNotBeNull().ShouldContain(advice);
    }

    [Fact]
    public void Says_when_the_server_wants_to_be_asked_again()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(90));
        PageRefusal.Of(Address, response, A.Now).ShouldNotBeNull().ShouldContain("try again in 90 seconds");

        response.Headers.RetryAfter = new RetryConditionHeaderValue(A.Now.AddHours(1));
        PageRefusal.Of(Address, response, A.Now).ShouldNotBeNull().ShouldContain("try again in 60 minutes");

        response.Headers.RetryAfter = new RetryConditionHeaderValue(A.Now.AddHours(-1));
        PageRefusal.Of(Address, response, A.Now).ShouldNotBeNull().ShouldContain("try again later");
    }

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("video/mp4", true)]
    [InlineData("application/json", true)]
    [InlineData("text/css", true)]
    [InlineData("text/html", false)]
    [InlineData("text/plain", false)]
    [InlineData("application/pdf", false)]
    [InlineData("application/octet-stream", false)]
    public void What_is_of_a_kind_that_holds_no_article_is_refused_before_it_is_read(string type, bool isRefused)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(type);

        (PageRefusal.Of(Address, response, A.Now)?.Contains($"is no page but {type}", StringComparison.Ordinal) ?? false).ShouldBe(isRefused);
    }
}
