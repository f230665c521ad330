using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpinionBot.Support.Slack.State;
using OpinionBot.Support.Slack.WebApi;

namespace OpinionBot.Support.Slack.Delivery;

/// <summary>The JSON of everything that is sent to the bot.</summary>
internal sealed partial class SlackPayloads(SlackWorld world, Uri address)
{
    private const string VerificationToken = "loopback-verification-token";

    public SlackDelivery Event(string team, JsonObject inner)
    {
        inner.TryAdd("event_ts", world.NextTs());

        return Delivery(SlackDeliveryKind.Event, new JsonObject
        {
            ["token"] = VerificationToken,
            ["team_id"] = Workspace(team),
            ["enterprise_id"] = Organisation,
            ["context_team_id"] = Workspace(team),
            ["context_enterprise_id"] = Organisation,
            ["api_app_id"] = world.Settings.AppId,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = world.NextId("Ev"),
            ["event_time"] = world.Now.ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(new JsonObject
            {
                ["enterprise_id"] = Organisation,
                ["team_id"] = Workspace(team),
                ["user_id"] = world.Team(team)?.BotUser,
                ["is_bot"] = true,
                ["is_enterprise_install"] = Organisation is not null,
            }),
            ["is_ext_shared_channel"] = false,
            ["event_context"] = string.Create(CultureInfo.InvariantCulture, $"4-{world.NextNumber()}"),
        });
    }

    public static SlackDelivery UrlVerification(string challenge) =>
        Delivery(SlackDeliveryKind.Event, new JsonObject { ["token"] = VerificationToken, ["challenge"] = challenge, ["type"] = "url_verification" });

    public SlackDelivery AppRateLimited(string team) => Delivery(SlackDeliveryKind.Event, new JsonObject
    {
        ["token"] = VerificationToken,
        ["type"] = "app_rate_limited",
        ["team_id"] = team,
        ["minute_rate_limited"] = world.Now.ToUnixTimeSeconds() / 60 * 60,
        ["api_app_id"] = world.Settings.AppId,
    });

    /// <summary>A message as its event shows it; an app_mention is the same with another type.</summary>
    public JsonObject Message(SlackMessage message, SlackChannel channel, bool isMention)
    {
        var json = message.ToJson(world.Settings.AppId);
        json["type"] = isMention ? "app_mention" : "message";
        json["channel"] = channel.Id;
        json["event_ts"] = message.Ts;
        json["client_msg_id"] = string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{world.NextNumber():D12}");

        if (!isMention)
        {
            json["channel_type"] = channel.Type;
        }

        if (message.ThreadTs is { } thread)
        {
            json["parent_user_id"] = world.Messages.Find(channel.Id, thread)?.User;
        }

        if (message.Files.Count > 0)
        {
            json["files"] = new JsonArray([.. message.Files.Select(file => DirectoryMethods.FileJson(file, address))]);
            json["upload"] = false;

            if (!isMention)
            {
                json["subtype"] = "file_share";
            }
        }

        if (message.BotId is null)
        {
            json["blocks"] = new JsonArray(RichText(message.Text));
        }
        else
        {
            json.Remove("client_msg_id");
        }

        return json;
    }

    public SlackDelivery Command(SlackUser user, SlackChannel channel, string command, string text, string triggerId, string responseUrl) => Delivery(SlackDeliveryKind.Command, new JsonObject
    {
        ["token"] = VerificationToken,
        ["team_id"] = Workspace(user.Team) ?? "",
        ["enterprise_id"] = Organisation ?? "",
        ["team_domain"] = world.Team(user.Team)!.Domain,
        ["channel_id"] = channel.Id,
        ["channel_name"] = channel.Name,
        ["user_id"] = user.Id,
        ["user_name"] = user.Name,
        ["command"] = command,
        ["text"] = text,
        ["api_app_id"] = world.Settings.AppId,
        ["is_enterprise_install"] = Organisation is null ? "false" : "true",
        ["response_url"] = responseUrl,
        ["trigger_id"] = triggerId,
    });

    public SlackDelivery Interaction(string type, SlackUser user, JsonObject rest)
    {
        var team = world.Team(user.Team)!;

        var json = new JsonObject
        {
            ["type"] = type,
            ["user"] = new JsonObject { ["id"] = user.Id, ["username"] = user.Name, ["name"] = user.Name, ["team_id"] = Workspace(user.Team) },
            ["api_app_id"] = world.Settings.AppId,
            ["token"] = VerificationToken,
            ["team"] = Organisation is null ? new JsonObject { ["id"] = team.Id, ["domain"] = team.Domain } : null,
            ["enterprise"] = Organisation is null ? null : new JsonObject { ["id"] = Organisation, ["name"] = "The harbours" },
            ["is_enterprise_install"] = Organisation is not null,
        };

        foreach (var (name, value) in rest)
        {
            json[name] = value?.DeepClone();
        }

        return Delivery(SlackDeliveryKind.Interactive, json);
    }

    /// <summary>What a click says about the button.</summary>
    public JsonObject Action(SlackButton button)
    {
        var action = new JsonObject
        {
            ["action_id"] = button.ActionId,
            ["block_id"] = button.BlockId,
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = button.Label, ["emoji"] = true },
            ["type"] = button.Type,
            ["action_ts"] = world.NextTs(),
        };

        if (button.Type == "static_select")
        {
            action.Remove("text");
            action["selected_option"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = button.Label, ["emoji"] = true }, ["value"] = button.Value };
        }
        else if (button.Value is not null)
        {
            action["value"] = button.Value;
        }

        if (button.Style is not null)
        {
            action["style"] = button.Style;
        }

        return action;
    }

    private string? Organisation => world.Settings.Organisation;

    private string? Workspace(string team) => Organisation is null ? team : null;

    private static SlackDelivery Delivery(SlackDeliveryKind kind, JsonObject payload) => new(kind, JsonSerializer.SerializeToElement(payload));

    // What a person types arrives as rich text as well, with the mentions as elements of their own.
    private JsonObject RichText(string text)
    {
        var elements = new JsonArray();
        var at = 0;

        foreach (Match match in UserMention().Matches(text))
        {
            AddText(elements, text[at..match.Index]);
            elements.Add((JsonNode)new JsonObject { ["type"] = "user", ["user_id"] = match.Groups["user"].Value });
            at = match.Index + match.Length;
        }

        AddText(elements, text[at..]);

        return new JsonObject
        {
            ["type"] = "rich_text",
            ["block_id"] = world.NextId("b"),
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = elements }),
        };
    }

    private static void AddText(JsonArray elements, string text)
    {
        if (text.Length > 0)
        {
            var plain = text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);
            elements.Add((JsonNode)new JsonObject { ["type"] = "text", ["text"] = plain });
        }
    }

    [GeneratedRegex("<@(?<user>[UW][A-Z0-9]+)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex UserMention();
}
