using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.Checking;

/// <summary>Discord's limits on buttons, selects and rows, and on the newer layouts of a message made of components alone.</summary>
internal static class ComponentCheck
{
    public const int ActionRow = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int Label = 18;

    private const int Link = 5;
    private const int Premium = 6;

    private static readonly int[] Selects = [3, 5, 6, 7, 8];

    public static void Check(JsonArray components, bool newer, FormErrors errors)
    {
        var all = Flatten(components).ToList();

        if (newer)
        {
            CheckNewer(all, errors);
        }
        else if (components.Count > 5)
        {
            errors.Add("components", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 5 in length.");
        }

        for (var at = 0; at < components.Count; at++)
        {
            if (newer && (int?)components[at]?["type"] != ActionRow)
            {
                continue;
            }

            errors.Choice($"components.{at}.type", components[at]?["type"], ActionRow);
            CheckRow($"components.{at}.components", components[at]?["components"] as JsonArray ?? [], errors);
        }

        var ids = all.Select(one => (string?)one["custom_id"]).OfType<string>().ToList();

        if (ids.Count != ids.Distinct().Count())
        {
            errors.Add("components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    /// <summary>Every component in there, whatever it is nested in.</summary>
    public static IEnumerable<JsonObject> Flatten(JsonNode? node)
    {
        foreach (var one in node as JsonArray ?? [])
        {
            if (one is not JsonObject component)
            {
                continue;
            }

            yield return component;

            foreach (var inner in Flatten(component["components"]).Concat(Flatten(Alone(component["component"]))).Concat(Flatten(Alone(component["accessory"]))))
            {
                yield return inner;
            }
        }
    }

    public static void CheckSelect(string path, JsonNode component, FormErrors errors)
    {
        errors.RequiredText(path + ".custom_id", component["custom_id"], 100);
        errors.Most(path + ".placeholder", (string?)component["placeholder"], 150);

        if ((int?)component["type"] != StringSelect)
        {
            return;
        }

        var options = component["options"] as JsonArray ?? [];

        if (options.Count is < 1 or > 25)
        {
            errors.Add(path + ".options", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 25 in length.");
        }

        for (var at = 0; at < options.Count; at++)
        {
            errors.RequiredText($"{path}.options.{at}.label", options[at]?["label"], 100);
            errors.RequiredText($"{path}.options.{at}.value", options[at]?["value"], 100);
            errors.Most($"{path}.options.{at}.description", (string?)options[at]?["description"], 100);
        }

        if (options.Select(option => (string?)option?["value"]).Distinct().Count() != options.Count)
        {
            errors.Add(path + ".options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }

        if (((int?)component["min_values"] ?? 1) is < 0 or > 25 || ((int?)component["max_values"] ?? 1) is < 1 or > 25 || ((int?)component["max_values"] ?? 1) > Math.Max(options.Count, 1))
        {
            errors.Add(path + ".max_values", "BASE_TYPE_CHOICES", "max_values must be between 1 and the number of options.");
        }
    }

    private static void CheckRow(string path, JsonArray row, FormErrors errors)
    {
        var holdsSelect = row.Any(one => Selects.Contains((int?)one?["type"] ?? 0));

        if (row.Count < 1 || row.Count > (holdsSelect ? 1 : 5))
        {
            errors.Add(path, "BASE_TYPE_BAD_LENGTH", $"Must be between 1 and {(holdsSelect ? 1 : 5)} in length.");
        }

        for (var at = 0; at < row.Count; at++)
        {
            errors.Choice($"{path}.{at}.type", row[at]?["type"], 2, 3, 5, 6, 7, 8);

            if ((int?)row[at]?["type"] == Button)
            {
                CheckButton($"{path}.{at}", row[at]!, errors);
            }
            else if (row[at] is { } select)
            {
                CheckSelect($"{path}.{at}", select, errors);
            }
        }
    }

    private static void CheckButton(string path, JsonNode button, FormErrors errors)
    {
        errors.Choice(path + ".style", button["style"], 1, 2, 3, 4, Link, Premium);
        errors.Most(path + ".label", (string?)button["label"], 80);

        switch ((int?)button["style"])
        {
            case Link:
                errors.RequiredText(path + ".url", button["url"], 512);

                if (button["custom_id"] is not null)
                {
                    errors.Add(path + ".custom_id", "COMPONENT_CUSTOM_ID_NOT_ALLOWED", "A custom id and url cannot both be specified");
                }

                if ((string?)button["url"] is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "discord"))
                {
                    errors.Add(path + ".url", "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https', 'discord').");
                }

                break;
            case Premium:
                break;
            default:
                errors.RequiredText(path + ".custom_id", button["custom_id"], 100);
                break;
        }

        if ((int?)button["style"] != Premium && button["label"] is null && button["emoji"] is null)
        {
            errors.Required(path + ".label");
        }
    }

    private static void CheckNewer(List<JsonObject> all, FormErrors errors)
    {
        if (all.Count > 40)
        {
            errors.Add("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components cannot exceed 40");
        }

        if (all.Where(one => (int?)one["type"] == 10).Sum(one => ((string?)one["content"])?.EnumerateRunes().Count() ?? 0) > 4_000)
        {
            errors.Add("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", "The displayable text of all components cannot exceed 4000 characters");
        }
    }

    private static JsonArray? Alone(JsonNode? one) => one is null ? null : [one.DeepClone()];
}
