using System.Globalization;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>Reading channels and threads back.</summary>
internal sealed class ConversationMethods(SlackWorld world)
{
    private const string Paging = "cursor include_all_metadata inclusive latest limit oldest";

    public IReadOnlyList<SlackMethod> All =>
    [
        new("conversations.history", "", 50, $"channel! {Paging}", History),
        new("conversations.replies", "", 50, $"channel! ts! {Paging}", Replies) { TakesJson = false },
        new("conversations.info", "", 50, "channel! include_locale include_num_members", Info) { TakesJson = false },
    ];

    private JsonObject History(SlackCall call)
    {
        var channel = Readable(call, "history");

        if (!channel.Members.Contains(call.Team.BotUser))
        {
            throw new SlackRefusal("not_in_channel");
        }

        // Newest first, and replies only where their thread is asked for.
        return Page(call, [.. world.Messages.In(channel.Id).Where(message => message.ThreadTs is null || message.ThreadTs == message.Ts).Reverse()], 100);
    }

    private JsonObject Replies(SlackCall call)
    {
        var channel = Readable(call, "history");
        var ts = call.Required("ts");
        var found = world.Messages.Find(channel.Id, ts);

        if (found is null || found.IsEphemeral)
        {
            throw new SlackRefusal("thread_not_found");
        }

        return Page(call, world.Messages.Thread(channel.Id, found.ThreadTs ?? ts), 1_000);
    }

    private JsonObject Info(SlackCall call)
    {
        var channel = Readable(call, "read");

        var json = new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel.Name,
            ["is_channel"] = channel.Kind is SlackChannelKind.Public,
            ["is_group"] = channel.Kind is SlackChannelKind.Private,
            ["is_im"] = channel.Kind is SlackChannelKind.Im,
            ["is_private"] = channel.Kind is not SlackChannelKind.Public,
            ["is_archived"] = channel.IsArchived,
            ["is_member"] = channel.Members.Contains(call.Team.BotUser),
            ["is_mpim"] = false,
            ["context_team_id"] = channel.Team,
        };

        if (channel.ImUser is not null)
        {
            json.Remove("name");
            json["user"] = channel.ImUser;
        }

        if (call.Arguments.Flag("include_num_members") == true)
        {
            json["num_members"] = channel.Members.Count;
        }

        return new JsonObject { ["ok"] = true, ["channel"] = json };
    }

    private SlackChannel Readable(SlackCall call, string right)
    {
        if (world.Channel(call.Required("channel")) is not { } channel || channel.Team != call.Team.Id
            || (channel.Kind is not SlackChannelKind.Public && !channel.Members.Contains(call.Team.BotUser)))
        {
            throw new SlackRefusal("channel_not_found");
        }

        call.Needs($"{channel.ScopeFamily}:{right}");

        return channel;
    }

    private JsonObject Page(SlackCall call, IReadOnlyList<SlackMessage> messages, int most)
    {
        var oldest = call.Text("oldest") is { Length: > 0 } from ? Ts(from, "invalid_ts_oldest") : (decimal?)null;
        var latest = call.Text("latest") is { Length: > 0 } to ? Ts(to, "invalid_ts_latest") : (decimal?)null;
        var inclusive = call.Arguments.Flag("inclusive") == true;

        var wanted = messages
            .Where(message => oldest is null || Ts(message.Ts, "") > oldest || (inclusive && Ts(message.Ts, "") == oldest) || message.Ts == call.Text("ts"))
            .Where(message => latest is null || Ts(message.Ts, "") < latest || (inclusive && Ts(message.Ts, "") == latest))
            .ToList();

        var skip = Cursor(call.Text("cursor"));
        var limit = Math.Clamp(call.Arguments.Number("limit") ?? most, 1, 1_000);
        var page = wanted.Skip(skip).Take(limit).ToList();
        var hasMore = skip + page.Count < wanted.Count;
        var withMetadata = call.Arguments.Flag("include_all_metadata") == true;

        var answer = new JsonObject
        {
            ["ok"] = true,
            ["messages"] = new JsonArray([.. page.Select(message => Shown(message, withMetadata))]),
            ["has_more"] = hasMore,
        };

        if (hasMore)
        {
            var next = Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"next:{skip + limit}")));
            answer["response_metadata"] = new JsonObject { ["next_cursor"] = next };
        }

        return answer;
    }

    private JsonObject Shown(SlackMessage message, bool withMetadata)
    {
        var json = message.ToJson(world.Settings.AppId, withMetadata);
        var thread = world.Messages.Thread(message.Channel, message.ThreadTs ?? message.Ts);

        if (message.ThreadTs is null && thread.Count > 1)
        {
            json["thread_ts"] = message.Ts;
            json["reply_count"] = thread.Count - 1;
            json["latest_reply"] = thread[^1].Ts;
        }
        else if (message.ThreadTs is not null && thread.Count > 0)
        {
            json["parent_user_id"] = thread[0].User;
        }

        return json;
    }

    private static decimal Ts(string text, string error) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ts) ? ts : throw new SlackRefusal(error);

    private static int Cursor(string? cursor)
    {
        if (cursor is not { Length: > 0 })
        {
            return 0;
        }

        var bytes = new byte[cursor.Length];

        return Convert.TryFromBase64String(cursor, bytes, out var length)
            && System.Text.Encoding.ASCII.GetString(bytes, 0, length) is { } text && text.StartsWith("next:", StringComparison.Ordinal)
            && int.TryParse(text["next:".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? at
            : throw new SlackRefusal("invalid_cursor");
    }
}
