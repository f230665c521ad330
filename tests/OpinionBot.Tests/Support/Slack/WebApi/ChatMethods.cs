using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>Posting, editing and deleting messages.</summary>
internal sealed partial class ChatMethods(SlackWorld world)
{
    public const string PostFields = "channel! text blocks attachments markdown_text metadata thread_ts unfurl_links unfurl_media reply_broadcast mrkdwn parse link_names icon_emoji icon_url username as_user";

    public IReadOnlyList<SlackMethod> All =>
    [
        new("chat.postMessage", "chat:write", 600, PostFields, PostMessage),
        new("chat.postEphemeral", "chat:write", 100, "channel! user! text blocks attachments markdown_text metadata thread_ts parse link_names icon_emoji icon_url username as_user", PostEphemeral),
        new("chat.update", "chat:write", 50, "channel! ts! text blocks attachments markdown_text metadata parse link_names reply_broadcast file_ids as_user", Update),
        new("chat.delete", "chat:write", 50, "channel! ts! as_user", Delete),
    ];

    public static JsonObject MessageAnswer(SlackWorld world, SlackMessage message) => new()
    {
        ["ok"] = true,
        ["channel"] = message.Channel,
        ["ts"] = message.Ts,
        ["message"] = message.ToJson(world.Settings.AppId),
    };

    /// <summary>The channel, when the bot may write there; a user stands for the direct message with them.</summary>
    public static SlackChannel Writable(SlackWorld world, SlackCall call, string id)
    {
        var channel = world.User(id) is { IsBot: false } user && user.Team == call.Team.Id ? world.DirectMessage(user) : world.Channel(id);

        if (channel is null || channel.Team != call.Team.Id || (channel.Kind is not SlackChannelKind.Public && !channel.Members.Contains(call.Team.BotUser)))
        {
            throw new SlackRefusal("channel_not_found");
        }

        if (!channel.Members.Contains(call.Team.BotUser))
        {
            throw new SlackRefusal("not_in_channel");
        }

        return channel.IsArchived ? throw new SlackRefusal("is_archived") : channel;
    }

    /// <summary>The thread to answer in: it must exist, and a reply cannot be answered with a thread of its own.</summary>
    public static string? Thread(SlackWorld world, SlackChannel channel, string? ts)
    {
        if (ts is not { Length: > 0 })
        {
            return null;
        }

        if (!Timestamp().IsMatch(ts))
        {
            throw new SlackRefusal("invalid_thread_ts", $"{ts} is not a valid thread_ts");
        }

        var parent = world.Messages.Find(channel.Id, ts) ?? throw new SlackRefusal("thread_not_found");

        if (parent.IsEphemeral)
        {
            throw new SlackRefusal("cannot_reply_to_message");
        }

        if (parent.ThreadTs is { } real && real != ts)
        {
            world.Ledger.Write(new SlackEntry.Fault("thread_ts of a reply", $"{channel.Id} {ts} is in thread {real}"));

            return real;
        }

        return ts;
    }

    private JsonObject PostMessage(SlackCall call)
    {
        var channel = Writable(world, call, call.Required("channel"));
        var content = SlackContent.Read(world, call.Arguments, "chat.postMessage");

        var message = new SlackMessage
        {
            Team = call.Team.Id,
            Channel = channel.Id,
            Ts = world.NextTs(),
            User = call.Team.BotUser,
            BotId = call.Team.BotId,
            Text = content.Text,
            Blocks = content.Blocks,
            Metadata = content.Metadata,
            Scan = content.Scan,
            ThreadTs = Thread(world, channel, call.Text("thread_ts")),
            UnfurlLinks = call.Arguments.Flag("unfurl_links"),
            UnfurlMedia = call.Arguments.Flag("unfurl_media"),
        };

        world.Messages.Add(message);
        world.Ledger.Write(new SlackEntry.Posted(message));

        return MessageAnswer(world, message);
    }

    private JsonObject PostEphemeral(SlackCall call)
    {
        var channel = Writable(world, call, call.Required("channel"));
        var user = world.User(call.Required("user")) ?? throw new SlackRefusal("user_not_found");

        if (!channel.Members.Contains(user.Id))
        {
            throw new SlackRefusal("user_not_in_channel");
        }

        var content = SlackContent.Read(world, call.Arguments, "chat.postEphemeral");

        var message = new SlackMessage
        {
            Team = call.Team.Id,
            Channel = channel.Id,
            Ts = world.NextTs(),
            User = call.Team.BotUser,
            BotId = call.Team.BotId,
            Text = content.Text,
            Blocks = content.Blocks,
            Scan = content.Scan,
            ThreadTs = Thread(world, channel, call.Text("thread_ts")),
            VisibleTo = user.Id,
        };

        world.Messages.Add(message);
        world.Ledger.Write(new SlackEntry.Ephemeral(message));

        return new JsonObject { ["ok"] = true, ["message_ts"] = message.Ts };
    }

    private JsonObject Update(SlackCall call)
    {
        var channel = Writable(world, call, call.Required("channel"));
        var before = Own(call, channel, "cant_update_message");

        if (before.IsStreaming)
        {
            throw new SlackRefusal("streaming_state_conflict");
        }

        var content = SlackContent.Read(world, call.Arguments, "chat.update");

        // Text without blocks takes the old blocks away; metadata stays unless an empty object takes it away.
        var message = before with
        {
            Text = call.Arguments.Has("text") ? content.Text : before.Text,
            Blocks = content.Blocks,
            Metadata = call.Arguments.Has("metadata") ? content.Metadata : before.Metadata,
            Scan = content.Scan,
            StreamedText = "",

            // What is shown from blocks carries no mark of having been edited.
            Edits = content.Blocks is null ? before.Edits + 1 : before.Edits,
        };

        world.Messages.Replace(message);
        world.Ledger.Write(new SlackEntry.Updated(before, message));

        var answer = MessageAnswer(world, message);
        answer["text"] = message.Text;

        return answer;
    }

    private JsonObject Delete(SlackCall call)
    {
        var channel = Writable(world, call, call.Required("channel"));
        var message = Own(call, channel, "cant_delete_message");

        world.Messages.Remove(message);
        world.Ledger.Write(new SlackEntry.Deleted(message));

        return new JsonObject { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts };
    }

    private SlackMessage Own(SlackCall call, SlackChannel channel, string error)
    {
        var message = world.Messages.Find(channel.Id, call.Required("ts"));

        // An ephemeral message is not one of the channel's: only its response_url reaches it.
        if (message is null || message.IsEphemeral)
        {
            throw new SlackRefusal("message_not_found");
        }

        return message.User == call.Team.BotUser ? message : throw new SlackRefusal(error);
    }

    [GeneratedRegex(@"^\d{1,10}\.\d{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Timestamp();
}
