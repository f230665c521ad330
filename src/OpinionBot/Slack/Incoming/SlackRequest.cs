using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using OpinionBot.Web;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads a request's raw body and lets through what Slack has signed.</summary>
internal sealed partial class SlackRequest(SlackSignature signature, ILogger<SlackRequest> logger)
{
    /// <summary>The body; null when there is nothing more to do: the request was refused, with the response's status set, or only looked at the certificate.</summary>
    public async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (await RawBody.TryReadAsync(context) is not { } body)
        {
            return null;
        }

        if (context.Request.Query["ssl_check"] == "1" || IsCertificateCheck(body))
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

    // Slack need not sign what it sends to see whether the address has a good certificate; nothing is done about it but to answer.
    private static bool IsCertificateCheck(byte[] body) =>
        body.AsSpan().IndexOf("ssl_check=1"u8) >= 0 && QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)).TryGetValue("ssl_check", out var check) && check == "1";

    [LoggerMessage(LogLevel.Warning, "A request to a Slack address was not signed by Slack, or too old or too early; if Slack sent it, Slack:SigningSecret is not this app's or the clock is wrong")]
    private partial void LogRefused();
}
