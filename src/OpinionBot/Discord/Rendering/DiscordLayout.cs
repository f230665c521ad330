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

    // All text of a message's embeds together.
    private const int MaxEmbedText = 5_800;
    private const int MaxLink = 1_200;
    private const int MaxNote = 1_000;
    private const int SuppressEmbeds = 1 << 2;

    /// <param name="rows">Rows of buttons under the last message.</param>
    public static IReadOnlyList<JsonObject> Lay(Reply reply, JsonArray rows)
    {
        var messages = Contents(reply).Select(Message).ToList();

        foreach (var embed in reply.Table is { } card && IsCard(card) ? Embeds(card) : [])
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

        return messages;
    }

    private static JsonObject Message(string content) => new()
    {
        ["content"] = content,
        ["flags"] = SuppressEmbeds,
        ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
    };

    private static List<string> Contents(Reply reply)
    {
        List<string> pieces =
        [
            .. reply.Paragraphs.SelectMany(paragraph => TextSplitter.Split(paragraph, MaxContent, DiscordText.Cost)).Select(DiscordText.Escape),
            .. reply.Table is { } table && !IsCard(table) ? CodeBlocks(table) : [],
            .. reply.Remarks.SelectMany(remark => TextSplitter.Split(remark, MaxContent, DiscordText.Cost)).Select(DiscordText.Escape),
            .. TextSplitter.Split(reply.CheckedNote ?? "", MaxNote, DiscordText.Cost).Take(1).Select(note => $"✓ {DiscordText.Escape(note)}"),
            .. Sources(reply.Citations),
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

    // Marks of the same source stand together; the link leads to the exact words, in angle brackets so that nothing is fetched.
    private static IEnumerable<string> Sources(IReadOnlyList<Citation> citations)
    {
        foreach (var source in citations.GroupBy(citation => citation.Line))
        {
            var link = CitationLine.Link(source.First().Fact);
            var words = link is null ? source.Key : source.Key.Replace(link, "", StringComparison.Ordinal).Replace(source.First().Fact.Source.Details.Url!.AbsoluteUri, "", StringComparison.Ordinal).TrimEnd();
            var line = $"{string.Join(' ', source.Select(citation => $"[{citation.Number}]"))} {words} {string.Join(' ', source.Select(citation => citation.Fact.Id))}";
            var text = $"-# {DiscordText.Escape(TextSplitter.Split(line, 700, DiscordText.Cost)[0])}";

            yield return link is null || link.Length > MaxLink ? text : $"{text} [source](<{link.Replace(">", "%3E", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)}>)";
        }
    }

    // Name and value, as an evidence card has them; everything else is a table.
    private static bool IsCard(ReplyTable table) => table.Columns is [_, _] && table.Rows.Any(row => row[1].Length > 60) && table.Rows.Count <= MaxFields;

    private static IEnumerable<JsonObject> Embeds(ReplyTable table)
    {
        var fields = new JsonArray();
        var length = 0;

        foreach (var row in table.Rows.Where(row => row[1].Length > 0))
        {
            var name = TextSplitter.Split(row[0], MaxFieldName)[0];
            var value = DiscordText.Escape(TextSplitter.Split(row[1], MaxFieldValue, DiscordText.Cost)[0]);

            if (length + name.Length + value.Length > MaxEmbedText)
            {
                yield return new JsonObject { ["fields"] = fields };
                (fields, length) = ([], 0);
            }

            fields.Add(new JsonObject { ["name"] = name, ["value"] = value });
            length += name.Length + value.Length;
        }

        yield return new JsonObject { ["fields"] = fields };
    }

    private static IEnumerable<string> CodeBlocks(ReplyTable table)
    {
        if (table.Caption is { } caption)
        {
            yield return DiscordText.Escape(caption);
        }

        var widths = table.Columns.Select((column, at) => Math.Min(40, table.Rows.Select(row => row[at].Length).Append(column.Length).Max())).ToList();
        var head = Line(table.Columns, widths);
        var block = new StringBuilder(head);

        foreach (var row in table.Rows)
        {
            var line = Line(row, widths);

            if (block.Length + line.Length + 10 > MaxContent)
            {
                yield return $"```\n{block}\n```";
                block.Clear().Append(head);
            }

            block.Append('\n').Append(line);
        }

        yield return $"```\n{block}\n```";
    }

    // Within a block of code nothing is read but the end of the block.
    private static string Line(IReadOnlyList<string> cells, List<int> widths)
    {
        var line = string.Join("  ", cells.Select((cell, at) => cell.Length <= widths[at] || at == cells.Count - 1 ? cell.PadRight(at == cells.Count - 1 ? 0 : widths[at]) : cell[..(widths[at] - 1)] + "…"))
            .Replace('`', '\'').ReplaceLineEndings(" ");

        return line.Length <= 1_500 ? line : line[..1_499] + "…";
    }
}
