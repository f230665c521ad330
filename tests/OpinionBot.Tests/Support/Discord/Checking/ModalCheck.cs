using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Discord's limits on forms.</summary>
internal static class ModalCheck
{
    public static void Check(JsonObject modal, FormErrors errors)
    {
        errors.RequiredText("title", modal["title"], 45);
        errors.RequiredText("custom_id", modal["custom_id"], 100);
        var rows = modal["components"] as JsonArray ?? [];

        if (rows.Count is < 1 or > 5)
        {
            errors.Add("components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        }

        for (var at = 0; at < rows.Count; at++)
        {
            var path = $"components.{at}";
            errors.Choice(path + ".type", rows[at]?["type"], ComponentCheck.ActionRow, 10, ComponentCheck.Label);

            switch ((int?)rows[at]?["type"])
            {
                case ComponentCheck.ActionRow:
                    CheckRow(path + ".components", rows[at]!["components"] as JsonArray ?? [], errors);
                    break;
                case ComponentCheck.Label:
                    errors.RequiredText(path + ".label", rows[at]!["label"], 45);
                    errors.Most(path + ".description", (string?)rows[at]!["description"], 100);
                    CheckInput(path + ".component", rows[at]!["component"], errors);
                    break;
            }
        }

        var ids = ComponentCheck.Flatten(rows).Select(one => (string?)one["custom_id"]).OfType<string>().ToList();

        if (ids.Count != ids.Distinct().Count())
        {
            errors.Add("components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static void CheckRow(string path, JsonArray row, FormErrors errors)
    {
        if (row.Count != 1)
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 1 in length.");
        }

        for (var at = 0; at < row.Count; at++)
        {
            errors.Choice($"{path}.{at}.type", row[at]?["type"], ComponentCheck.TextInput);
            errors.RequiredText($"{path}.{at}.label", row[at]?["label"], 45);
            CheckInput($"{path}.{at}", row[at], errors);
        }
    }

    private static void CheckInput(string path, JsonNode? input, FormErrors errors)
    {
        switch ((int?)input?["type"])
        {
            case ComponentCheck.TextInput:
                CheckText(path, input!, errors);
                break;
            case 3 or 5 or 6 or 7 or 8:
                ComponentCheck.CheckSelect(path, input!, errors);
                break;
            case 19 or 21 or 22 or 23:
                errors.RequiredText(path + ".custom_id", input!["custom_id"], 100);
                break;
            default:
                errors.Choice(path + ".type", input?["type"], 3, 4, 5, 6, 7, 8, 19, 21, 22, 23);
                break;
        }
    }

    private static void CheckText(string path, JsonNode input, FormErrors errors)
    {
        errors.RequiredText(path + ".custom_id", input["custom_id"], 100);
        errors.Choice(path + ".style", input["style"], 1, 2);
        errors.Most(path + ".placeholder", (string?)input["placeholder"], 100);
        errors.Most(path + ".value", (string?)input["value"], 4_000);

        if ((int?)input["min_length"] is < 0 or > 4_000)
        {
            errors.Add(path + ".min_length", "NUMBER_TYPE_MAX", "int value should be between 0 and 4000.");
        }

        if ((int?)input["max_length"] is < 1 or > 4_000)
        {
            errors.Add(path + ".max_length", "NUMBER_TYPE_MAX", "int value should be between 1 and 4000.");
        }

        // A value that the form itself would refuse is refused when the form is opened.
        if ((string?)input["value"] is { Length: > 0 } value && value.Length > ((int?)input["max_length"] ?? 4_000))
        {
            errors.Add(path + ".value", "BASE_TYPE_MAX_LENGTH", "The value is longer than max_length.");
        }
    }
}
