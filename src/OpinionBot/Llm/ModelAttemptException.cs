using System.ClientModel;
using System.Globalization;
using System.Net.Sockets;
using OpinionBot.Prompts;

namespace OpinionBot.Llm;

/// <summary>One attempt failed. Says what kind of failure it was and nothing that the server said, which may hold the key.</summary>
/// <param name="fault">What is told when it was the last attempt.</param>
/// <param name="isTransient">True when the same call may work in a moment.</param>
/// <param name="retryAfter">How long the server asks to be left alone; null when it does not.</param>
internal sealed class ModelAttemptException(ModelFault fault, bool isTransient = false, TimeSpan? retryAfter = null) : Exception($"The call failed: {fault}.")
{
    public ModelFault Fault { get; } = fault;

    public bool IsTransient { get; } = isTransient;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>True when the server may not know how to be given a schema.</summary>
    public bool MayBeOfSchema { get; private init; }

    /// <param name="exception">From the SDK.</param>
    /// <param name="hasBegun">True when some of the answer had come: then it is cut short, and nothing is tried again.</param>
    public static ModelAttemptException From(Exception exception, bool hasBegun, TimeProvider time) => exception switch
    {
        ModelAttemptException known => known,
        _ when hasBegun => new(ModelFault.CutShort),
        ClientResultException { Status: 429 } busy => new(ModelFault.Busy, isTransient: true, ReadRetryAfter(busy, time)),
        ClientResultException { Status: 401 or 403 } => new(ModelFault.KeyRejected),
        ClientResultException { Status: 408 or 504 } => new(ModelFault.TooSlow),
        ClientResultException { Status: >= 500 } failing => new(ModelFault.Failing, isTransient: true, ReadRetryAfter(failing, time)),
        ClientResultException { Status: 400 or 422 } => new(ModelFault.RequestRejected) { MayBeOfSchema = true },
        ClientResultException { Status: >= 400 } => new(ModelFault.RequestRejected),
        ClientResultException { Status: 0 } or HttpRequestException or IOException or SocketException => new(ModelFault.Unreachable, isTransient: true),
        // What the SDK cannot read it reports in ways of its own.
        _ => new(ModelFault.Unreadable),
    };

    private static TimeSpan? ReadRetryAfter(ClientResultException exception, TimeProvider time)
    {
        if (exception.GetRawResponse() is not { } response || !response.Headers.TryGetValue("Retry-After", out var value))
        {
            return null;
        }

        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(Math.Min(seconds, 3_600))
            : DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at > time.GetUtcNow() ? at - time.GetUtcNow()
            : null;
    }
}
