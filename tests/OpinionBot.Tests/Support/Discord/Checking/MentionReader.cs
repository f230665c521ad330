using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpinionBot.Support.Discord.State;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Finds whom a message notifies and which addresses Discord previews.</summary>
internal static partial class MentionReader
{
    /// <summary>What is allowed when nothing is said: everything in a message, only people in the answer of a call.</summary>
    public static Mentions Read(World world, DiscordChannel channel, DiscordUser author, string text, JsonNode? allowed, bool isAnswer, DiscordMessage? repliesTo)
    {
        var rules = allowed as JsonObject ?? new JsonObject { ["parse"] = isAnswer ? new JsonArray("users") : new JsonArray("users", "roles", "everyone"), ["replied_user"] = true };
        var parse = (rules["parse"] as JsonArray ?? []).Select(kind => (string?)kind).ToHashSet();
        var mayAll = channel.PermissionsOf(author).HasFlag(Permission.MentionEveryone);

        var users = UserMentions().Matches(text).Select(match => match.Groups["id"].Value).Distinct()
            .Where(id => parse.Contains("users") || Lists(rules["users"], id))
            .Select(id => Snowflake.TryParse(id, out var one) ? world.User(one) : null).OfType<DiscordUser>().ToList();

        var roles = RoleMentions().Matches(text).Select(match => match.Groups["id"].Value).Distinct()
            .Where(id => parse.Contains("roles") || Lists(rules["roles"], id))
            .Select(id => channel.Guild?.Roles.Find(role => $"{role.Id}" == id)).OfType<DiscordRole>()
            .Where(role => role.Mentionable || mayAll).ToList();

        if (repliesTo is not null && (bool?)rules["replied_user"] == true && !users.Contains(repliesTo.Author))
        {
            users.Add(repliesTo.Author);
        }

        return new Mentions(users, roles, parse.Contains("everyone") && mayAll && Everyone().IsMatch(text));
    }

    /// <summary>Web addresses that are not in angle brackets.</summary>
    public static IReadOnlyList<string> PreviewedAddresses(string content) =>
        [.. Addresses().Matches(content).Where(match => !(match.Index > 0 && content[match.Index - 1] == '<')).Select(match => match.Value)];

    private static bool Lists(JsonNode? ids, string id) => (ids as JsonArray)?.Any(one => (string?)one == id) == true;

    [GeneratedRegex(@"<@!?(?<id>[0-9]{15,20})>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex UserMentions();

    [GeneratedRegex(@"<@&(?<id>[0-9]{15,20})>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleMentions();

    [GeneratedRegex("@(everyone|here)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Everyone();

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
