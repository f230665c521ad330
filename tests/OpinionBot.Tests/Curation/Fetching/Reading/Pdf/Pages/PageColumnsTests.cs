namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

public sealed class PageColumnsTests
{
    private static readonly string[] Left = ["The first robots came to the harbour", "in May, and most of the dockers did", "not like them when they were asked", "what they thought of it in the end."];
    private static readonly string[] Right = ["By winter hardly anybody mentioned", "robots any more, said Orla Finch of", "the union, who had counted them all", "from her window above the old quay."];

    [Fact]
    public void The_left_column_is_read_before_the_right_one_whatever_the_order_in_the_file() =>
        Texts([.. Pieces.Lines(300, 706, Right), .. Pieces.Lines(60, 700, Left)]).ShouldBe([.. Left, .. Right]);

    [Fact]
    public void What_stands_across_divides_the_columns_above_it_from_those_below()
    {
        var title = Pieces.At(60, 760, "What the harbour thinks of robots, and what robots think of the harbour", 12);
        var across = Pieces.At(60, 640, new string('-', 90));
        string[] left = [.. Left.Select(line => line + "b")], right = [.. Right.Select(line => line + "b")];

        Texts([title, .. Pieces.Lines(60, 700, Left), .. Pieces.Lines(300, 700, Right), across, .. Pieces.Lines(60, 620, left), .. Pieces.Lines(300, 620, right)])
            .ShouldBe([title.Text, .. Left, .. Right, across.Text, .. left, .. right]);
    }

    [Fact]
    public void The_short_last_line_of_a_paragraph_that_stands_across_stays_with_it()
    {
        PdfPiece[] across = Pieces.Lines(60, 760, "A summary of all that was asked, which stands above both of the columns of the page", "and ends here.");

        Texts([.. across, .. Pieces.Lines(60, 700, Left), .. Pieces.Lines(300, 700, Right)]).Take(2).ShouldBe(across.Select(line => line.Text));
    }

    [Fact]
    public void Three_columns_are_read_one_after_the_other()
    {
        string[] third = [.. Right.Select(line => line.ToUpperInvariant())];

        Texts([.. Pieces.Lines(60, 700, Left), .. Pieces.Lines(260, 700, Right), .. Pieces.Lines(460, 700, third)]).ShouldBe([.. Left, .. Right, .. third]);
    }

    [Fact]
    public void The_columns_of_a_table_are_no_columns_of_the_page()
    {
        string[] labels = ["Nurses and midwives of the north", "Doctors", "All who were asked", "Others"], values = ["71%", "64%", "88%", "74%"];

        PageColumns.Read([.. Pieces.Lines(60, 700, labels), .. Pieces.Lines(300, 700, values)]).Count.ShouldBe(1);
    }

    private static IReadOnlyList<string> Texts(IReadOnlyList<PdfPiece> pieces) => [.. PageColumns.Read(pieces).SelectMany(column => column.Pieces.OrderByDescending(piece => piece.Base)).Select(piece => piece.Text)];
}
