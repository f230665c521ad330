using System.Text.Json.Nodes;

namespace OpinionBot.Discord;

/// <summary>What the bot needs to post in a channel itself. To answer an interaction it needs nothing.</summary>
internal static class PostingPermissions
{
    private const ulong Administrator = 1UL << 3;
    private const ulong ViewChannel = 1UL << 10;
    private const ulong SendMessages = 1UL << 11;
    private const ulong EmbedLinks = 1UL << 14;
    private const ulong AttachFiles = 1UL << 15;
    private const ulong ReadMessageHistory = 1UL << 16;
    private const ulong CreatePublicThreads = 1UL << 35;
    private const ulong SendMessagesInThreads = 1UL << 38;

    /// <summary>All that the bot makes use of, for the link that adds it to a server.</summary>
    public const ulong ToInstallWith = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | CreatePublicThreads | SendMessagesInThreads;

    /// <returns>The permissions that are lacking where the interaction happened, by the names that Discord shows; null when none is.</returns>
    public static string? FindLacking(JsonObject interaction, bool isInThread)
    {
        if (interaction["guild_id"] is null || !ulong.TryParse((string?)interaction["app_permissions"], out var held) || (held & Administrator) != 0)
        {
            return null;
        }

        return FindLacking(held, isInThread);
    }

    /// <param name="held">The bot's permissions in the channel.</param>
    public static string? FindLacking(ulong held, bool isInThread)
    {
        List<string> lacking =
        [
            .. (held & ViewChannel) == 0 ? ["View Channel"] : Array.Empty<string>(),
            .. !isInThread && (held & SendMessages) == 0 ? ["Send Messages"] : Array.Empty<string>(),
            .. isInThread && (held & SendMessagesInThreads) == 0 ? ["Send Messages in Threads"] : Array.Empty<string>(),
        ];

        return lacking.Count == 0 ? null : string.Join(" and ", lacking);
    }

    /// <summary>For the asker.</summary>
    public static string Explain(string lacking, string channel = "this channel") => $"I cannot post in {channel}: whoever manages the server has to give me {lacking} there.";
}
