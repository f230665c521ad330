using System.Text.Json;

namespace OpinionBot.Support.Slack.Blocks;

/// <summary>The rules of modals and App Homes.</summary>
internal static class ViewRules
{
    public static IReadOnlyList<string> Check(JsonElement json, string type)
    {
        var report = new BlockReport();
        var view = new BlockNode(json, "/view", report);

        if (json.ValueKind is not JsonValueKind.Object)
        {
            report.Add("must be an object", "/view");

            return report.Problems;
        }

        if (view.Type != type)
        {
            view.RefuseAt("type", $"must be {type}");
        }

        view.HasText("private_metadata", 3_000, min: 0);
        view.HasText("callback_id", 255, min: 0);
        view.HasText("external_id", 255, min: 0);

        if (type == "modal")
        {
            view.Only("type", "title", "blocks", "close", "submit", "private_metadata", "callback_id", "clear_on_close", "notify_on_close", "external_id", "submit_disabled");
            view.TextObject("title", 24, required: true, plain: true);
            view.TextObject("close", 24, plain: true);
            view.TextObject("submit", 24, plain: true);
            view.Boolean("clear_on_close", "notify_on_close");
        }
        else
        {
            view.Only("type", "blocks", "private_metadata", "callback_id", "external_id");
        }

        if (view.Required("blocks") is not { } blocks)
        {
            return report.Problems;
        }

        var found = BlockRules.Check(blocks.Json, type == "modal" ? SlackSurface.Modal : SlackSurface.Home, "/view/blocks").Problems;

        if (type == "modal" && json.Child("submit") is null && json.Items("blocks").Any(block => block.Text("type") == "input"))
        {
            (blocks with { Pointer = "/view/blocks/0/input" }).Refuse("must define submit to use input block");
        }

        return [.. report.Problems, .. found];
    }
}
