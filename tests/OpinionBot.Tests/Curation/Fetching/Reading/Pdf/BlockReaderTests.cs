using OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

public sealed class BlockReaderTests
{
    [Fact]
    public void Wrapped_lines_are_one_paragraph_and_more_room_between_them_divides_two() => Read(
        Pieces.At(60, 700, "The first robots came to the harbour in"), Pieces.At(60, 688, "May, and nobody had asked."),
        Pieces.At(60, 670, "By winter hardly anybody mentioned them"), Pieces.At(60, 658, "at all.")).ShouldBe(
        ["The first robots came to the harbour in May, and nobody had asked.", "By winter hardly anybody mentioned them at all."]);

    [Fact]
    public void A_sentence_that_ends_before_the_line_does_ends_a_paragraph() => Read(Pieces.Lines(60, 700, "The first robots came to the harbour in", "May. Nobody asked.", "By winter hardly anybody mentioned them", "at all."))
        .ShouldBe(["The first robots came to the harbour in May. Nobody asked.", "By winter hardly anybody mentioned them at all."]);

    [Fact]
    public void A_first_line_that_stands_further_in_begins_a_paragraph() => Read(
        Pieces.At(60, 700, "The first robots came to the harbour in"), Pieces.At(60, 688, "May and nobody had asked for any of it."),
        Pieces.At(72, 676, "By winter hardly anybody mentioned"), Pieces.At(60, 664, "them at all.")).Count.ShouldBe(2);

    [Fact]
    public void Another_size_or_bold_letters_are_a_heading_of_their_own() => Read(
        Pieces.At(60, 700, "Robots at work", 14), Pieces.At(60, 684, "An overview", isBold: true), Pieces.At(60, 672, "The first robots came to the harbour.")).Count.ShouldBe(3);

    [Fact]
    public void A_heading_of_two_lines_is_one() => Read(Pieces.At(60, 700, "Renters would rather argue with a person,", 16), Pieces.At(60, 681, "national survey finds", 16)).ShouldHaveSingleItem();

    [Fact]
    public void Items_are_written_as_in_other_documents_and_keep_their_second_lines() => Read(
        Pieces.At(60, 700, "• an explanation that they can read in"), Pieces.At(70, 688, "the barn: 55%"), Pieces.At(60, 676, "• a lower price: 38%"), Pieces.At(60, 664, "That surprised the makers of the robots."))
        .ShouldBe(["- an explanation that they can read in the barn: 55%", "- a lower price: 38%", "That surprised the makers of the robots."]);

    [Fact]
    public void A_line_of_a_list_of_contents_is_no_text() => Read(Pieces.Lines(60, 700, "1 Background ................. 7", "The first robots came to the harbour.")).ShouldBe(["The first robots came to the harbour."]);

    [Fact]
    public void Words_of_a_line_that_was_stretched_to_the_width_of_its_column_are_no_cells()
    {
        PdfPiece[] lines = [.. Pieces.Lines(60, 700, "Anybody of the old harbour who had mentioned"), Pieces.At(60, 688, "communication"), Pieces.At(147.5, 688, "employment"), Pieces.At(220, 688, "automation")];

        Read([.. lines, Pieces.At(60, 676, "was heard.")]).ShouldBe(["Anybody of the old harbour who had mentioned communication employment automation was heard."]);
    }

    private static IReadOnlyList<string> Read(params PdfPiece[] pieces) => [.. new BlockReader(new LineJoiner(new HashSet<string>())).Read(Pieces.Column(pieces)).Select(block => block.Text)];
}
