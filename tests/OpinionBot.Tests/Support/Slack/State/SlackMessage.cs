using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack.State;

/// <summary>One message as it stands. An edit puts a new record in its place, so what a test holds does not change under it.</summary>
internal sealed record SlackMessage
{
    public required string Team { get; init; }

    public required string Channel { get; init; }

    public required string Ts { get; init; }

    public required string User { get; init; }

    /// <summary>Set when a bot posted it.</summary>
    public string? BotId { get; init; }

    public string Text { get; init; } = "";

    public JsonElement? Blocks { get; init; }

    public string? ThreadTs { get; init; }

    public JsonElement? Metadata { get; init; }

    public bool? UnfurlLinks { get; init; }

    public bool? UnfurlMedia { get; init; }

    /// <summary>The only user who sees it, when it is ephemeral.</summary>
    public string? VisibleTo { get; init; }

    public bool IsEphemeral => VisibleTo is not null;

    public bool IsStreaming { get; init; }

    /// <summary>What was streamed, joined.</summary>
    public string StreamedText { get; init; } = "";

    public int Edits { get; init; }

    public IReadOnlyList<SlackFile> Files { get; init; } = [];

    public SlackTextScan Scan { get; init; } = SlackTextScan.Nothing;

    public IReadOnlyList<SlackButton> Buttons => Blocks is { } blocks ? SlackButton.In(blocks) : [];

    /// <summary>Everything there is to read: the text, what was streamed, and the text of all blocks, a line each.</summary>
    public string AllText
    {
        get
        {
            var text = new StringBuilder().AppendLine(Text).AppendLine(StreamedText);

            if (Blocks is { } blocks)
            {
                Collect(blocks, text);
            }

            return text.ToString();
        }
    }

    /// <summary>As the Web API and events show it; metadata only where it was asked for.</summary>
    public JsonObject ToJson(string appId, bool withMetadata = false)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = User, ["ts"] = Ts, ["team"] = Team, ["text"] = Text.Length == 0 ? StreamedText : Text };

        if (BotId is not null)
        {
            json["bot_id"] = BotId;
            json["app_id"] = appId;
            json["bot_profile"] = new JsonObject { ["id"] = BotId, ["app_id"] = appId, ["name"] = "opinionbot", ["team_id"] = Team, ["deleted"] = false };
        }

        if (ThreadTs is not null)
        {
            json["thread_ts"] = ThreadTs;
        }

        if (Blocks is { } blocks)
        {
            json["blocks"] = JsonArray.Create(blocks);
        }

        if (Files.Count > 0)
        {
            json["files"] = new JsonArray([.. Files.Select(file => new JsonObject { ["id"] = file.Id, ["name"] = file.Name, ["mimetype"] = file.MimeType })]);
        }

        if (Edits > 0)
        {
            json["edited"] = new JsonObject { ["user"] = User, ["ts"] = Ts };
        }

        if (withMetadata && Metadata is { } metadata)
        {
            json["metadata"] = JsonObject.Create(metadata);
        }

        return json;
    }

    private static void Collect(JsonElement element, StringBuilder text)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, text);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property is { Name: "text", Value.ValueKind: JsonValueKind.String })
                {
                    text.AppendLine(property.Value.GetString());
                }
                else
                {
                    Collect(property.Value, text);
                }
            }
        }
    }
}
