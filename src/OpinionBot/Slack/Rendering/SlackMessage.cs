using System.Text.Json.Nodes;

namespace OpinionBot.Slack.Rendering;

/// <summary>One message's content: blocks, and the same as text for notifications and old clients.</summary>
internal sealed record SlackMessage(IReadOnlyList<JsonObject> Blocks, string Text)
{
    /// <summary>The arguments of a post: no previews of links, nothing in the text taken for a name.</summary>
    public JsonObject Arguments() => new()
    {
        ["text"] = Text,
        ["blocks"] = new JsonArray([.. Blocks.Select(block => block.DeepClone())]),
        ["unfurl_links"] = false,
        ["unfurl_media"] = false,
    };
}
