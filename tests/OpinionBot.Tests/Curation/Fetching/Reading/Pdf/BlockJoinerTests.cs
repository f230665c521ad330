namespace OpinionBot.Curation.Fetching.Reading.Pdf;

public sealed class BlockJoinerTests
{
    private static readonly PdfBlock Note = Text("¹ Asked by telephone.") with { Size = 7 };

    [Fact]
    public void A_sentence_that_a_page_breaks_off_is_one_past_notes_and_tables() =>
        Join([[Text("The public"), Note], [Row("| A | 1 |"), Text("answered: yes.")]]).ShouldBe(["The public answered: yes.", Note.Text, "| A | 1 |"]);

    [Fact]
    public void A_name_goes_on_where_the_line_before_it_was_full() => Join([[Text("read by the") with { Room = 3 }], [Text("Dutch farmers.") with { FirstWord = 25 }]]).ShouldBe(["read by the Dutch farmers."]);

    [Fact]
    public void What_has_ended_or_is_a_heading_is_not_joined()
    {
        Join([[Text("It ended.")], [Text("and so on")]]).Count.ShouldBe(2);
        Join([[Text("A heading") with { Room = 200 }], [Text("The text.") with { FirstWord = 20 }]]).Count.ShouldBe(2);
        Join([[Text("A bold heading") with { IsBold = true }], [Text("and so on")]]).Count.ShouldBe(2);
        Join([[Text("The public")], [Text("- answered") with { Kind = BlockKind.Item }]]).Count.ShouldBe(2);
    }

    [Fact]
    public void A_table_that_a_page_divides_is_one_with_its_heads_once()
    {
        Join([[Text("A B") with { AsRow = "| A | B |" }], [Row("| C | 1 |")]]).ShouldBe(["| A | B |", "| C | 1 |"]);
        Join([[Row("| A | B |"), Row("| C | 1 |")], [Text("D 2") with { AsRow = "| D | 2 |" }]]).ShouldBe(["| A | B |", "| C | 1 |", "| D | 2 |"]);
        Join([[Row("| A | B |"), Row("| C | 1 |")], [Row("| A | B |"), Row("| D | 2 |")]]).ShouldBe(["| A | B |", "| C | 1 |", "| D | 2 |"]);
    }

    private static PdfBlock Text(string text) => new(text, BlockKind.Paragraph, 10, IsBold: false, 0, 0);

    private static PdfBlock Row(string text) => Text(text) with { Kind = BlockKind.Row };

    private static IReadOnlyList<string> Join(PdfBlock[][] columns) => [.. new BlockJoiner(new LineJoiner(new HashSet<string>()), 10).Join(columns).Select(block => block.Text)];
}
