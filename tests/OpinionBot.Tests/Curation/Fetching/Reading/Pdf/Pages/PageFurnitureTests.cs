namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

public sealed class PageFurnitureTests
{
    [Fact]
    public void What_stands_at_the_same_place_on_neighbouring_pages_goes_and_so_do_their_numbers() => Texts(
        [Pieces.At(60, 810, "Harbour Review"), Pieces.At(60, 700, "The robots came."), Pieces.At(300, 30, "1")],
        [Pieces.At(400, 810, "Harbour Review"), Pieces.At(60, 700, "Nobody had asked."), Pieces.At(300, 30, "2")]).ShouldBe(["The robots came.", "Nobody had asked."]);

    [Fact]
    public void A_number_beside_a_running_head_makes_it_no_other() =>
        Texts([Pieces.At(60, 810, "Harbour Review"), Pieces.At(500, 810, "9")], [Pieces.At(60, 810, "10"), Pieces.At(400, 810, "Harbour Review")]).ShouldBeEmpty();

    [Fact]
    public void Heads_of_tables_at_the_head_of_pages_far_apart_stay() => Texts(
        [Pieces.At(60, 780, "Group"), Pieces.At(200, 780, "Yes")],
        [Pieces.At(60, 700, "One")],
        [Pieces.At(60, 690, "Two")],
        [Pieces.At(60, 680, "Three")],
        [Pieces.At(60, 780, "Group"), Pieces.At(200, 780, "Yes")]).Count(text => text == "Group").ShouldBe(2);

    [Fact]
    public void Rows_and_numbers_at_the_foot_of_pages_that_do_not_count_them_stay() => Texts(
        [Pieces.At(60, 40, "Women 64%"), Pieces.At(60, 30, "64")],
        [Pieces.At(60, 40, "Women 23%"), Pieces.At(60, 30, "23")]).ShouldBe(["Women 64%", "64", "Women 23%", "23"]);

    [Fact]
    public void The_only_page_keeps_all_it_has() => Texts([Pieces.At(60, 810, "Harbour Review"), Pieces.At(300, 30, "1")]).ShouldBe(["Harbour Review", "1"]);

    private static IReadOnlyList<string> Texts(params PdfPiece[][] pages) => [.. PageFurniture.TakeOut([.. pages.Select(page => (page.ToList(), 842.0))]).SelectMany(page => page).Select(piece => piece.Text)];
}
