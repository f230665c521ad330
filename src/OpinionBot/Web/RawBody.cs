using System.Buffers;

namespace OpinionBot.Web;

/// <summary>Reads a request's body as it came: signatures are over its bytes.</summary>
internal static class RawBody
{
    /// <summary>What a platform sends is far smaller.</summary>
    public const int MaxBytes = 1_000_000;

    /// <returns>The bytes; null when the body is too large or was cut off, with the response's status set.</returns>
    public static async Task<byte[]?> TryReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MaxBytes)
        {
            return TooLarge(context);
        }

        var reader = context.Request.BodyReader;

        try
        {
            while (true)
            {
                var read = await reader.ReadAsync(context.RequestAborted);

                if (read.Buffer.Length > MaxBytes)
                {
                    reader.AdvanceTo(read.Buffer.End);

                    return TooLarge(context);
                }

                if (read.IsCompleted)
                {
                    var body = read.Buffer.ToArray();
                    reader.AdvanceTo(read.Buffer.End);

                    return body;
                }

                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (BadHttpRequestException exception)
        {
            context.Response.StatusCode = exception.StatusCode;

            return null;
        }
    }

    private static byte[]? TooLarge(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;

        return null;
    }
}
