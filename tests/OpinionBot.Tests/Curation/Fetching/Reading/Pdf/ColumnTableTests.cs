using OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

public sealed class ColumnTableTests
{
    [Fact]
    public void Lines_of_pieces_that_stand_under_each_other_are_rows()
    {
        var table = Read([("Group", 60), ("Yes", 200), ("No", 260)], [("Women", 60), ("64%", 200), ("30%", 260)], [("Men under 30", 60), ("9%", 205), ("11%", 260)]);

        table.ShouldNotBeNull().Rows.ShouldBe(["| Group | Yes | No |", "| Women | 64% | 30% |", "| Men under 30 | 9% | 11% |"]);
        table.Lines.ShouldBe(3);
    }

    [Fact]
    public void A_cell_of_two_lines_is_one_and_an_empty_one_stays_empty() => Read([("Group", 60), ("The tool, unless", 200), ("Nobody", 300)], [("overruled", 200)], [("Women", 60), ("64%", 200)], [("Men", 60), ("11%", 300)])
        .ShouldNotBeNull().Rows.ShouldBe(["| Group | The tool, unless overruled | Nobody |", "| Women | 64% |  |", "| Men |  | 11% |"]);

    [Fact]
    public void A_bar_in_a_cell_does_not_divide_it() => Read([("Group|age", 60), ("Yes", 200)], [("Women", 60), ("64%", 200)]).ShouldNotBeNull().Rows[0].ShouldBe("| Group/age | Yes |");

    [Fact]
    public void The_words_below_a_table_are_none_of_its_rows() =>
        Read([("Group", 60), ("Yes", 200)], [("Women", 60), ("64%", 200)], [("Source: Harbour Institute.", 60)]).ShouldNotBeNull().Lines.ShouldBe(2);

    [Fact]
    public void One_line_of_several_pieces_is_no_table() => Read([("Harbour Review", 60), ("5 March", 300)], [("The first robots came to the harbour in May, and nobody had asked for them.", 60)]).ShouldBeNull();

    [Fact]
    public void Lines_whose_pieces_do_not_stand_under_each_other_are_no_table() => Read([("The robots came in", 60), ("May and", 200)], [("nobody", 60), ("had asked for them at all", 120)]).ShouldBeNull();

    private static ColumnTable? Read(params (string Text, double Left)[][] lines) =>
        ColumnTable.TryRead(PdfLine.Of(lines.SelectMany((line, at) => line.Select(piece => Pieces.At(piece.Left, 700 - (14 * at), piece.Text)))), 0);
}
