using System.Text.Json;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Incoming;

/// <summary>All that a message shows in words: its text, its blocks, and what is attached to it.</summary>
internal static class SlackMessageText
{
    private static readonly string[] Inline = ["rich_text_section", "rich_text_preformatted", "rich_text_quote"];

    private static readonly string[] Inner = ["fields", "elements", "rows"];

    /// <summary>The texts as plain words, the message's own first; some may be empty.</summary>
    public static IEnumerable<string> Read(JsonElement message)
    {
        var text = message.Text("text") ?? "";

        return [SlackQuestionText.Read(text), SlackQuestionText.ReadWithQuotations(text), ReadBlocks(message), .. message.Array("attachments").Select(ReadAttachment)];
    }

    private static string ReadAttachment(JsonElement attachment)
    {
        var fields = attachment.Array("fields").SelectMany(field => new[] { field.Text("title"), field.Text("value") });
        var own = string.Join('\n', new[] { attachment.Text("pretext"), attachment.Text("title"), attachment.Text("text") }.Concat(fields).OfType<string>());
        var read = SlackQuestionText.ReadWithQuotations(own);

        return read.Length > 0 ? read : ReadBlocks(attachment) is { Length: > 0 } blocks ? blocks : SlackQuestionText.ReadWithQuotations(attachment.Text("fallback") ?? "");
    }

    private static string ReadBlocks(JsonElement holder) =>
        SlackQuestionText.ReadWithQuotations(string.Join('\n', holder.Array("blocks").Where(block => block.Text("type") is not ("actions" or "context_actions")).SelectMany(Words)));

    // Text stands at different depths in blocks of different kinds, and always under the same names.
    private static IEnumerable<string> Words(JsonElement part)
    {
        if (Inline.Contains(part.Text("type")))
        {
            return [string.Concat(part.Array("elements").Select(InLine))];
        }

        var text = part.Text("text") is { } own ? [own] : part.Object("text") is { } inner ? Words(inner) : [];

        return text.Concat(Inner.SelectMany(name => part.Array(name)).SelectMany(inner => inner.ValueKind == JsonValueKind.Array ? inner.EnumerateArray().SelectMany(Words) : Words(inner)));
    }

    // A link without words, and whoever is mentioned, is none of the claim's words. What was typed is not escaped here.
    private static string InLine(JsonElement element) => element.Text("type") is "text" or "link" ? SlackText.Escape(element.Text("text") ?? "") : " ";
}
