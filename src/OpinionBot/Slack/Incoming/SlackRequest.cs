using System.Buffers;
using System.IO.Pipelines;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads a request's raw body and lets through what Slack has signed.</summary>
internal sealed partial class SlackRequest(SlackSignature signature, ILogger<SlackRequest> logger)
{
    /// <summary>The body; null when the request was refused, with the response's status set.</summary>
    public async Task<byte[]?> ReadAsync(HttpContext context)
    {
        byte[] body;

        try
        {
            body = await ReadBodyAsync(context.Request.BodyReader, context.RequestAborted);
        }
        catch (BadHttpRequestException exception)
        {
            // Too large or cut off: the server knows which.
            context.Response.StatusCode = exception.StatusCode;

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

    private static async Task<byte[]> ReadBodyAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);

                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request to a Slack address was not signed by Slack, or too old or too early; if Slack sent it, Slack:SigningSecret is not this app's or the clock is wrong")]
    private partial void LogRefused();
}
