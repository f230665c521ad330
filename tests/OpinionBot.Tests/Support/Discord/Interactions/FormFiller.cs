using System.Text.Json.Nodes;
using OpinionBot.Support.Discord.Checking;

namespace OpinionBot.Support.Discord.Interactions;

/// <summary>Fills in a form as a person does: within its limits, or not at all.</summary>
internal static class FormFiller
{
    public static JsonObject Fill(JsonObject form, IReadOnlyDictionary<string, string> values)
    {
        var known = ComponentCheck.Flatten(form["components"]).Select(one => (string?)one["custom_id"]).OfType<string>().ToList();

        if (values.Keys.FirstOrDefault(key => !known.Contains(key)) is { } stranger)
        {
            throw new InvalidOperationException($"The form has no '{stranger}', but {string.Join(", ", known)}.");
        }

        return new JsonObject
        {
            ["custom_id"] = (string)form["custom_id"]!,
            ["components"] = new JsonArray([.. form["components"]!.AsArray().Select(row => (JsonNode)FillRow(row!, values))]),
        };
    }

    /// <summary>The value of an option of a select menu, named by its label or by the value itself.</summary>
    public static string OptionValue(JsonNode select, string labelOrValue) =>
        (select["options"] as JsonArray ?? []).Where(option => (string?)option!["label"] == labelOrValue || (string?)option["value"] == labelOrValue)
            .Select(option => (string)option!["value"]!).FirstOrDefault()
        ?? throw new InvalidOperationException($"There is no option '{labelOrValue}'.");

    private static JsonObject FillRow(JsonNode row, IReadOnlyDictionary<string, string> values) => (int)row["type"]! switch
    {
        ComponentCheck.Label => new JsonObject { ["type"] = ComponentCheck.Label, ["component"] = FillOne(row["component"]!, values) },
        ComponentCheck.ActionRow => new JsonObject
        {
            ["type"] = ComponentCheck.ActionRow,
            ["components"] = new JsonArray([.. row["components"]!.AsArray().Select(one => (JsonNode)FillOne(one!, values))]),
        },
        var other => new JsonObject { ["type"] = other },
    };

    private static JsonObject FillOne(JsonNode component, IReadOnlyDictionary<string, string> values)
    {
        var id = (string)component["custom_id"]!;
        var filled = new JsonObject { ["type"] = (int)component["type"]!, ["custom_id"] = id };

        if ((int)component["type"]! == ComponentCheck.StringSelect)
        {
            filled["values"] = values.TryGetValue(id, out var chosen) ? new JsonArray(OptionValue(component, chosen)) : new JsonArray();

            return filled;
        }

        var text = values.GetValueOrDefault(id, (string?)component["value"] ?? "");
        var least = (int?)component["min_length"] ?? ((bool?)component["required"] == false ? 0 : 1);

        if (text.Length > ((int?)component["max_length"] ?? 4_000) || text.Length < least && !(text.Length == 0 && (bool?)component["required"] == false))
        {
            throw new InvalidOperationException($"'{id}' takes {least} to {component["max_length"] ?? 4_000} characters.");
        }

        filled["value"] = text;

        return filled;
    }
}
