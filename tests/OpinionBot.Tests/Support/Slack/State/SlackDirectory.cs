using System.Collections.Immutable;

namespace OpinionBot.Support.Slack.State;

/// <summary>A workspace. Every team has a bot user of its own, as installed apps do.</summary>
internal sealed record SlackTeam(string Id, string Name, string Domain, string BotUser, string BotId);

internal sealed record SlackUser(string Id, string Team, string Name)
{
    public bool IsAdmin { get; init; }

    public bool IsOwner { get; init; }

    public bool IsBot { get; init; }
}

internal sealed record SlackUserGroup(string Id, string Team, string Handle, IReadOnlyList<string> Members);

internal enum SlackChannelKind
{
    Public,
    Private,
    Im,
}

internal sealed record SlackChannel(string Id, string Team, string Name, SlackChannelKind Kind)
{
    public ImmutableHashSet<string> Members { get; init; } = [];

    /// <summary>Whom the bot talks to here, when this is a direct message.</summary>
    public string? ImUser { get; init; }

    public bool IsArchived { get; init; }

    /// <summary>As events name it.</summary>
    public string Type => Kind switch
    {
        SlackChannelKind.Public => "channel",
        SlackChannelKind.Private => "group",
        _ => "im",
    };

    /// <summary>The first part of the scopes that read it: channels:history, groups:history, im:history.</summary>
    public string ScopeFamily => Kind switch
    {
        SlackChannelKind.Public => "channels",
        SlackChannelKind.Private => "groups",
        _ => "im",
    };
}

internal sealed record SlackFile(string Id, string Team, string User, string Name, string MimeType, string FileType, byte[] Content);

/// <summary>A bot token of one team. A refused one says with which error.</summary>
internal sealed record SlackToken(string Value, string Team, ImmutableSortedSet<string> Scopes, string? RefusedWith = null);

/// <summary>Handed out at the end of an install, good once and for ten minutes.</summary>
internal sealed record SlackOAuthCode(string Value, string Team, string User, string Scopes, string? RedirectUri, DateTimeOffset At);

/// <summary>What a click, a command or a shortcut hands over so that one view can be opened: good once, for three seconds.</summary>
internal sealed record SlackTrigger(string Id, string User, string Team, DateTimeOffset At, bool IsUsed = false);
