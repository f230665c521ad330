using System.Text.Json;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Incoming;

/// <summary>All that a message shows in words: its text, its blocks, what is attached to it or forwarded with it, and what its pictures are said to show.</summary>
internal static class SlackMessageText
{
    private static readonly string[] Inline = ["rich_text_section", "rich_text_preformatted", "rich_text_quote"];

    private static readonly string[] Inner = ["fields", "elements", "rows"];

    /// <summary>What somebody wrote, in Slack's own markup: the text, or the blocks when there is no text.</summary>
    public static string Written(JsonElement message) => message.Text("text") ?? InBlocks(message);

    /// <summary>The texts as plain words, the message's own first; some may be empty.</summary>
    public static IEnumerable<string> Read(JsonElement message)
    {
        var text = message.Text("text") ?? "";

        return
        [
            SlackQuestionText.Read(text),
            SlackQuestionText.ReadWithQuotations(text),
            ReadBlocks(message),
            .. message.Array("attachments").Select(ReadAttachment),
            .. message.Array("blocks").Concat(message.Array("files")).SelectMany(Pictured).Select(SlackQuestionText.ReadWithQuotations),
        ];
    }

    private static string ReadAttachment(JsonElement attachment)
    {
        var fields = attachment.Array("fields").SelectMany(field => new[] { field.Text("title"), field.Text("value") });
        var own = string.Join('\n', new[] { attachment.Text("pretext"), attachment.Text("title"), attachment.Text("text") }.Concat(fields).OfType<string>());
        var forwarded = attachment.Array("message_blocks").Select(shown => shown.Object("message")).OfType<JsonElement>();

        IEnumerable<string> read = [SlackQuestionText.ReadWithQuotations(own), ReadBlocks(attachment), .. forwarded.Select(ReadBlocks)];

        return read.FirstOrDefault(words => words.Length > 0) ?? SlackQuestionText.ReadWithQuotations(attachment.Text("fallback") ?? "");
    }

    private static string ReadBlocks(JsonElement holder) => SlackQuestionText.ReadWithQuotations(InBlocks(holder));

    private static string InBlocks(JsonElement holder) =>
        string.Join('\n', holder.Array("blocks").Where(block => block.Text("type") is not ("actions" or "context_actions")).SelectMany(Words));

    // Text stands at different depths in blocks of different kinds, and always under the same names.
    private static IEnumerable<string> Words(JsonElement part)
    {
        if (Inline.Contains(part.Text("type")))
        {
            var line = string.Concat(part.Array("elements").Select(InLine));

            return [part.Text("type") == "rich_text_quote" ? $"&gt; {line.Replace("\n", "\n&gt; ", StringComparison.Ordinal)}" : line];
        }

        var text = part.Text("text") is { } own ? [own] : part.Object("text") is { } inner ? Words(inner) : [];

        return text.Concat(Parts(part).SelectMany(Words));
    }

    // As Slack writes it in a text. What was typed is not escaped here.
    private static string InLine(JsonElement element) => element.Text("type") switch
    {
        "text" => SlackText.Escape(element.Text("text") ?? ""),
        "link" when element.Text("url") is { } url => $"<{url}{(element.Text("text") is { } label ? $"|{SlackText.Escape(label)}" : "")}>",
        "user" => $"<@{element.Text("user_id")}>",
        "emoji" => $":{element.Text("name")}:",
        _ => " ",
    };

    private static IEnumerable<string> Pictured(JsonElement part) =>
        new[] { part.Text("alt_text") ?? part.Text("alt_txt") }.OfType<string>().Concat(Parts(part).SelectMany(Pictured));

    // A table has rows of cells.
    private static IEnumerable<JsonElement> Parts(JsonElement part) =>
        Inner.SelectMany(name => part.Array(name)).SelectMany(inner => inner.ValueKind == JsonValueKind.Array ? inner.EnumerateArray() : Enumerable.Repeat(inner, 1));
}
