using System.Globalization;
using System.Text.Json;
using OpinionBot.Conversation;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Slack.Installing;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Incoming;

/// <summary>Reads Slack's events: which of them are for the bot, and what they ask.</summary>
internal sealed class SlackEventReader(Intake intake, SlackWorkspaces workspaces, SlackLines lines, TimeProvider time)
{
    private static readonly string[] Happenings = ["app_home_opened", "assistant_thread_started", "app_uninstalled", "tokens_revoked"];

    /// <param name="envelope">An <c>event_callback</c> as it came.</param>
    /// <returns>Null when there is nothing to do.</returns>
    public async Task<InboxEntry?> ReadAsync(JsonElement envelope, CancellationToken cancellationToken)
    {
        if (envelope.Object("event") is not { } happened || happened.Text("type") is not { } type || envelope.Text("event_id") is not { } eventId || SlackTenant.ByIds(envelope, Authorization(envelope)) is not { } tenant)
        {
            return null;
        }

        var team = workspaces.Resolve(tenant);

        if (Happenings.Contains(type))
        {
            return ReadHappening(type, happened, team, eventId);
        }

        return type is "app_mention" or "message" && ReadMessage(happened, team, eventId, BotUserIdOf(envelope) ?? workspaces.BotUserId(team)) is { } read
            && (read.IsForBot || await intake.ConcernsBotAsync(read.Entry.Address, happened.Text("thread_ts") is not null, cancellationToken))
            ? read.Entry
            : null;
    }

    private InboxEntry? ReadHappening(string type, JsonElement happened, string team, string eventId)
    {
        var thread = happened.Object("assistant_thread");
        var user = happened.Text("user") ?? thread?.Text("user_id") ?? "";
        var channel = happened.Text("channel") ?? thread?.Text("channel_id") ?? user;

        // The tab with messages is no page of ours.
        if (type == "app_home_opened" && happened.Text("tab") != "home")
        {
            return null;
        }

        var to = new SlackReplyTo { Channel = channel.Length == 0 ? team : channel, Thread = thread?.Text("thread_ts"), IsDirect = true };
        var now = time.GetUtcNow();

        return new InboxEntry
        {
            Platform = SlackPlatform.PlatformName,
            EventId = eventId,
            AskerId = user,
            AskerName = user,
            Address = to.Address(team),
            Request = new InboxRequest.Happening(type, ""),
            ReplyTo = to.ToString(),
            AskedAt = now,
            ReceivedAt = now,
        };
    }

    private (InboxEntry Entry, bool IsForBot)? ReadMessage(JsonElement message, string team, string eventId, string? botUserId)
    {
        var text = SlackMessageText.Written(message);
        var isDirect = message.Text("channel_type") == "im" || message.Text("channel")?.StartsWith('D') == true;
        var isMention = message.Text("type") == "app_mention" || SlackText.Mentions(text, botUserId);

        // Edits, joins and whatever bots say, ourselves included, are no questions.
        if (message.Text("user") is not { } user || user == botUserId || message.Text("bot_id") is not null
            || message.Text("subtype") is not (null or "file_share" or "thread_broadcast")
            || message.Text("channel") is not { } channel || message.Text("ts") is not { } ts)
        {
            return null;
        }

        var thread = message.Text("thread_ts") ?? (isDirect ? null : ts);
        var to = new SlackReplyTo { Channel = channel, Thread = thread, IsDirect = isDirect };
        var said = SlackText.Read(text, botUserId);
        var words = SlackQuestionText.Read(text);
        var isForBot = isDirect || isMention;

        if (!isForBot && (words.Length == 0 || SlackText.MentionsOthers(text, botUserId)))
        {
            return null;
        }

        var files = ReadFiles(message);
        var now = time.GetUtcNow();

        return (new InboxEntry
        {
            Platform = SlackPlatform.PlatformName,
            EventId = eventId,
            MessageId = ts,
            AskerId = user,
            AskerName = user,
            Address = to.Address(team),
            Request = said.StartsWith('/') && files.Count == 0 ? new InboxRequest.Line(lines.Read(text, botUserId)) : InboxRequest.OfMessage(said.Length > 0, words, files),
            ReplyTo = to.ToString(),
            IsAddressed = isForBot,
            AskedAt = AskedAt(message) ?? now,
            ReceivedAt = now,
        }, isForBot);
    }

    private static IReadOnlyList<UploadedFile> ReadFiles(JsonElement message) =>
        [.. message.Array("files").Select(SlackFile.Read).OfType<UploadedFile>()];

    private static string? BotUserIdOf(JsonElement envelope) => Authorization(envelope)?.Text("user_id");

    private static JsonElement? Authorization(JsonElement envelope) =>
        envelope.Array("authorizations").Where(one => one.ValueKind == JsonValueKind.Object).Cast<JsonElement?>().FirstOrDefault();

    // Who adds the mention to a message of yesterday asks now.
    private static DateTimeOffset? AskedAt(JsonElement message) =>
        new[] { message.Text("ts"), message.Object("edited")?.Text("ts"), message.Text("event_ts") }.Max(ReadTime);

    private static DateTimeOffset? ReadTime(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 100_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1_000)) : null;
}
