using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack.State;

/// <summary>A modal or an App Home as a user sees it.</summary>
internal sealed record SlackView(string Id, string Team, string User, string Hash, JsonElement Definition)
{
    public bool IsHome => Definition.Text("type") == "home";

    public string CallbackId => Definition.Text("callback_id") ?? "";

    public string PrivateMetadata => Definition.Text("private_metadata") ?? "";

    public string Title => Definition.Child("title")?.Text("text") ?? "";

    public JsonElement Blocks => Definition.GetProperty("blocks");

    public IReadOnlyList<SlackButton> Buttons => SlackButton.In(Blocks);

    /// <summary>The view object of payloads and answers, with the state of its inputs.</summary>
    public JsonObject ToJson(string appId, string botId, JsonNode? values = null)
    {
        var json = JsonObject.Create(Definition)!;
        json["id"] = Id;
        json["team_id"] = Team;
        json["app_id"] = appId;
        json["app_installed_team_id"] = Team;
        json["bot_id"] = botId;
        json["hash"] = Hash;
        json["callback_id"] = CallbackId;
        json["private_metadata"] = PrivateMetadata;
        json["external_id"] = Definition.Text("external_id") ?? "";
        json["state"] = new JsonObject { ["values"] = values ?? new JsonObject() };
        json["root_view_id"] = Id;
        json["previous_view_id"] = null;
        json["clear_on_close"] = Definition.Flag("clear_on_close") ?? false;
        json["notify_on_close"] = Definition.Flag("notify_on_close") ?? false;

        foreach (var name in new[] { "title", "close", "submit" })
        {
            json.TryAdd(name, null);
        }

        return json;
    }
}
