using OpinionBot.Conversation;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Outgoing;

/// <summary>What a call's end means for the message that it was to bring.</summary>
internal static class SlackDelivery
{
    /// <param name="ts">Slack's id of the message; null when it gives none.</param>
    public static Delivery Of(SlackResult result, string? ts = null) => result switch
    {
        SlackResult.Ok => new Delivery.Posted(ts),
        SlackResult.RateLimited limited => new Delivery.Later(limited.After, WasNotPosted: true, "Slack asks to wait"),
        SlackResult.Unreachable unreachable => new Delivery.Later(null, WasNotPosted: false, unreachable.Fault),
        SlackResult.Refused refused when SlackFault.MayPass(refused.Error) => new Delivery.Later(null, WasNotPosted: true, refused.Fault),
        SlackResult.Refused refused => new Delivery.Never(refused.Fault),
        _ => throw new InvalidOperationException($"There is no delivery for {result.GetType().Name}."),
    };

    /// <summary>Of a post into a channel; it may stand in another one than was asked for.</summary>
    public static Delivery OfPost(SlackResult result, string channel) =>
        Of(result, result is SlackResult.Ok { Body: var body } ? new SlackPosted(body.Text("channel") ?? channel, body.Text("ts")!).Write(channel) : null);
}
