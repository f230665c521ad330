using System.Net;

namespace OpinionBot.Discord.Outgoing;

/// <summary>Says Discord's errors in sentences that an operator can act on.</summary>
internal static class DiscordFault
{
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int MissingAccess = 50001;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int MayNotReply = 160002;
    public const int ThreadExists = 160004;

    /// <summary>True when the token of an interaction does not lead anywhere any more, or not yet.</summary>
    public static bool IsOver(int code) => code is InvalidWebhookToken or UnknownWebhook;

    public static string Explain(string route, HttpStatusCode status, int code) => (status, code) switch
    {
        (HttpStatusCode.Unauthorized, not InvalidWebhookToken) => "Discord refuses Discord:Token: copy the bot's token from the app's page Bot, or reset it there",
        (_, MissingAccess) => $"Discord refuses {route} because the bot does not see the channel: give it View Channel there",
        (_, MissingPermissions) => $"Discord refuses {route} because the bot lacks a permission in the channel: give it Send Messages, Send Messages in Threads and Read Message History",
        (_, InvalidWebhookToken or UnknownWebhook) => "The interaction is older than fifteen minutes",
        _ => $"Discord refuses {route} with status {(int)status} and code {code}",
    };
}
