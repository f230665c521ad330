using OpinionBot.Store;

namespace OpinionBot.Web;

/// <summary>What cannot be stored is not acknowledged: the platform hears that the bot is not available and brings it again. The operator hears why, once a minute.</summary>
internal sealed partial class StoreFaults(TimeProvider time, ILogger<StoreFaults> logger) : IMiddleware
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private long _saidAt;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (StoreUnusableException exception) when (!context.Response.HasStarted)
        {
            Say(exception.Message);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private void Say(string fault)
    {
        var (now, said) = (time.GetTimestamp(), Interlocked.Read(ref _saidAt));

        if ((said == 0 || time.GetElapsedTime(said, now) > Every) && Interlocked.CompareExchange(ref _saidAt, now, said) == said)
        {
            LogNotStored(fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "Requests are refused since they cannot be stored; platforms bring them again. {Fault}")]
    private partial void LogNotStored(string fault);
}
