using System.Text.Json.Nodes;
using OpinionBot.Chat;

namespace OpinionBot.Slack.Rendering;

/// <summary>Lays a reply out in blocks and packs the blocks into messages, each within Slack's limits.</summary>
internal static class SlackLayout
{
    private const int MaxSection = 3_000;
    private const int MaxList = 2_500;
    private const int MaxBlocks = 45;

    // Slack counts the text of all blocks together and refuses somewhere beyond 12,000.
    private const int MaxText = 11_000;
    private const int MaxFallback = 3_900;
    private const int MaxTableRows = 100;
    private const int MaxTableText = 9_000;
    private const int MaxCell = 800;
    private const int MaxNote = 1_000;
    private const int MaxHeading = 500;
    private const int MaxSentence = 900;
    private const int MaxNotes = 4;
    private const int MaxItemNote = 300;

    /// <param name="closing">Blocks that end the last message: buttons and the like.</param>
    public static IReadOnlyList<SlackMessage> Lay(Reply reply, IReadOnlyList<JsonObject> closing)
    {
        List<Piece> pieces =
        [
            .. Texts(reply.Paragraphs),
            .. reply.Items.SelectMany(Item),
            .. reply.Table is { } table ? Tables(table) : [],
            .. Texts(reply.Remarks),
            .. TextSplitter.Split(reply.CheckedNote ?? "", MaxNote, SlackText.Cost).Take(1).Select(note => new Piece(SlackBlocks.Context($"✓ {SlackText.Escape(note)}"), note)),
            .. SlackSources.Lines(reply.Citations).Select(line => new Piece(SlackBlocks.Context(line.Markup), line.Text)),
            .. closing.Select(block => new Piece(block, "")),
        ];

        return [.. Pack(pieces).Select(message => new SlackMessage([.. message.Select(piece => piece.Block)], Fallback(message)))];
    }

    // Items of one list stand in one section: apart, Slack puts a gap between them as between paragraphs.
    private static IEnumerable<Piece> Texts(IReadOnlyList<string> paragraphs)
    {
        var joined = new List<string>();

        foreach (var paragraph in paragraphs)
        {
            var isItem = paragraph.StartsWith("- ", StringComparison.Ordinal);
            var text = isItem ? $"• {paragraph[2..]}" : paragraph;

            if (isItem && joined is [.., ['•', ..] list] && list.Length + text.Length < MaxList)
            {
                joined[^1] = $"{list}\n{text}";
            }
            else
            {
                joined.Add(text);
            }
        }

        return joined.SelectMany(text => TextSplitter.Split(text, MaxSection, SlackText.Cost)).Select(text => new Piece(SlackBlocks.Section(text), text));
    }

    /// <summary>What is put over a message that is there already; it fits into the room that every message leaves.</summary>
    public static SlackMessage Notice(string notice)
    {
        var text = TextSplitter.Split(notice, MaxNote - 100, SlackText.Cost)[0];

        return new SlackMessage([SlackBlocks.Section($"⚠ {text}"), SlackBlocks.Divider()], SlackText.Escape(TextSplitter.Split(text, 90, SlackText.Cost)[0]));
    }

    private static IEnumerable<Piece> Item(ReplyItem item)
    {
        var heading = TextSplitter.Split($"{item.Name}: {item.Heading}", MaxHeading, SlackText.Cost)[0];
        var sentence = item.Text?.Cut(MaxSentence, SlackText.Cost);
        var notes = item.Notes.Take(MaxNotes).Select(note => TextSplitter.Split(note.ReplaceLineEndings(" "), MaxItemNote, SlackText.Cost)[0]).ToList();
        var markup = string.Join('\n', new[] { SlackText.Escape(heading), sentence is null ? null : $"> {string.Concat(sentence.Runs.Select(run => SlackText.Mark(run.Text, run.IsMarked)))}" }.Concat(notes.Select(SlackText.Escape)).Where(line => line is not null));

        yield return new Piece(SlackBlocks.SectionOf(markup), string.Join('\n', new[] { heading, sentence?.Text }.Concat(notes).Where(line => line is not null)));

        if (item.Buttons.Count > 0)
        {
            yield return new Piece(SlackBlocks.Actions([.. item.Buttons.Select(SlackButtons.Of)]), "");
        }
    }

    // A message has at most one table, so many blocks and so much text.
    private static IEnumerable<List<Piece>> Pack(List<Piece> pieces)
    {
        var message = new List<Piece>();

        foreach (var piece in pieces)
        {
            var isFull = message.Count == MaxBlocks
                || message.Sum(one => one.Length) + piece.Length > MaxText
                || (piece.IsTable && message.Any(one => one.IsTable));

            if (isFull && message.Count > 0)
            {
                yield return message;
                message = [];
            }

            message.Add(piece);
        }

        if (message.Count > 0)
        {
            yield return message;
        }
    }

    private static IEnumerable<Piece> Tables(ReplyTable table)
    {
        if (table.Caption is { } caption)
        {
            yield return new Piece(SlackBlocks.Section(caption), caption);
        }

        var head = table.Columns;
        var rows = new List<IReadOnlyList<string>>();

        foreach (var row in table.Rows.Select(cells => (IReadOnlyList<string>)[.. cells.Select(Cut)]))
        {
            if (rows.Count + 1 == MaxTableRows || Length(rows) + Length([head, row]) > MaxTableText)
            {
                yield return Table(head, rows);
                rows = [];
            }

            rows.Add(row);
        }

        yield return Table(head, rows);
    }

    private static Piece Table(IReadOnlyList<string> head, List<IReadOnlyList<string>> rows) =>
        new(SlackBlocks.Table([head, .. rows]), string.Join('\n', rows.Select(row => string.Join(" | ", row))), Length([head, .. rows]), IsTable: true);

    private static int Length(IEnumerable<IReadOnlyList<string>> rows) => rows.Sum(row => row.Sum(cell => cell.Length));

    private static string Cut(string cell) => cell.Length <= MaxCell ? cell : TextSplitter.Split(cell, MaxCell - 1)[0] + "…";

    private static string Fallback(List<Piece> message)
    {
        var text = string.Join('\n', message.Select(piece => piece.Text).Where(text => text.Length > 0));

        return text.Length == 0 ? "OpinionBot" : SlackText.Escape(TextSplitter.Split(text, MaxFallback, SlackText.Cost)[0]);
    }

    private sealed record Piece(JsonObject Block, string Text, int Measured = 0, bool IsTable = false)
    {
        public int Length => IsTable ? Measured : Text.Sum(SlackText.Cost) + 20;
    }
}
