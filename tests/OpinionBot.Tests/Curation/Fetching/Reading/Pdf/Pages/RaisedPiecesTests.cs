namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

public sealed class RaisedPiecesTests
{
    [Theory]
    [InlineData("3", 4, "The harbour has 41%³")]
    [InlineData("12", 4, "The harbour has 41%¹²")]
    [InlineData("*", 4, "The harbour has 41%")]
    [InlineData("a", 4, "The harbour has 41%")]
    [InlineData("2", -2, "The harbour has 41%2")]
    public void A_small_mark_belongs_to_what_stands_before_it(string mark, double rise, string text) =>
        Settle(Pieces.At(60, 700, "The harbour has 41%"), Pieces.At(155.5, 700 + rise, mark, 6)).ShouldBe([text]);

    [Fact]
    public void The_ending_of_an_ordinal_is_no_mark() => Settle(Pieces.At(60, 700, "On the 21"), Pieces.At(105, 704, "st", 6)).ShouldBe(["On the 21st"]);

    [Fact]
    public void At_the_head_of_a_footnote_a_mark_stands_before_its_words() => Settle(Pieces.At(60, 703, "1", 5), Pieces.At(66, 700, "Asked by telephone.", 8)).ShouldBe(["¹ Asked by telephone."]);

    [Fact]
    public void Small_letters_on_a_line_of_their_own_are_no_mark() => Settle(Pieces.At(60, 700, "The harbour"), Pieces.At(60, 685, "2", 6)).Count.ShouldBe(2);

    private static IReadOnlyList<string> Settle(params PdfPiece[] pieces) => [.. RaisedPieces.Settle([.. pieces]).Select(piece => piece.Text)];
}
