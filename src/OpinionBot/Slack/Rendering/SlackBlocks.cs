using System.Text.Json.Nodes;

namespace OpinionBot.Slack.Rendering;

/// <summary>Slack's building blocks. Texts that come in are plain and leave escaped.</summary>
internal static class SlackBlocks
{
    public const int MaxButtonText = 75;
    private const int MaxOptions = 100;

    public static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Mrkdwn(SlackText.Escape(text)) };

    /// <param name="escaped">Escaped already, with marks of our own.</param>
    public static JsonObject SectionOf(string escaped) => new() { ["type"] = "section", ["text"] = Mrkdwn(escaped) };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, 150) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    /// <param name="escaped">Escaped already, with links of our own.</param>
    public static JsonObject Context(string escaped) => new() { ["type"] = "context", ["elements"] = new JsonArray(Mrkdwn(escaped)) };

    public static JsonObject Actions(params IReadOnlyList<JsonObject> elements) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. elements]) };

    /// <param name="actionId">Unique within its block.</param>
    /// <param name="value">What comes back when it is pressed; survives restarts.</param>
    public static JsonObject Button(string label, string actionId, string value, string? style = null)
    {
        var button = new JsonObject { ["type"] = "button", ["text"] = Plain(label, MaxButtonText), ["action_id"] = actionId, ["value"] = value };

        if (style is not null)
        {
            button["style"] = style;
        }

        return button;
    }

    /// <summary>A menu whose choices carry command lines.</summary>
    public static JsonObject Menu(string placeholder, string actionId, IEnumerable<(string Label, string Description, string Command)> choices) => new()
    {
        ["type"] = "static_select",
        ["action_id"] = actionId,
        ["placeholder"] = Plain(placeholder, 150),
        ["options"] = new JsonArray([.. choices.Take(MaxOptions).Select(choice => new JsonObject
        {
            ["text"] = Plain(choice.Label, MaxButtonText),
            ["description"] = Plain(choice.Description, MaxButtonText),
            ["value"] = choice.Command,
        })]),
    };

    /// <summary>Thumbs up and down on one answer.</summary>
    public static JsonObject Feedback(long entry) => new()
    {
        ["type"] = "context_actions",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "feedback_buttons",
            ["action_id"] = SlackActions.Vote,
            ["positive_button"] = new JsonObject { ["text"] = Plain("Helpful", MaxButtonText), ["value"] = $"up:{entry}", ["accessibility_label"] = "This answer helped" },
            ["negative_button"] = new JsonObject { ["text"] = Plain("Not helpful", MaxButtonText), ["value"] = $"down:{entry}", ["accessibility_label"] = "This answer did not help" },
        }),
    };

    public static JsonObject Table(IEnumerable<IReadOnlyList<string>> rows) => new()
    {
        ["type"] = "table",
        ["rows"] = new JsonArray([.. rows.Select(row => new JsonArray([.. row.Select(cell => new JsonObject { ["type"] = "raw_text", ["text"] = cell.Length == 0 ? "–" : cell })]))]),
    };

    public static JsonObject Plain(string text, int limit) => new() { ["type"] = "plain_text", ["text"] = text.Length <= limit ? text : text[..(limit - 1)] + "…", ["emoji"] = false };

    // Verbatim: names of channels and people in the text stay words.
    private static JsonObject Mrkdwn(string escaped) => new() { ["type"] = "mrkdwn", ["text"] = escaped, ["verbatim"] = true };
}
