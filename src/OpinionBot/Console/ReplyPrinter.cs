using OpinionBot.Chat;
using Spectre.Console;

namespace OpinionBot.Console;

/// <summary>Writes a reply to the terminal: in colour and in columns where there is one, as plain text when piped.</summary>
internal sealed class ReplyPrinter(IAnsiConsole console)
{
    public void Print(Reply reply)
    {
        foreach (var paragraph in reply.Paragraphs)
        {
            console.WriteLine(TerminalText.Safe(paragraph));
        }

        if (reply.Table is { } table)
        {
            Print(table);
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

        if (reply.Buttons.Count > 0)
        {
            var next = reply.IsChoice
                ? $"Type {string.Join(" or ", Enumerable.Range(1, reply.Buttons.Count))}, or ask again in other words."
                : string.Join("   ", reply.Buttons.Select(button => button.Command));
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
