using System.Collections.Immutable;

namespace OpinionBot.Support.Slack;

/// <summary>How events, commands and clicks reach the bot.</summary>
internal enum SlackTransport
{
    Http,
    Socket,
}

/// <summary>What the app is configured with on Slack's side. The defaults are an app that is installed in one team and may do everything it needs.</summary>
internal sealed record SlackSettings
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string AppId { get; init; } = "A0APP";

    public string ClientId { get; init; } = "1000.2000";

    public string ClientSecret { get; init; } = "loopback-client-secret";

    public string SigningSecret { get; init; } = "loopback-signing-secret";

    public string AppToken { get; init; } = "xapp-1-A0APP-loopback";

    public ImmutableSortedSet<string> Scopes { get; init; } =
    [
        "app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "files:read",
        "groups:history", "groups:read", "im:history", "im:read", "im:write", "metadata.message:read", "mpim:history", "usergroups:read", "users:read",
    ];

    /// <summary>The organisation that the app is installed for as a whole: what is sent names it and no workspace. Null for an app of one workspace.</summary>
    public string? Organisation { get; init; }

    /// <summary>The events the app is subscribed to; others are not sent.</summary>
    public ImmutableHashSet<string> Subscriptions { get; init; } =
    [
        "app_mention", "message.channels", "message.groups", "message.im", "message.mpim", "app_home_opened",
        "assistant_thread_started", "assistant_thread_context_changed", "app_uninstalled", "tokens_revoked",
    ];

    public string EventsPath { get; init; } = "/slack/events";

    public string CommandsPath { get; init; } = "/slack/commands";

    public string InteractivityPath { get; init; } = "/slack/interactivity";

    public string InstallPath { get; init; } = "/slack/install";

    /// <summary>Where an install ends that names no address of its own.</summary>
    public string RedirectPath { get; init; } = "/slack/oauth_redirect";

    public SlackPace Pace { get; init; } = new();

    /// <summary>How long an acknowledgement is waited for. Slack's own limit is three seconds: assert on the time an acknowledgement took.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a socket is pinged.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>As Slack does: what the bot posts comes back to it as a message event where it is subscribed to those.</summary>
    public bool EchoesBotMessages { get; init; }
}

/// <summary>How much of what Slack takes before it answers 429.</summary>
internal sealed record SlackPace
{
    public static SlackPace Unlimited { get; } = new() { IsOff = true };

    public bool IsOff { get; init; }

    public double PostsPerSecond { get; init; } = 1;

    public int Burst { get; init; } = 3;

    /// <summary>Calls a minute a token for a method, where the test wants another number than the tier of the method.</summary>
    public ImmutableDictionary<string, int> PerMinute { get; init; } = ImmutableDictionary<string, int>.Empty;
}
