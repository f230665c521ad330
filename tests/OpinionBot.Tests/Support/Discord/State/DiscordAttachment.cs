using System.Text.Json.Nodes;

namespace OpinionBot.Support.Discord.State;

/// <summary>A file of a message. Its address is served by the loopback server.</summary>
internal sealed record DiscordAttachment(Snowflake Id, string FileName, string ContentType, byte[] Bytes, string? Description, string Url)
{
    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["filename"] = FileName,
            ["size"] = Bytes.Length,
            ["url"] = Url,
            ["proxy_url"] = Url,
            ["content_type"] = ContentType,
        };

        if (Description is not null)
        {
            json["description"] = Description;
        }

        return json;
    }
}
