using System.Globalization;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack;

/// <summary>What each method of the Web API does.</summary>
internal sealed class SlackMethods(LoopbackSlack slack)
{
    private SlackState State => slack.State;

    public JsonObject Call(string method, JsonObject arguments, string? token) => method switch
    {
        "auth.test" => Ok(("team_id", State.Team), ("team", "Harbour"), ("user_id", SlackState.Bot), ("bot_id", "B0BOT"), ("url", slack.Address.AbsoluteUri)),
        "chat.postMessage" => Post(arguments, onlyFor: null),
        "chat.postEphemeral" => SlackState.Exists((string?)arguments["user"] ?? "") ? Post(arguments, (string)arguments["user"]!) : SlackWebApi.Error("user_not_found"),
        "chat.update" => Change(arguments, Update),
        "chat.delete" => Change(arguments, (post, _) => State.Remove(post)),
        "chat.startStream" => StartStream(arguments),
        "chat.appendStream" => ChangeStream(arguments, (post, more) => post.Text += (string?)more["markdown_text"]),
        "chat.stopStream" => ChangeStream(arguments, StopStream),
        "assistant.threads.setStatus" or "assistant.threads.setSuggestedPrompts" => arguments["channel_id"] is null || arguments["thread_ts"] is null ? SlackWebApi.Error("invalid_arguments") : Ok(),
        "conversations.replies" => List(arguments, post => post.Ts == (string?)arguments["ts"] || post.ThreadTs == (string?)arguments["ts"]),
        "conversations.history" => List(arguments, post => post.ThreadTs is null),
        "users.info" => User((string?)arguments["user"] ?? ""),
        "usergroups.users.list" => (string?)arguments["usergroup"] == SlackState.Group ? Ok(("users", new JsonArray(SlackState.GroupMember))) : SlackWebApi.Error("no_such_subteam"),
        "views.open" => OpenView(arguments),
        "views.publish" => Publish(arguments),
        "oauth.v2.access" => Exchange(arguments),
        "apps.connections.open" => token == LoopbackSlack.AppToken ? Ok(("url", slack.Socket.Issue())) : SlackWebApi.Error("invalid_auth"),
        _ => SlackWebApi.Error("unknown_method"),
    };

    private JsonObject Post(JsonObject arguments, string? onlyFor)
    {
        var channel = (string?)arguments["channel"] ?? "";
        var blocks = arguments["blocks"]?.DeepClone() as JsonArray ?? [];

        if (!SlackState.HasBot(channel))
        {
            return SlackWebApi.Error(channel == SlackState.Elsewhere ? "not_in_channel" : "channel_not_found");
        }

        if (string.IsNullOrEmpty((string?)arguments["text"]) && blocks.Count == 0)
        {
            return SlackWebApi.Error("no_text");
        }

        if (onlyFor is null && ((bool?)arguments["unfurl_links"] != false || (bool?)arguments["unfurl_media"] != false))
        {
            slack.Ledger.Fault("a post that lets links unfurl");
        }

        if (!SlackWebApi.CheckContent(slack, arguments, blocks))
        {
            return SlackWebApi.Error("invalid_blocks");
        }

        var post = State.Add(new SlackPost
        {
            Channel = SlackState.Exists(channel) ? "D" + channel[1..] : channel,
            Ts = State.NextTs(),
            ThreadTs = (string?)arguments["thread_ts"],
            User = SlackState.Bot,
            Text = (string?)arguments["text"] ?? "",
            Blocks = blocks,
            Metadata = arguments["metadata"]?.DeepClone() as JsonObject,
            OnlyFor = onlyFor,
        });

        return onlyFor is null ? Ok(("channel", post.Channel), ("ts", post.Ts), ("message", post.ToJson())) : Ok(("message_ts", post.Ts));
    }

    private JsonObject StartStream(JsonObject arguments)
    {
        if (arguments["thread_ts"] is null || (((string?)arguments["channel"])?.StartsWith('C') == true && (arguments["recipient_user_id"] is null || arguments["recipient_team_id"] is null)))
        {
            slack.Ledger.Fault("a stream without a thread or without whom it is for");

            return SlackWebApi.Error("invalid_arguments");
        }

        if (!SlackState.HasBot((string?)arguments["channel"] ?? ""))
        {
            return SlackWebApi.Error("not_in_channel");
        }

        SlackWebApi.CheckContent(slack, arguments, []);
        var post = State.Add(new SlackPost
        {
            Channel = (string)arguments["channel"]!,
            Ts = State.NextTs(),
            ThreadTs = (string?)arguments["thread_ts"],
            User = SlackState.Bot,
            Text = (string?)arguments["markdown_text"] ?? "",
            IsStreaming = true,
            WasStreamed = true,
        });

        return Ok(("channel", post.Channel), ("ts", post.Ts));
    }

    private JsonObject ChangeStream(JsonObject arguments, Action<SlackPost, JsonObject> change) => Change(arguments, change, mustStream: true);

