using System.Text.Json;

namespace OpinionBot.Support.Slack.Blocks;

internal enum ElementPlace
{
    Actions,
    Accessory,
    ContextActions,
    Input,
}

/// <summary>The rules of what stands inside blocks: buttons, inputs, selects, images.</summary>
internal static class ElementRules
{
    private static readonly string[] Inputs =
        ["plain_text_input", "url_text_input", "email_text_input", "number_input", "file_input", "checkboxes", "radio_buttons", "static_select", "multi_static_select", "users_select", "channels_select", "conversations_select", "datepicker"];

    private static readonly string[] Clickable =
        ["button", "checkboxes", "radio_buttons", "overflow", "static_select", "multi_static_select", "users_select", "channels_select", "conversations_select", "datepicker"];

    /// <summary>Checks the elements of one block, whose action ids must differ.</summary>
    public static void CheckAll(IReadOnlyList<BlockNode> elements, ElementPlace place)
    {
        var ids = new HashSet<string>();

        foreach (var element in elements)
        {
            Check(element, place);

            if (element.Json.Text("action_id") is { } id && !ids.Add(id))
            {
                element.RefuseAt("action_id", $"action_id {id} already exists");
            }
        }
    }

    public static void Image(BlockNode element)
    {
        element.Only("type", "image_url", "slack_file", "alt_text");
        ImageSource(element);
        element.HasText("alt_text", 2_000, required: true);
    }

    public static void ImageSource(BlockNode image)
    {
        if (image.Child("slack_file") is null)
        {
            image.Url("image_url", 3_000, required: true);
        }
    }

    private static void Check(BlockNode element, ElementPlace place)
    {
        var type = element.Type ?? "";

        var allowed = place switch
        {
            ElementPlace.Actions => Clickable.Contains(type),
            ElementPlace.Accessory => Clickable.Contains(type) || type == "image",
            ElementPlace.ContextActions => type is "feedback_buttons" or "icon_button",
            _ => Inputs.Contains(type),
        };

        if (!allowed)
        {
            element.RefuseAt("type", $"unsupported type: {type}");

            return;
        }

        element.HasText("action_id", 255);

        switch (type)
        {
            case "image":
                Image(element);
                break;
            case "button":
                Button(element);
                break;
            case "feedback_buttons":
                Feedback(element);
                break;
            case "icon_button":
                element.Only("type", "action_id", "icon", "text", "accessibility_label", "value", "visible_to_user_ids", "confirm");
                element.HasText("icon", 255, required: true);
                element.TextObject("text", 75, required: true, plain: true);
                element.HasText("value", 2_000, min: 0);
                element.HasText("accessibility_label", 75);
                break;
            case "plain_text_input":
                PlainTextInput(element);
                break;
            case "url_text_input" or "email_text_input":
                element.Only("type", "action_id", "initial_value", "dispatch_action_config", "focus_on_load", "placeholder");
                element.TextObject("placeholder", 150, plain: true);
                element.Boolean("focus_on_load");
                break;
            case "file_input":
                FileInput(element);
                break;
            case "overflow":
                element.Only("type", "action_id", "options", "confirm");
                Options(element, 5);
                break;
            case "checkboxes" or "radio_buttons":
                element.Only("type", "action_id", "options", "initial_options", "initial_option", "confirm", "focus_on_load");
                Options(element, 10);
                break;
            case "static_select" or "multi_static_select":
                element.TextObject("placeholder", 150, plain: true);
                Selection(element);
                break;
        }
    }

    private static void Button(BlockNode button)
    {
        button.Only("type", "action_id", "text", "value", "url", "style", "confirm", "accessibility_label");
        button.TextObject("text", 75, required: true, plain: true);
        button.HasText("value", 2_000, min: 0);
        button.HasText("accessibility_label", 75);
        button.OneOf("style", "primary", "danger");

        if (button.Child("url") is not null)
        {
            button.Url("url", 3_000, required: true);
        }

        if (button.Child("confirm") is { } confirm)
        {
            confirm.Only("title", "text", "confirm", "deny", "style");
            confirm.TextObject("title", 100, required: true, plain: true);
            confirm.TextObject("text", 300, required: true);
            confirm.TextObject("confirm", 30, required: true, plain: true);
            confirm.TextObject("deny", 30, required: true, plain: true);
        }
    }

    private static void Feedback(BlockNode element)
    {
        element.Only("type", "action_id", "positive_button", "negative_button");

        foreach (var name in new[] { "positive_button", "negative_button" })
        {
            if (element.Required(name) is { } button)
            {
                button.Only("text", "value", "accessibility_label");
                button.TextObject("text", 75, required: true, plain: true);
                button.HasText("value", 2_000, required: true);
                button.HasText("accessibility_label", 75);
            }
        }
    }

    private static void PlainTextInput(BlockNode element)
    {
        element.Only("type", "action_id", "initial_value", "multiline", "min_length", "max_length", "dispatch_action_config", "focus_on_load", "placeholder");
        element.TextObject("placeholder", 150, plain: true);
        element.Boolean("multiline", "focus_on_load");
        element.HasText("initial_value", 3_000, min: 0);
        Number(element, "min_length", 0, 3_000);
        Number(element, "max_length", 1, 3_000);
    }

    private static void FileInput(BlockNode element)
    {
        element.Only("type", "action_id", "filetypes", "max_files");
        Number(element, "max_files", 1, 10);
        element.Items("filetypes", 100, required: false);
    }

    private static void Selection(BlockNode element)
    {
        if (element.Child("option_groups") is null)
        {
            Options(element, 100);
        }
    }

    private static void Options(BlockNode element, int max)
    {
        foreach (var option in element.Items("options", max))
        {
            option.Only("text", "value", "description", "url");
            option.TextObject("text", 75, required: true, plain: element.Type is not ("checkboxes" or "radio_buttons"));
            option.HasText("value", 150, required: true);
            option.TextObject("description", 75, plain: element.Type is not ("checkboxes" or "radio_buttons"));
        }
    }

    private static void Number(BlockNode element, string name, int min, int max)
    {
        if (element.Child(name) is { } node && !(node.Json.ValueKind is JsonValueKind.Number && node.Json.TryGetInt32(out var value) && value >= min && value <= max))
        {
            node.Refuse($"must be a number from {min} to {max}");
        }
    }
}
