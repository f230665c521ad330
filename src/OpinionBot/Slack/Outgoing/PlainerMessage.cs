using System.Text.Json.Nodes;

namespace OpinionBot.Slack.Outgoing;

/// <summary>The same message for a Slack that does not take it as it is: what it says stays, what it looks like goes.</summary>
internal static class PlainerMessage
{
    private static readonly string[] Pressed = ["actions", "context_actions"];

    /// <param name="arguments">Of a post or an edit; not changed.</param>
    /// <returns>First without what can be pressed, then as text alone; only what differs from the message.</returns>
    public static IEnumerable<JsonObject> Of(JsonObject arguments)
    {
        if (arguments["blocks"] is not JsonArray blocks)
        {
            yield break;
        }

        var read = blocks.Where(block => !Pressed.Contains((string?)block?["type"])).ToList();

        if (read.Count > 0 && read.Count < blocks.Count)
        {
            yield return With(arguments, new JsonArray([.. read.Select(block => block?.DeepClone())]));
        }

        if (arguments["text"] is not null)
        {
            // An edit that leaves blocks out keeps those that stand there.
            yield return With(arguments, arguments["ts"] is null ? null : []);
        }
    }

    private static JsonObject With(JsonObject arguments, JsonArray? blocks)
    {
        var plainer = (JsonObject)arguments.DeepClone();
        plainer.Remove("blocks");

        if (blocks is not null)
        {
            plainer["blocks"] = blocks;
        }

        return plainer;
    }
}
