using System.Text.Json;

namespace OpinionBot.Support.Slack.State;

/// <summary>Something to click in a message or a view. A pair of feedback buttons counts as two, a menu as its choices.</summary>
internal sealed record SlackButton(string BlockId, string ActionId, string Type, string Label, string? Value, string? Url, string? Style)
{
    /// <summary>Every button of the blocks, in reading order.</summary>
    public static IReadOnlyList<SlackButton> In(JsonElement blocks)
    {
        var buttons = new List<SlackButton>();

        foreach (var block in blocks.EnumerateArray())
        {
            var id = block.Text("block_id") ?? "";

            foreach (var element in Elements(block))
            {
                switch (element.Text("type"))
                {
                    case "button" or "icon_button":
                        buttons.Add(Of(id, element, element));
                        break;
                    case "static_select":
                        buttons.AddRange(element.Items("options").Select(option => Of(id, element, option)));
                        break;
                    case "feedback_buttons":
                        buttons.Add(Of(id, element, element.GetProperty("positive_button")));
                        buttons.Add(Of(id, element, element.GetProperty("negative_button")));
                        break;
                }
            }
        }

        return buttons;
    }

    private static SlackButton Of(string blockId, JsonElement element, JsonElement button) => new(
        blockId,
        element.Text("action_id") ?? "",
        element.Text("type")!,
        button.Child("text")?.Text("text") ?? "",
        button.Text("value"),
        button.Text("url"),
        button.Text("style"));

    private static IEnumerable<JsonElement> Elements(JsonElement block) =>
        block.Items("elements").Concat(block.Child("accessory") is { } accessory ? [accessory] : []);
}
