using Microsoft.Extensions.Primitives;
using OpinionBot.Conversation.Inbox;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads slash commands.</summary>
internal sealed class SlackCommandReader(SlackLines lines, TimeProvider time)
{
    // The API's words in a direct message; commands do not say of what kind a channel is.
    private const string DirectMessage = "directmessage";

    /// <returns>Null when it is no slash command.</returns>
    public InboxEntry? Read(IReadOnlyDictionary<string, StringValues> form)
    {
        string? Field(string name) => form.TryGetValue(name, out var values) && values is [{ Length: > 0 } value, ..] ? value : null;

        if (Field("command") is not { } command || SlackTenant.Of(Field("team_id"), Field("enterprise_id"), Field("is_enterprise_install") == "true") is not { } team || Field("user_id") is not { } user || Field("channel_id") is not { } channel || Field("trigger_id") is not { } trigger)
        {
            return null;
        }

        var to = new SlackReplyTo
        {
            Channel = channel,
            ResponseUrl = Uri.TryCreate(Field("response_url"), UriKind.Absolute, out var url) ? url : null,
            IsDirect = Field("channel_name") == DirectMessage,
        };
        var now = time.GetUtcNow();

        return new InboxEntry
        {
            Platform = SlackPlatform.PlatformName,
            EventId = trigger,
            AskerId = user,
            AskerName = Field("user_name") ?? user,
            Address = to.Address(team),
            Request = new InboxRequest.Line(lines.Read($"{SlackCommands.ToCommand(command)} {Field("text")}", null)),
            ReplyTo = to.ToString(),
            AskedAt = now,
            ReceivedAt = now,
        };
    }
}
