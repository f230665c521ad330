using System.Text.Json.Nodes;
using OpinionBot.Facts.Findings;

namespace OpinionBot.Discord.Incoming;

/// <summary>The forms for moderators.</summary>
internal static class DiscordForms
{
    private const int Short = 1;
    private const int Paragraph = 2;
    private const int MaxText = 4_000;
    private const int MaxPart = 3_000;
    private const int OwnFields = 4;
    private const string SharedField = "others";

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

    /// <summary>Changes the parts of a finding. A form has five fields: the parts that are seldom wrong share the last, one a line.</summary>
    public static JsonObject EditParts(string fact, Finding finding) => Form(
        DiscordIds.EditParts + fact,
        $"Parts of {fact}",
        [
            .. PartNames.Editable.Take(OwnFields).Select(name => Input(name, PartNames.Describe(PartNames.Find(name)!.Value), Short, isRequired: false, MaxPart, Known(finding, name))),
            Input(SharedField, $"{string.Join(", ", PartNames.Editable.Skip(OwnFields))}, one a line", Paragraph, isRequired: false, MaxText, string.Join('\n', PartNames.Editable.Skip(OwnFields).Select(name => $"{name}: {Known(finding, name) ?? PartNames.None}"))),
        ]);

    /// <summary>What each part is after the form, <see cref="PartNames.None"/> for an emptied one.</summary>
    /// <param name="values">The fields that were not empty.</param>
    public static Dictionary<string, string> ReadParts(IReadOnlyDictionary<string, string> values)
    {
        var shared = values.GetValueOrDefault(SharedField, "").Split('\n').Select(line => line.Split(':', 2)).Where(line => line.Length == 2)
            .GroupBy(line => line[0].Trim(), line => line[1].Trim(), StringComparer.OrdinalIgnoreCase).ToDictionary(line => line.Key, line => line.First(), StringComparer.OrdinalIgnoreCase);

        return PartNames.Editable.ToDictionary(name => name, name => values.GetValueOrDefault(name) ?? shared.GetValueOrDefault(name) ?? PartNames.None);
    }

    private static string? Known(Finding finding, string name) => PartNames.Typed(finding, PartNames.Find(name)!.Value) is { Length: <= MaxPart } known ? known : null;

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