    private JsonObject Change(JsonObject arguments, Action<SlackPost, JsonObject> change, bool mustStream = false)
    {
        if (State.Find((string?)arguments["channel"] ?? "", (string?)arguments["ts"] ?? "") is not { } post)
        {
            return SlackWebApi.Error("message_not_found");
        }

        if (post.User != SlackState.Bot)
        {
            return SlackWebApi.Error("cant_update_message");
        }

        if (mustStream != post.IsStreaming)
        {
            return SlackWebApi.Error(mustStream ? "message_not_in_streaming_state" : "streaming_state_conflict");
        }

        if (!SlackWebApi.CheckContent(slack, arguments, arguments["blocks"] as JsonArray ?? []))
        {
            return SlackWebApi.Error("invalid_blocks");
        }

        change(post, arguments);

        return Ok(("channel", post.Channel), ("ts", post.Ts));
    }

    private static void Update(SlackPost post, JsonObject arguments)
    {
        post.Text = (string?)arguments["text"] ?? post.Text;
        post.Blocks = arguments["blocks"]?.DeepClone() as JsonArray ?? [];
        post.Metadata = arguments["metadata"]?.DeepClone() as JsonObject ?? post.Metadata;
    }

    private static void StopStream(SlackPost post, JsonObject arguments)
    {
        post.IsStreaming = false;
        post.Text += (string?)arguments["markdown_text"];
        post.Blocks = arguments["blocks"]?.DeepClone() as JsonArray ?? [];
        post.Metadata = arguments["metadata"]?.DeepClone() as JsonObject;
    }

    private JsonObject List(JsonObject arguments, Func<SlackPost, bool> which)
    {
        if (!SlackState.HasBot((string?)arguments["channel"] ?? ""))
        {
            return SlackWebApi.Error("not_in_channel");
        }

        var oldest = decimal.TryParse((string?)arguments["oldest"], CultureInfo.InvariantCulture, out var from) ? from : 0;
        var found = State.Posts.Where(post => post.Channel == (string?)arguments["channel"] && post.OnlyFor is null && which(post) && decimal.Parse(post.Ts, CultureInfo.InvariantCulture) >= oldest);

        return Ok(("messages", new JsonArray([.. found.Select(post => post.ToJson())])), ("has_more", false));
    }

    private static JsonObject User(string id) => !SlackState.Exists(id) ? SlackWebApi.Error("user_not_found") : Ok(("user", new JsonObject
    {
        ["id"] = id,
        ["name"] = id.ToLowerInvariant(),
        ["real_name"] = id == SlackState.Admin ? "Ada Admin" : "Some Body",
        ["is_admin"] = id == SlackState.Admin,
        ["is_owner"] = false,
        ["profile"] = new JsonObject { ["display_name"] = id == SlackState.Admin ? "Ada" : "" },
    }));

    private JsonObject OpenView(JsonObject arguments)
    {
        var view = (JsonObject)arguments["view"]!.DeepClone();

        if (!State.TakeTrigger((string?)arguments["trigger_id"]))
        {
            return SlackWebApi.Error("expired_trigger_id");
        }

        foreach (var fault in SlackBlockRules.Check((JsonArray)view["blocks"]!, 100).Concat(((string?)view["title"]?["text"])?.Length is > 24 or null ? ["the title of a form"] : Array.Empty<string>()))
        {
            slack.Ledger.Fault($"a form: {fault}");
        }

        view["id"] = $"V{State.Views.Count + 1}";
        State.Views[(string)view["id"]!] = view;

        return Ok(("view", view.DeepClone()));
    }

    private JsonObject Publish(JsonObject arguments)
    {
        foreach (var fault in SlackBlockRules.Check((JsonArray)arguments["view"]!["blocks"]!, 100))
        {
            slack.Ledger.Fault($"the Home page: {fault}");
        }

        return Ok(("view", arguments["view"]!.DeepClone()));
    }

    private JsonObject Exchange(JsonObject arguments)
    {
        if ((string?)arguments["client_id"] != LoopbackSlack.ClientId || (string?)arguments["client_secret"] != LoopbackSlack.ClientSecret)
        {
            return SlackWebApi.Error("invalid_client_id");
        }

        if ((string?)arguments["code"] != "code-1")
        {
            return SlackWebApi.Error("invalid_code");
        }

        return Ok(
            ("access_token", State.Token), ("token_type", "bot"), ("scope", State.Scopes), ("bot_user_id", SlackState.Bot), ("app_id", "A0APP"),
            ("team", new JsonObject { ["id"] = State.Team, ["name"] = "Harbour" }), ("authed_user", new JsonObject { ["id"] = SlackState.Admin }));
    }

    private static JsonObject Ok(params IReadOnlyList<(string Name, JsonNode? Value)> members)
    {
        var answer = new JsonObject { ["ok"] = true };

        foreach (var (name, value) in members)
        {
            answer[name] = value;
        }

        return answer;
    }
}
