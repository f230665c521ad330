using OpinionBot.Web;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads a request's raw body and lets through what Slack has signed.</summary>
internal sealed partial class SlackRequest(SlackSignature signature, ILogger<SlackRequest> logger)
{
    /// <summary>The body; null when the request was refused, with the response's status set.</summary>
    public async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (await RawBody.TryReadAsync(context) is not { } body)
        {
            return null;
        }

        if (signature.IsValid(context.Request.Headers["X-Slack-Request-Timestamp"], context.Request.Headers["X-Slack-Signature"], body))
        {
            return body;
        }

        LogRefused();
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;

        return null;
    }

    [LoggerMessage(LogLevel.Warning, "A request to a Slack address was not signed by Slack, or too old or too early; if Slack sent it, Slack:SigningSecret is not this app's or the clock is wrong")]
    private partial void LogRefused();
}
