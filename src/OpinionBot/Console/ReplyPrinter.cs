using OpinionBot.Chat;
using Spectre.Console;

namespace OpinionBot.Console;

/// <summary>Writes a reply to the terminal: in colour and in columns where there is one, as plain text when piped.</summary>
internal sealed class ReplyPrinter(IAnsiConsole console)
{
    private const int Indent = 4;

    public void Print(Reply reply)
    {
        foreach (var paragraph in reply.Paragraphs)
        {
            console.WriteLine(TerminalText.Safe(paragraph));
        }

        foreach (var item in reply.Items)
        {
            TerminalWidth.Fit(console, () => Print(item));
        }

        if (reply.Table is { } table)
        {
            TerminalWidth.Fit(console, () => Print(table));
        }

        foreach (var remark in reply.Remarks)
        {
            console.WriteLine(TerminalText.Safe(remark));
        }

        if (reply.CheckedNote is { } note)
        {
            console.WriteLine();
            console.Write(new Text(note, new Style(Color.Green)));
            console.WriteLine();
        }

        if (reply.Citations.Count > 0)
        {
            console.WriteLine();
            Print(reply.Citations);
        }

        // What can be done about each of several is said of the first.
        var buttons = reply.Items.Take(1).SelectMany(item => item.Buttons).Concat(reply.Buttons).ToList();

        if (buttons.Count > 0)
        {
            var next = reply.IsChoice
                ? $"Type {string.Join(" or ", Enumerable.Range(1, buttons.Count))}, or ask again in other words."
                : string.Join("   ", buttons.Select(button => button.Command));
            console.WriteLine();
            console.Write(new Text(TerminalText.Safe(next), new Style(decoration: Decoration.Dim)));
            console.WriteLine();
        }
    }

    // Citations of the same source line stand together: [1] [2] Ipsos, Global Views …
    private void Print(IReadOnlyList<Citation> citations)
    {
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().PadRight(2)).AddColumn(new GridColumn().PadRight(2)).AddColumn(new GridColumn().NoWrap());

        foreach (var source in citations.GroupBy(citation => citation.Line))
        {
            grid.AddRow(
                new Text(string.Join(' ', source.Select(citation => $"[{citation.Number}]"))),
                new Text(TerminalText.Safe(source.Key)),
                new Text(string.Join(' ', source.Select(citation => citation.Fact.Id)), new Style(Color.Grey)));
        }

        console.Write(grid);
    }

    private void Print(ReplyItem item)
    {
        console.WriteLine();
        console.Write(new IndentedText(new Paragraph(TerminalText.Safe($"{item.Name}: {item.Heading}")), columns: 0));

        if (item.Text is { } text)
        {
            var sentence = new Paragraph();

            foreach (var (run, isMarked) in text.Runs)
            {
                sentence.Append(Marked(TerminalText.Safe(run), isMarked), isMarked ? new Style(decoration: Decoration.Bold) : Style.Plain);
            }

            console.Write(new IndentedText(sentence, Indent));
        }

        foreach (var note in item.Notes)
        {
            console.Write(new IndentedText(new Paragraph(TerminalText.Safe(note.ReplaceLineEndings(" "))), Indent));
        }
    }

    // Without colours and weights a mark is written as in a mail.
    private string Marked(string run, bool isMarked) => isMarked && !console.Profile.Capabilities.Ansi ? $"*{run}*" : run;

    private void Print(ReplyTable reply)
    {
        var table = new Table().Border(console.Profile.Capabilities.Interactive ? TableBorder.Rounded : TableBorder.Ascii);

        if (reply.Caption is { } caption)
        {
            table.Title(new TableTitle(Markup.Escape(TerminalText.Safe(caption))));
        }

        foreach (var column in reply.Columns)
        {
            table.AddColumn(new TableColumn(new Text(TerminalText.Safe(column))));
        }

        foreach (var row in reply.Rows)
        {
            table.AddRow(row.Select(cell => new Text(TerminalText.Safe(cell))));
        }

        console.Write(table);
    }
}
