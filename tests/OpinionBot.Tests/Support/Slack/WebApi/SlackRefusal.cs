using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>An answer with ok: false. The messages are those of response_metadata, in Slack's form.</summary>
internal sealed class SlackRefusal(string error, params IReadOnlyList<string> messages) : Exception(error)
{
    public string Error { get; } = error;

    public JsonObject Extra { get; init; } = [];

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error"] = Error };

        foreach (var (name, value) in Extra)
        {
            json[name] = value?.DeepClone();
        }

        if (messages.Count > 0)
        {
            json["errors"] = new JsonArray([.. messages.Select(message => JsonValue.Create(message))]);
            json["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. messages.Select(message => JsonValue.Create($"[ERROR] {message}"))]) };
        }

        return json;
    }

    public static SlackRefusal MissingField(string name) => new("invalid_arguments", $"missing required field: {name}");
}
