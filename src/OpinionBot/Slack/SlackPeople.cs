using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OpinionBot.Chat;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Outgoing;

namespace OpinionBot.Slack;

/// <summary>Asks Slack who somebody is, and whether they moderate: workspace admins and owners, and whom the settings name. Remembered for a few minutes.</summary>
internal sealed class SlackPeople(SlackClient client, IOptions<SlackOptions> options, TimeProvider time)
{
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<(string Team, string User), (Asker Asker, DateTimeOffset Until)> _people = new();
    private readonly ConcurrentDictionary<(string Team, string Group), (HashSet<string> Members, DateTimeOffset Until)> _groups = new();

    /// <summary>When Slack cannot be asked, nobody is a moderator: that is the safe mistake.</summary>
    public async Task<Asker> IdentifyAsync(SlackWorkspace workspace, InboxEntry entry, CancellationToken cancellationToken)
    {
        var key = (workspace.TeamId, entry.AskerId);

        if (_people.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Asker;
        }

        if (await client.CallAsync(workspace.TeamId, workspace.Token, SlackMethod.UserInfo, new JsonObject { ["user"] = entry.AskerId }, cancellationToken) is not SlackResult.Ok ok || ok.Body.Object("user") is not { } user)
        {
            return new Asker(entry.AskerId, entry.AskerName, await IsNamedAsync(workspace, entry.AskerId, cancellationToken));
        }

        var name = user.Object("profile")?.Text("display_name") ?? user.Text("real_name") ?? user.Text("name") ?? entry.AskerName;
        var isAdmin = options.Value.AdminsModerate && (IsTrue(user, "is_admin") || IsTrue(user, "is_owner"));
        var asker = new Asker(entry.AskerId, name, isAdmin || await IsNamedAsync(workspace, entry.AskerId, cancellationToken));
        _people[key] = (asker, time.GetUtcNow() + KeepFor);

        return asker;
    }

    private async Task<bool> IsNamedAsync(SlackWorkspace workspace, string user, CancellationToken cancellationToken)
    {
        if (options.Value.Moderators.Contains(user))
        {
            return true;
        }

        foreach (var group in options.Value.Moderators.Where(id => id.StartsWith('S')))
        {
            if ((await MembersAsync(workspace, group, cancellationToken)).Contains(user))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<HashSet<string>> MembersAsync(SlackWorkspace workspace, string group, CancellationToken cancellationToken)
    {
        var key = (workspace.TeamId, group);

        if (_groups.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Members;
        }

        if (await client.CallAsync(workspace.TeamId, workspace.Token, SlackMethod.UserGroupMembers, new JsonObject { ["usergroup"] = group }, cancellationToken) is not SlackResult.Ok ok || !ok.Body.TryGetProperty("users", out var users))
        {
            return [];
        }

        var members = users.EnumerateArray().Select(user => user.GetString() ?? "").ToHashSet();
        _groups[key] = (members, time.GetUtcNow() + KeepFor);

        return members;
    }

    private static bool IsTrue(JsonElement user, string name) => user.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
