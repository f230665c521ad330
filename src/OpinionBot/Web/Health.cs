using OpinionBot.Conversation.Inbox;
using OpinionBot.Conversation.Outbox;
using OpinionBot.Operations.Connecting;
using OpinionBot.Store;

namespace OpinionBot.Web;

/// <summary>Tells whoever runs the bot whether it lives and whether it should be sent requests.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", ReadyAsync);
    }

    // Not ready from the moment of stopping, so that a load balancer looks elsewhere while the last questions are finished.
    private static async Task<IResult> ReadyAsync(IHostApplicationLifetime lifetime, IEnumerable<IWayIn> waysIn, IStoreHealth store, IInbox inbox, IOutbox outbox, CancellationToken cancellationToken)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return Results.Text("stopping", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        if (waysIn.FirstOrDefault(way => !way.IsOpen) is { } closed)
        {
            return Results.Text($"{closed.Name} is not connected; it is tried again, and the log says why", statusCode: StatusCodes.Status503ServiceUnavailable);
        }

        try
        {
            await store.CheckAsync(cancellationToken);

            return Results.Text($"ready; {await inbox.CountWaitingAsync(cancellationToken)} waiting for an answer, {await outbox.CountWaitingAsync(cancellationToken)} for posting");
        }
        catch (StoreUnusableException exception)
        {
            return Results.Text(exception.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
