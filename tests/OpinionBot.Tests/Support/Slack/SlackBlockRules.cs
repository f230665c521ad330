using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack;

/// <summary>Slack's rules for blocks, as documented; a fault names the rule.</summary>
internal static class SlackBlockRules
{
    private static readonly string[] Surfaces = ["section", "header", "context", "actions", "divider", "table", "context_actions", "input", "image", "markdown", "rich_text"];

    /// <param name="max">50 in a message, 100 in a form or on the Home page.</param>
    public static IEnumerable<string> Check(JsonArray blocks, int max)
    {
        if (blocks.Count > max)
        {
            yield return $"{blocks.Count} blocks, at most {max}";
        }

        if (blocks.Count(block => Type(block) == "table") > 1)
        {
            yield return "more than one table";
        }

        var ids = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToList();

        if (ids.Distinct().Count() != ids.Count)
        {
            yield return "block_id twice";
        }

        foreach (var fault in blocks.SelectMany(block => CheckBlock((JsonObject)block!)))
        {
            yield return fault;
        }

        if (max == 50 && blocks.Sum(block => Length(block)) > 13_200)
        {
            yield return "msg_blocks_too_long";
        }
    }

    private static IEnumerable<string> CheckBlock(JsonObject block)
    {
        var type = Type(block);

        if (!Surfaces.Contains(type))
        {
            yield return $"no block type {type}";
        }

        if (block["block_id"] is { } id && ((string)id!).Length > 255)
        {
            yield return "block_id over 255";
        }

        var faults = type switch
        {
            "section" => Text(block["text"], 3_000, "section text"),
            "header" => Text(block["text"], 150, "header", "plain_text"),
            "context" => Elements(block, 10, element => Text(element, 3_000, "context text")),
            "actions" => Elements(block, 25, CheckElement),
            "context_actions" => Elements(block, 5, CheckElement),
            "input" => Text(block["label"], 2_000, "label", "plain_text").Concat(CheckElement((JsonObject)block["element"]!)),
            "table" => CheckTable(block),
            _ => [],
        };

        foreach (var fault in faults)
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> CheckElement(JsonObject element)
    {
        if (element["action_id"] is not { } action || ((string)action!).Length is 0 or > 255)
        {
            yield return $"{Type(element)} without a fitting action_id";
        }

        var faults = Type(element) switch
        {
            "button" => Text(element["text"], 75, "button", "plain_text").Concat(Limit(element["value"], 2_000, "button value")).Concat(Limit(element["url"], 3_000, "button url"))
                .Concat((string?)element["style"] is null or "primary" or "danger" ? [] : ["button style"]),
            "feedback_buttons" => new[] { "positive_button", "negative_button" }.SelectMany(name => Text(element[name]?["text"], 75, name, "plain_text").Concat(Limit(element[name]?["value"], 2_000, name))),
            "plain_text_input" => (int?)element["max_length"] is > 3_000 or < 1 ? ["max_length of plain_text_input"] : Limit(element["initial_value"], 3_000, "initial_value").Concat(element["placeholder"] is null ? [] : Text(element["placeholder"], 150, "placeholder", "plain_text")),
            "checkboxes" => ((JsonArray)element["options"]!).Count is 0 or > 10 ? ["options of checkboxes"] : ((JsonArray)element["options"]!).SelectMany(option => Text(option!["text"], 75, "option")),
            "file_input" => (int?)element["max_files"] is > 10 or < 1 ? ["max_files"] : [],
            var other => [$"no element type {other}"],
        };

        foreach (var fault in faults)
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> CheckTable(JsonObject block)
    {
        var rows = (JsonArray)block["rows"]!;

        return (rows.Count is 0 or > 100 ? ["rows of a table"] : Array.Empty<string>())
            .Concat(rows.Any(row => ((JsonArray)row!).Count is 0 or > 20) ? ["columns of a table"] : [])
            .Concat(rows.Select(row => ((JsonArray)row!).Count).Distinct().Count() > 1 ? ["rows of different length"] : [])
            .Concat(rows.SelectMany(row => (JsonArray)row!).Any(cell => Type(cell) is not ("raw_text" or "rich_text") || string.IsNullOrEmpty((string?)cell!["text"])) ? ["a cell of a table"] : []);
    }

    private static IEnumerable<string> Elements(JsonObject block, int max, Func<JsonObject, IEnumerable<string>> check)
    {
        var elements = block["elements"] as JsonArray ?? [];
        var actions = elements.Select(element => (string?)element!["action_id"]).OfType<string>().ToList();

        return (elements.Count is 0 || elements.Count > max ? [$"{elements.Count} elements in {Type(block)}"] : Array.Empty<string>())
            .Concat(actions.Distinct().Count() != actions.Count ? ["action_id twice"] : [])
            .Concat(elements.SelectMany(element => check((JsonObject)element!)));
    }

    private static IEnumerable<string> Text(JsonNode? text, int max, string what, string? kind = null) =>
        text is not JsonObject one || Type(one) is not ("mrkdwn" or "plain_text") || (kind is not null && Type(one) != kind) ? [$"{what} is no text"]
        : ((string?)one["text"])?.Length is not > 0 ? [$"{what} is empty"]
        : Limit(one["text"], max, what);

    private static IEnumerable<string> Limit(JsonNode? value, int max, string what) => ((string?)value)?.Length > max ? [$"{what} over {max}"] : [];

    private static string Type(JsonNode? node) => (string?)node?["type"] ?? "";

    private static int Length(JsonNode? node) => node switch
    {
        JsonObject one when Type(one) is "mrkdwn" or "plain_text" or "raw_text" => ((string?)one["text"])?.Length ?? 0,
        JsonObject one => one.Sum(member => Length(member.Value)),
        JsonArray many => many.Sum(Length),
        _ => 0,
    };
}
