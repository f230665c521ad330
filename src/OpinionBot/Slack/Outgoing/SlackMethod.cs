namespace OpinionBot.Slack.Outgoing;

/// <summary>A method of Slack's Web API as the bot uses it.</summary>
/// <param name="Name">As in its address.</param>
/// <param name="PerMinute">Calls a workspace a minute that Slack lets through.</param>
/// <param name="Scope">What the bot token needs; null where it needs nothing.</param>
/// <param name="IsQuery">True when it takes its arguments as a form and changes nothing.</param>
/// <param name="Brings">What Slack's answer holds when it was done, and without which nobody knows; null where ok is all that it says.</param>
internal sealed record SlackMethod(string Name, int PerMinute, string? Scope, bool IsQuery = false, string? Brings = null)
{
    // Slack's tiers: 20, 50 and 100 a minute; posting has its own rule, about one message a second a channel.
    public static readonly SlackMethod AuthTest = new("auth.test", 300, null, Brings: "user_id");
    public static readonly SlackMethod PostMessage = new("chat.postMessage", 300, "chat:write", Brings: "ts");
    public static readonly SlackMethod PostEphemeral = new("chat.postEphemeral", 100, "chat:write", Brings: "message_ts");
    public static readonly SlackMethod Update = new("chat.update", 50, "chat:write", Brings: "ts");
    public static readonly SlackMethod StartStream = new("chat.startStream", 20, "chat:write", Brings: "ts");
    public static readonly SlackMethod AppendStream = new("chat.appendStream", 100, "chat:write", Brings: "ts");
    public static readonly SlackMethod StopStream = new("chat.stopStream", 20, "chat:write", Brings: "ts");
    public static readonly SlackMethod SetStatus = new("assistant.threads.setStatus", 300, "assistant:write");
    public static readonly SlackMethod SetSuggestedPrompts = new("assistant.threads.setSuggestedPrompts", 50, "assistant:write");
    public static readonly SlackMethod Replies = new("conversations.replies", 50, "channels:history", IsQuery: true, Brings: "messages");
    public static readonly SlackMethod History = new("conversations.history", 50, "im:history", IsQuery: true, Brings: "messages");
    public static readonly SlackMethod UserInfo = new("users.info", 100, "users:read", IsQuery: true, Brings: "user");
    public static readonly SlackMethod UserGroupMembers = new("usergroups.users.list", 20, "usergroups:read", IsQuery: true, Brings: "users");
    public static readonly SlackMethod OpenView = new("views.open", 100, null);
    public static readonly SlackMethod PublishView = new("views.publish", 100, null);
    public static readonly SlackMethod ExchangeCode = new("oauth.v2.access", 300, null, IsQuery: true, Brings: "access_token");

    /// <summary>Asks for a socket, with the app-level token.</summary>
    public static readonly SlackMethod OpenConnection = new("apps.connections.open", 20, null, Brings: "url");

    private static readonly SlackMethod[] Methods =
        [AuthTest, PostMessage, PostEphemeral, Update, StartStream, AppendStream, StopStream, SetStatus, SetSuggestedPrompts, Replies, History, UserInfo, UserGroupMembers, OpenView, PublishView, ExchangeCode, OpenConnection];

    /// <summary>Every method the bot calls.</summary>
    public static IReadOnlyList<SlackMethod> All => Methods;

    /// <summary>The method with this name, as the outbox keeps it.</summary>
    public static SlackMethod Find(string name) => Array.Find(Methods, method => method.Name == name) ?? throw new InvalidOperationException($"The bot does not call {name}.");

    /// <summary>True when it puts a message into a channel, which Slack allows about once a second.</summary>
    public bool Posts => this == PostMessage || this == PostEphemeral || this == StartStream;
}
