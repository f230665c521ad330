using System.Text;
using System.Text.Json.Nodes;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;

namespace OpinionBot.Discord.Rendering;

/// <summary>Lays a reply out in messages, each within Discord's limits. Nobody is pinged and no link is previewed.</summary>
internal static class DiscordLayout
{
    private const int MaxContent = 2_000;
    private const int MaxFields = 25;
    private const int MaxFieldName = 250;
    private const int MaxFieldValue = 1_024;

    // Fields as short as this stand side by side.
    private const int MaxInline = 40;

    // All text of a message's embeds together.
    private const int MaxEmbedText = 5_800;
    private const int MaxNote = 1_000;
    private const int MaxAsked = 300;

    // An item stays in one message.
    private const int MaxHeading = 300;
    private const int MaxSentence = 800;
    private const int MaxItemNotes = 4;
    private const int MaxItemNote = 180;
    private const int SuppressEmbeds = 1 << 2;

    /// <param name="rows">Rows of buttons under the last message.</param>
    /// <param name="asked">What is answered, said again at the beginning; null where readers see it anyway.</param>
    public static IReadOnlyList<LaidMessage> Lay(Reply reply, JsonArray rows, string? asked = null)
    {
        var isCard = IsCard(reply);
        var (table, file) = reply.Table is { Rows.Count: > 0 } told && !isCard ? DiscordTable.Lay(told) : ([], null);
        var messages = Contents(reply, table, asked).Select(Message).ToList();

        foreach (var embed in isCard ? Embeds(reply) : [])
        {
            if (messages.Count == 0 || messages[^1]["embeds"] is not null)
            {
                messages.Add(Message(""));
            }

            // An embed of our own is shown only where embeds are not suppressed; no link of the text's is left that could be previewed.
            messages[^1].Remove("flags");
            messages[^1]["embeds"] = new JsonArray(embed);
        }

        if (messages.Count == 0)
        {
            messages.Add(Message("…"));
        }

        if (rows.Count > 0)
        {
            messages[^1]["components"] = rows;
        }

        if (file is not null)
        {
            messages[^1]["attachments"] = new JsonArray(file.Describe(0));
        }

        return [.. messages.Select(message => new LaidMessage(message, file is not null && message == messages[^1] ? [file] : []))];
    }

    private static JsonObject Message(string content) => new()
    {
        ["content"] = content,
        ["flags"] = SuppressEmbeds,
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
    };

    private static List<string> Contents(Reply reply, IReadOnlyList<string> table, string? asked)
    {
        // The table stands under the paragraph that announces it.
        var heading = reply.Paragraphs.Index().Where(one => one.Item.EndsWith(':') && reply.Paragraphs.ElementAtOrDefault(one.Index + 1)?.StartsWith("- ", StringComparison.Ordinal) != true)
            .Select(one => one.Index + 1).FirstOrDefault(reply.Paragraphs.Count);
        List<string> pieces =
        [
            .. string.IsNullOrWhiteSpace(asked) ? Array.Empty<string>() : [$"> {DiscordText.Cut(asked.ReplaceLineEndings(" "), MaxAsked)}"],
            .. Escaped(reply.Paragraphs.Take(heading)),
            .. table,
            .. Escaped(reply.Paragraphs.Skip(heading)),
            .. reply.Items.Select(Item),
            .. Escaped(reply.Remarks),
            .. string.IsNullOrEmpty(reply.CheckedNote) ? Array.Empty<string>() : [$"-# ✓ {DiscordText.Cut(reply.CheckedNote.ReplaceLineEndings(" "), MaxNote)}"],
            .. DiscordSources.Lay(reply.Citations),
        ];
        var contents = new List<string>();
        var content = new StringBuilder();

        foreach (var piece in pieces)
        {
            if (content.Length > 0 && content.Length + piece.Length + 1 > MaxContent)
            {
                contents.Add(content.ToString());
                content.Clear();
            }

            content.Append(content.Length == 0 ? "" : "\n").Append(piece);
        }

        return content.Length == 0 ? contents : [.. contents, content.ToString()];
    }

    private static string Item(ReplyItem item) => string.Join('\n', new[]
    {
        DiscordText.Cut($"{item.Name}: {item.Heading}".ReplaceLineEndings(" "), MaxHeading),
        item.Text is { } text ? $"> {string.Concat(text.Cut(MaxSentence, DiscordText.Cost).Runs.Select(run => DiscordText.Mark(run.Text, run.IsMarked)))}" : null,
    }.Concat(item.Notes.Take(MaxItemNotes).Select(note => $"-# {DiscordText.Cut(note.ReplaceLineEndings(" "), MaxItemNote)}")).Where(line => line is not null));

    private static IEnumerable<string> Escaped(IEnumerable<string> paragraphs) =>
        paragraphs.SelectMany(paragraph => TextSplitter.Split(paragraph, MaxContent, DiscordText.Cost)).Select(DiscordText.Escape);

    /// <summary>All that is known of one fact, name and value; everything else is a table.</summary>
    public static bool IsCard(Reply reply) => reply is { Table: { Columns: [_, _], Rows.Count: <= MaxFields }, Citations: [_] };

    private static IEnumerable<JsonObject> Embeds(Reply reply)
    {
        var fields = new JsonArray();
        var length = 0;

        // The list of sources says it already.
        foreach (var row in reply.Table!.Rows.Where(row => row[1].Length > 0 && row[1] != reply.Citations[0].Line && row[1] != CitationLine.Link(reply.Citations[0].Fact)))
        {
            var name = TextSplitter.Split(row[0], MaxFieldName)[0];
            var value = DiscordText.Cut(row[1], MaxFieldValue);

            if (length + name.Length + value.Length > MaxEmbedText)
            {
                yield return new JsonObject { ["fields"] = fields };
                (fields, length) = ([], 0);
            }

            fields.Add(new JsonObject { ["name"] = name, ["value"] = value, ["inline"] = value.Length <= MaxInline });
            length += name.Length + value.Length;
        }

        if (fields.Count > 0)
        {
            yield return new JsonObject { ["fields"] = fields };
        }
    }
}
