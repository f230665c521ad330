using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>What an assistant shows beside a thread: its status, prompts to click, a title.</summary>
internal sealed class AssistantMethods(SlackWorld world)
{
    private const int MostPrompts = 4;
    private const int MostLoadingMessages = 10;

    public IReadOnlyList<SlackMethod> All =>
    [
        new("assistant.threads.setStatus", "chat:write", 600, "channel_id! thread_ts! status loading_messages icon_emoji icon_url username", SetStatus),
        new("assistant.threads.setSuggestedPrompts", "assistant:write", 100, "channel_id! thread_ts prompts! title", SetPrompts),
        new("assistant.threads.setTitle", "assistant:write", 100, "channel_id! thread_ts! title!", SetTitle),
    ];

    private JsonObject SetStatus(SlackCall call)
    {
        var channel = Channel(call);
        var thread = Thread(channel, call.Required("thread_ts"));

        // An empty status is how it is cleared, so it may be empty but not absent.
        var status = call.Text("status") ?? throw SlackRefusal.MissingField("status");

        if (call.Arguments.Json("loading_messages", "invalid_arguments") is { } messages
            && (messages.ValueKind is not JsonValueKind.Array || messages.GetArrayLength() > MostLoadingMessages))
        {
            throw new SlackRefusal("invalid_arguments", "no more than 10 items allowed [json-pointer:/loading_messages]");
        }

        world.Ledger.Write(new SlackEntry.StatusSet(channel.Id, thread, status));

        return new JsonObject { ["ok"] = true };
    }

    private JsonObject SetPrompts(SlackCall call)
    {
        var channel = Channel(call);
        var thread = call.Text("thread_ts") is { Length: > 0 } ts ? Thread(channel, ts) : null;
        var prompts = call.Arguments.Json("prompts", "invalid_arguments") ?? throw SlackRefusal.MissingField("prompts");

        if (prompts.ValueKind is not JsonValueKind.Array || prompts.GetArrayLength() is 0 or > MostPrompts
            || prompts.EnumerateArray().Any(prompt => prompt.Text("title") is not { Length: > 0 } || prompt.Text("message") is not { Length: > 0 }))
        {
            throw new SlackRefusal("invalid_arguments", "one to four prompts with a title and a message [json-pointer:/prompts]");
        }

        world.Ledger.Write(new SlackEntry.PromptsSet(channel.Id, thread, [.. prompts.EnumerateArray().Select(prompt => prompt.Text("message")!)]));

        return new JsonObject { ["ok"] = true };
    }

    private JsonObject SetTitle(SlackCall call)
    {
        var channel = Channel(call);
        var thread = Thread(channel, call.Required("thread_ts"));
        world.Ledger.Write(new SlackEntry.TitleSet(channel.Id, thread, call.Required("title")));

        return new JsonObject { ["ok"] = true };
    }

    private SlackChannel Channel(SlackCall call) =>
        world.Channel(call.Required("channel_id")) is { } channel && channel.Team == call.Team.Id && channel.Members.Contains(call.Team.BotUser)
            ? channel
            : throw new SlackRefusal("channel_not_found");

    private string Thread(SlackChannel channel, string ts) =>
        world.Messages.Find(channel.Id, ts) is { IsEphemeral: false } ? ts : throw new SlackRefusal("invalid_thread_ts");
}
