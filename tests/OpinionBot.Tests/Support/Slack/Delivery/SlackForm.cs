using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.Delivery;

/// <summary>The state of a modal's inputs, as a person filled them in.</summary>
internal static class SlackForm
{
    public static JsonObject Fill(SlackView view, IReadOnlyDictionary<string, object> values, Func<string, JsonObject> file)
    {
        var state = new JsonObject();
        var used = new HashSet<string>();

        foreach (var block in view.Blocks.EnumerateArray().Where(block => block.Text("type") == "input"))
        {
            var element = block.GetProperty("element");
            var blockId = block.Text("block_id")!;
            var actionId = element.Text("action_id")!;
            var key = values.ContainsKey(actionId) ? actionId : blockId;
            var value = values.GetValueOrDefault(key) ?? element.Text("initial_value");
            used.Add(key);

            if (value is null && block.Flag("optional") != true)
            {
                throw new ArgumentException($"The modal needs {actionId}: {block.GetProperty("label").Text("text")}");
            }

            state[blockId] = new JsonObject { [actionId] = Filled(element, value, file) };
        }

        return values.Keys.Except(used).FirstOrDefault() is { } unknown ? throw new ArgumentException($"The modal has no input {unknown}.") : state;
    }

    private static JsonObject Filled(JsonElement element, object? value, Func<string, JsonObject> file)
    {
        var type = element.Text("type")!;
        var filled = new JsonObject { ["type"] = type };

        switch (type)
        {
            case "checkboxes" or "multi_static_select":
                filled["selected_options"] = new JsonArray([.. Many(value).Select(one => Option(element, one))]);
                break;
            case "radio_buttons" or "static_select":
                filled["selected_option"] = value is null ? null : Option(element, (string)value);
                break;
            case "file_input":
                filled["files"] = new JsonArray([.. Many(value).Select(file)]);
                break;
            case "users_select":
                filled["selected_user"] = (string?)value;
                break;
            case "channels_select":
                filled["selected_channel"] = (string?)value;
                break;
            case "conversations_select":
                filled["selected_conversation"] = (string?)value;
                break;
            case "datepicker":
                filled["selected_date"] = (string?)value;
                break;
            default:
                filled["value"] = Typed(element, (string?)value);
                break;
        }

        return filled;
    }

    private static string? Typed(JsonElement element, string? text)
    {
        var most = element.Child("max_length") is { } max ? max.GetInt32() : int.MaxValue;

        return text is not null && text.Length > most
            ? throw new ArgumentException($"{element.Text("action_id")} takes {most} characters.")
            : text is { Length: > 0 } ? text : null;
    }

    private static JsonObject Option(JsonElement element, string value) =>
        element.Items("options").FirstOrDefault(option => option.Text("value") == value) is { ValueKind: JsonValueKind.Object } found
            ? JsonObject.Create(found)!
            : throw new ArgumentException($"{element.Text("action_id")} has no option {value}.");

    private static IEnumerable<string> Many(object? value) => value switch
    {
        null => [],
        string one => [one],
        IEnumerable<string> many => many,
        _ => throw new ArgumentException("Texts or lists of texts."),
    };
}
