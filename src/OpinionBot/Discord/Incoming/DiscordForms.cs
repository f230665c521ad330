using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Incoming;

/// <summary>The forms for moderators.</summary>
internal static class DiscordForms
{
    private const int Short = 1;
    private const int Paragraph = 2;
    private const int MaxText = 4_000;

    public static JsonObject AddArticle() => Form(
        DiscordIds.AddArticle,
        "Add an article",
        Input("document", "Its address, or the text itself", Paragraph, isRequired: true, MaxText),
        Input("more", "Text, continued", Paragraph, isRequired: false, MaxText),
        Input("title", "Title", Short, isRequired: false, 300),
        Input("publisher", "Publisher", Short, isRequired: false, 300),
        Input("published", "Published (2026-03-05)", Short, isRequired: false, 10));

    public static JsonObject EditFact(string fact, string text) =>
        Form(DiscordIds.EditFact + fact, $"Edit {fact}", Input("text", "The whole sentence", Paragraph, isRequired: true, MaxText, text.Length <= MaxText ? text : null));

    private static JsonObject Form(string id, string title, params IReadOnlyList<JsonObject> inputs) => new()
    {
        ["custom_id"] = id,
        ["title"] = title,
        ["components"] = new JsonArray([.. inputs.Select(input => new JsonObject { ["type"] = 1, ["components"] = new JsonArray(input) })]),
    };

    private static JsonObject Input(string id, string label, int style, bool isRequired, int maxLength, string? value = null)
    {
        var input = new JsonObject { ["type"] = 4, ["custom_id"] = id, ["label"] = label, ["style"] = style, ["required"] = isRequired, ["max_length"] = maxLength };

        if (value is not null)
        {
            input["value"] = value;
        }

        return input;
    }
}
