using Microsoft.Extensions.Options;
using OpinionBot.Discord.Signature;
using OpinionBot.Web;

namespace OpinionBot.Discord.Incoming;

/// <summary>Reads a request's raw body and lets through what Discord has signed.</summary>
internal sealed class DiscordRequest(IOptions<DiscordOptions> options)
{
    private readonly InteractionSignature _signature = new(options.Value.PublicKey!);

    /// <summary>The body; null when the request was refused, with the response's status set.</summary>
    public async Task<byte[]?> ReadAsync(HttpContext context)
    {
        if (await RawBody.TryReadAsync(context) is not { } body)
        {
            return null;
        }

        if (_signature.IsValid(context.Request.Headers["X-Signature-Timestamp"], body, context.Request.Headers["X-Signature-Ed25519"]))
        {
            return body;
        }

        // Discord sends wrong signatures on purpose and takes the address away from whoever lets them through.
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;

        return null;
    }
}
