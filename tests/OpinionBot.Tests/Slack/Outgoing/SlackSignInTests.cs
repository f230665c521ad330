using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Slack.Outgoing;

public sealed class SlackSignInTests
{
    private const string Page = "<!doctype html><title>Who are you?</title>";

    [Theory]
    [InlineData("notes.pdf", HttpStatusCode.OK, "text/html", true)]
    [InlineData("notes.html", HttpStatusCode.OK, "text/html", true)]
    [InlineData("notes.pdf", HttpStatusCode.Found, "text/plain", true)]
    [InlineData("notes.pdf", HttpStatusCode.OK, "application/pdf", false)]
    [InlineData("notes.txt", HttpStatusCode.OK, "text/plain", false)]
    [InlineData("notes.txt", HttpStatusCode.NotFound, "text/html", false)]
    public void A_page_in_place_of_the_file_is_Slacks_sign_in(string name, HttpStatusCode status, string type, bool isShown)
    {
        using var response = Answer(status, type);

        SlackSignIn.IsShown(response, new UploadedFile(name, new Uri("https://files.slack.com/f"), 9_000)).ShouldBe(isShown);
    }

    [Fact]
    public void A_page_that_was_uploaded_itself_is_taken()
    {
        using var response = Answer(HttpStatusCode.OK, "text/html");

        SlackSignIn.IsShown(response, new UploadedFile("notes.htm", new Uri("https://files.slack.com/f"), Page.Length)).ShouldBeFalse();
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string type) =>
        new(status) { Content = new StringContent(Page, Encoding.UTF8, new MediaTypeHeaderValue(type)) };
}
