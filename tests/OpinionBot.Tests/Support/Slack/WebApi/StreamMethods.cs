using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.Blocks;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>A message that grows while it is read: start, append, stop.</summary>
internal sealed class StreamMethods(SlackWorld world)
{
    public IReadOnlyList<SlackMethod> All =>
    [
        new("chat.startStream", "chat:write", 20, "channel! thread_ts! markdown_text chunks recipient_user_id recipient_team_id task_display_mode icon_emoji icon_url username", Start),
        new("chat.appendStream", "chat:write", 100, "channel! ts! markdown_text chunks", Append),
        new("chat.stopStream", "chat:write", 20, "channel! ts! markdown_text chunks blocks metadata", Stop),
    ];

    private JsonObject Start(SlackCall call)
    {
        var channel = ChatMethods.Writable(world, call, call.Required("channel"));
        var thread = ChatMethods.Thread(world, channel, call.Required("thread_ts"));

        if (channel.Kind is not SlackChannelKind.Im)
        {
            CheckRecipient(call);
        }

        var added = Added(call, "chat.startStream");

        var message = new SlackMessage
        {
            Team = call.Team.Id,
            Channel = channel.Id,
            Ts = world.NextTs(),
            User = call.Team.BotUser,
            BotId = call.Team.BotId,
            ThreadTs = thread,
            IsStreaming = true,
            StreamedText = added.Text,
            Blocks = added.Blocks,
            Scan = added.Scan,
        };

        world.Messages.Add(message);
        world.Ledger.Write(new SlackEntry.StreamStarted(message));

        return new JsonObject { ["ok"] = true, ["channel"] = channel.Id, ["ts"] = message.Ts };
    }

    private JsonObject Append(SlackCall call)
    {
        var before = Streaming(call);

        if (!call.Arguments.Has("markdown_text") && !call.Arguments.Has("chunks"))
        {
            throw SlackRefusal.MissingField("markdown_text");
        }

        var added = Added(call, "chat.appendStream");

        if (added.IsEmpty)
        {
            throw new SlackRefusal("no_text");
        }

        var message = Grown(before, added);
        world.Messages.Replace(message);
        world.Ledger.Write(new SlackEntry.StreamAppended(message, added.Text));

        return new JsonObject { ["ok"] = true, ["channel"] = message.Channel, ["ts"] = message.Ts };
    }

    private JsonObject Stop(SlackCall call)
    {
        var before = Streaming(call);
        var message = Grown(before, Added(call, "chat.stopStream"));

        if (call.Arguments.Json("blocks", "invalid_blocks_format") is { } blocks)
        {
            var filled = BlockIds.Fill(SlackContent.Checked(world, blocks, "chat.stopStream"), world.NextId);
            var scan = SlackTextScan.OfBlocks(filled);
            SlackContent.Report(world, scan, "chat.stopStream");
            message = message with { Blocks = Joined(message.Blocks, filled), Scan = message.Scan.And(scan) };
        }

        message = message with { IsStreaming = false, Metadata = SlackContent.ReadMetadata(call.Arguments) };

        if (message.StreamedText.Length == 0 && message.Blocks is null)
        {
            throw new SlackRefusal("no_text");
        }

        world.Messages.Replace(message);
        world.Ledger.Write(new SlackEntry.StreamStopped(message));

        return ChatMethods.MessageAnswer(world, message);
    }

    private SlackMessage Streaming(SlackCall call)
    {
        var channel = ChatMethods.Writable(world, call, call.Required("channel"));
        var message = world.Messages.Find(channel.Id, call.Required("ts")) ?? throw new SlackRefusal("message_not_found");

        if (message.User != call.Team.BotUser)
        {
            throw new SlackRefusal("message_not_owned_by_app");
        }

        return message.IsStreaming ? message : throw new SlackRefusal("message_not_in_streaming_state");
    }

    private SlackMessage Grown(SlackMessage message, Addition added)
    {
        var text = message.StreamedText + added.Text;

        if (text.Length > SlackContent.MostMarkdown)
        {
            TooLong("the whole stream", text.Length);
        }

        return message with { StreamedText = text, Blocks = added.Blocks is { } blocks ? Joined(message.Blocks, blocks) : message.Blocks, Scan = message.Scan.And(added.Scan) };
    }

    private void CheckRecipient(SlackCall call)
    {
        if (call.Text("recipient_team_id") is not { Length: > 0 } team)
        {
            throw new SlackRefusal("missing_recipient_team_id");
        }

        if (call.Text("recipient_user_id") is not { Length: > 0 } user)
        {
            throw new SlackRefusal("missing_recipient_user_id");
        }

        if (world.Team(team) is null)
        {
            throw new SlackRefusal("team_not_found");
        }

        if (world.User(user) is not { } recipient || recipient.Team != team)
        {
            throw new SlackRefusal("user_not_found");
        }
    }

    private Addition Added(SlackCall call, string method)
    {
        var added = new Addition(call.Text("markdown_text") ?? "", null, SlackTextScan.Nothing);

        if (call.Arguments.Json("chunks", "invalid_chunks") is { } chunks)
        {
            if (chunks.ValueKind is not JsonValueKind.Array || added.Text.Length > 0)
            {
                throw new SlackRefusal("invalid_chunks");
            }

            added = chunks.EnumerateArray().Aggregate(added, (sum, chunk) => WithChunk(sum, chunk, method));
        }

        if (added.Text.Length > SlackContent.MostMarkdown)
        {
            TooLong(method, added.Text.Length);
        }

        var scan = SlackTextScan.OfMarkdown(added.Text);
        scan = added.Blocks is { } blocks ? scan.And(SlackTextScan.OfBlocks(blocks)) : scan;
        SlackContent.Report(world, scan, method);

        return added with { Scan = scan };
    }

    private Addition WithChunk(Addition sum, JsonElement chunk, string method)
    {
        switch (chunk.Text("type"))
        {
            case "markdown_text" when chunk.Text("text") is { } text:
                return sum with { Text = sum.Text + text };
            case "blocks" when chunk.Child("blocks") is { } blocks:
                return sum with { Blocks = Joined(sum.Blocks, BlockIds.Fill(SlackContent.Checked(world, blocks, method), world.NextId)) };
            case "task_update" when chunk.Text("id") is not null && chunk.Text("title") is not null && chunk.Text("status") is "pending" or "in_progress" or "complete" or "error":
            case "plan_update" when chunk.Text("title") is not null:
                return sum with { HasTasks = true };
            default:
                throw new SlackRefusal("invalid_chunks");
        }
    }

    private void TooLong(string what, int length)
    {
        world.Ledger.Write(new SlackEntry.Fault("text too long", string.Create(CultureInfo.InvariantCulture, $"{what}: {length} characters")));

        throw new SlackRefusal("msg_too_long");
    }

    private static JsonElement Joined(JsonElement? first, JsonElement second) =>
        first is { } blocks ? JsonSerializer.SerializeToElement(blocks.EnumerateArray().Concat(second.EnumerateArray())) : second;

    private sealed record Addition(string Text, JsonElement? Blocks, SlackTextScan Scan, bool HasTasks = false)
    {
        public bool IsEmpty => Text.Length == 0 && Blocks is null && !HasTasks;
    }
}
