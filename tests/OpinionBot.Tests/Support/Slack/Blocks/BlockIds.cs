using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpinionBot.Support.Slack.Blocks;

/// <summary>Gives blocks and elements the ids that Slack gives where there are none.</summary>
internal static class BlockIds
{
    private static readonly string[] WithoutActionId = ["image", "plain_text", "mrkdwn"];

    public static JsonElement Fill(JsonElement blocks, Func<string, string> newId)
    {
        var array = JsonArray.Create(blocks)!;

        foreach (var block in array.OfType<JsonObject>())
        {
            block.TryAdd("block_id", newId("b"));

            var elements = (block["elements"] as JsonArray ?? []).Append(block["accessory"]).Append(block["element"]).OfType<JsonObject>();

            if ((string?)block["type"] is "actions" or "section" or "input" or "context_actions")
            {
                foreach (var element in elements.Where(element => !WithoutActionId.Contains((string?)element["type"])))
                {
                    element.TryAdd("action_id", newId("a"));
                }
            }
        }

        return JsonSerializer.SerializeToElement(array);
    }
}
