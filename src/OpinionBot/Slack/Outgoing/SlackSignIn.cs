using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Slack.Outgoing;

/// <summary>Slack asks whoever may not have a file to sign in, and calls that a success.</summary>
internal static class SlackSignIn
{
    /// <summary>For whoever uploaded the file.</summary>
    public const string Fault = "Slack shows its sign-in page instead, as it does when the app lacks the scope files:read; whoever manages the app adds it on the app's page OAuth & Permissions and installs the app again";

    /// <summary>True when the answer is that page and not the file, which may be a page itself.</summary>
    public static bool IsShown(HttpResponseMessage response, UploadedFile file)
    {
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        var isItself = Path.GetExtension(file.Name).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML" && (response.Content.Headers.ContentLength ?? file.Bytes) == file.Bytes;

        return (int)response.StatusCode is >= 300 and < 400 || (response.IsSuccessStatusCode && isPage && !isItself);
    }
}
