using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>Who is who: the app itself, users, user groups, files.</summary>
internal sealed class DirectoryMethods(SlackWorld world, Uri address)
{
    public IReadOnlyList<SlackMethod> All =>
    [
        new("auth.test", "", 600, "", AuthTest),
        new("auth.revoke", "", 50, "test", AuthRevoke) { TakesJson = false },
        new("users.info", "users:read", 100, "user! include_locale", UsersInfo) { TakesJson = false },
        new("usergroups.list", "usergroups:read", 20, "include_count include_disabled include_users team_id", GroupsList) { TakesJson = false },
        new("usergroups.users.list", "usergroups:read", 20, "usergroup! include_disabled team_id", GroupUsers) { TakesJson = false },
        new("files.info", "files:read", 100, "file! cursor limit count page", FilesInfo) { TakesJson = false },
    ];

    public static JsonObject FileJson(SlackFile file, Uri address) => new()
    {
        ["id"] = file.Id,
        ["created"] = 1_700_000_000,
        ["timestamp"] = 1_700_000_000,
        ["name"] = file.Name,
        ["title"] = file.Name,
        ["mimetype"] = file.MimeType,
        ["filetype"] = file.FileType,
        ["pretty_type"] = file.FileType.ToUpperInvariant(),
        ["user"] = file.User,
        ["user_team"] = file.Team,
        ["editable"] = false,
        ["size"] = file.Content.Length,
        ["mode"] = "hosted",
        ["is_external"] = false,
        ["is_public"] = false,
        ["url_private"] = new Uri(address, $"files-pri/{file.Team}-{file.Id}/{Uri.EscapeDataString(file.Name)}").AbsoluteUri,
        ["url_private_download"] = new Uri(address, $"files-pri/{file.Team}-{file.Id}/download/{Uri.EscapeDataString(file.Name)}").AbsoluteUri,
        ["file_access"] = "visible",
    };

    private JsonObject AuthTest(SlackCall call) => new()
    {
        ["ok"] = true,
        ["url"] = $"https://{call.Team.Domain}.slack.com/",
        ["team"] = call.Team.Name,
        ["user"] = "opinionbot",
        ["team_id"] = call.Team.Id,
        ["user_id"] = call.Team.BotUser,
        ["bot_id"] = call.Team.BotId,
        ["is_enterprise_install"] = false,
    };

    private JsonObject AuthRevoke(SlackCall call)
    {
        var isTest = call.Arguments.Flag("test") == true;

        if (!isTest)
        {
            world.Add(call.Token with { RefusedWith = "token_revoked" });
        }

        return new JsonObject { ["ok"] = true, ["revoked"] = !isTest };
    }

    private JsonObject UsersInfo(SlackCall call)
    {
        var user = world.User(call.Required("user"));

        if (user is null || user.Team != call.Team.Id)
        {
            throw new SlackRefusal("user_not_found");
        }

        return new JsonObject
        {
            ["ok"] = true,
            ["user"] = new JsonObject
            {
                ["id"] = user.Id,
                ["team_id"] = user.Team,
                ["name"] = user.Name,
                ["deleted"] = false,
                ["real_name"] = user.Name,
                ["tz"] = "Europe/Oslo",
                ["profile"] = new JsonObject { ["real_name"] = user.Name, ["display_name"] = user.Name },
                ["is_admin"] = user.IsAdmin,
                ["is_owner"] = user.IsOwner,
                ["is_primary_owner"] = false,
                ["is_restricted"] = false,
                ["is_ultra_restricted"] = false,
                ["is_bot"] = user.IsBot,
                ["is_app_user"] = false,
                ["updated"] = 1_700_000_000,
            },
        };
    }

    private JsonObject GroupsList(SlackCall call)
    {
        var withUsers = call.Arguments.Flag("include_users") == true;

        return new JsonObject { ["ok"] = true, ["usergroups"] = new JsonArray([.. world.Groups(call.Team.Id).Select(group => GroupJson(group, withUsers))]) };
    }

    private JsonObject GroupUsers(SlackCall call) =>
        world.Group(call.Required("usergroup")) is { } group && group.Team == call.Team.Id
            ? new JsonObject { ["ok"] = true, ["users"] = Strings(group.Members) }
            : throw new SlackRefusal("no_such_subteam");

    private JsonObject FilesInfo(SlackCall call) =>
        world.File(call.Required("file")) is { } file && file.Team == call.Team.Id
            ? new JsonObject { ["ok"] = true, ["file"] = FileJson(file, address), ["comments"] = new JsonArray(), ["response_metadata"] = new JsonObject { ["next_cursor"] = "" } }
            : throw new SlackRefusal("file_not_found");

    private static JsonObject GroupJson(SlackUserGroup group, bool withUsers)
    {
        var json = new JsonObject { ["id"] = group.Id, ["team_id"] = group.Team, ["is_usergroup"] = true, ["name"] = group.Handle, ["handle"] = group.Handle, ["is_external"] = false, ["date_delete"] = 0, ["user_count"] = group.Members.Count };

        if (withUsers)
        {
            json["users"] = Strings(group.Members);
        }

        return json;
    }

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
