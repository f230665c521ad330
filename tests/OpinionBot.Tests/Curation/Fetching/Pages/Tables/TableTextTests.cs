using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

public sealed class TableTextTests
{
    [Fact]
    public void A_cell_over_several_rows_stands_in_each_of_them() =>
        Lines("<tr><th>Port</th><th>Who</th><th>Likes cranes (%)</th></tr><tr><td rowspan='2'>Norwick</td><td>Dockers</td><td>41</td></tr><tr><td>Pilots</td><td>57</td></tr>")
            .ShouldBe(["| Port | Who | Likes cranes (%) |", "| Norwick | Dockers | 41 |", "| Norwick | Pilots | 57 |"]);

    [Fact]
    public void A_cell_over_all_rows_that_are_left_ends_with_its_part_of_the_table() =>
        Lines("<thead><tr><th>Port</th><th>Year</th></tr></thead><tbody><tr><td rowspan='0'>Norwick</td><td>1,900</td></tr><tr><td>1,950</td></tr></tbody><tbody><tr><td>Haven</td><td>1,999</td></tr></tbody>")
            .ShouldBe(["| Port | Year |", "| Norwick | 1,900 |", "| Norwick | 1,950 |", "| Haven | 1,999 |"]);

    [Fact]
    public void Two_rows_of_heads_are_one_for_each_column() =>
        Lines("<tr><th rowspan='2'>Port</th><th colspan='2'>2024</th><th colspan='2'>2025</th></tr><tr><th>women</th><th>men</th><th>women</th><th>men</th></tr><tr><td>Norwick</td><td>41%</td><td>42%</td><td>43%</td><td>44%</td></tr><tr><td>Haven</td><td>1%</td><td>2%</td><td>3%</td><td>4%</td></tr>")[0]
            .ShouldBe("| Port | 2024, women | 2024, men | 2025, women | 2025, men |");

    [Fact]
    public void Two_rows_of_heads_without_markup_are_told_by_what_stands_below() =>
        Lines("<tr><td></td><td colspan='2'>Dockers</td></tr><tr><td>Port</td><td>women</td><td>men</td></tr><tr><td>Norwick</td><td>41%</td><td>42%</td></tr>")
            .ShouldBe(["| Port | Dockers, women | Dockers, men |", "| Norwick | 41% | 42% |"]);

    [Theory]
    [InlineData("<tr><td>Norwick</td><td>41%</td></tr><tr><td>Haven</td><td>57%</td></tr>")]
    [InlineData("<tr><th>Norwick</th><td>41%</td></tr><tr><th>Haven</th><td>57%</td></tr>")]
    public void A_table_without_heads_has_empty_ones_and_keeps_its_first_row(string rows) => Lines(rows).ShouldBe(["|  |  |", "| Norwick | 41% |", "| Haven | 57% |"]);

    [Theory]
    [InlineData("<tr><td>Port</td><td>Likes cranes</td></tr>")]
    [InlineData("<tr><td><b>Port</b></td><td><strong>Likes cranes</strong></td></tr>")]
    [InlineData("<tr><td></td><td>2025</td></tr>")]
    [InlineData("<tr><td>Age</td><td>18-29</td></tr>")]
    public void A_first_row_of_another_kind_than_the_others_is_the_heads_without_markup_too(string first) =>
        Lines($"{first}<tr><td>Norwick</td><td>41%</td></tr><tr><td>Haven</td><td>57%</td></tr>").Count.ShouldBe(3);

    [Fact]
    public void A_table_that_is_marked_as_heads_throughout_keeps_its_rows() =>
        Lines("<tr><th>Port</th><th>Cranes</th></tr><tr><th>Norwick</th><th>7</th></tr>").ShouldBe(["| Port | Cranes |", "| Norwick | 7 |"]);

    [Fact]
    public void Paragraphs_and_marks_of_footnotes_in_cells_leave_their_words() =>
        Lines("<tr><th><p>Port</p></th><th><div>Likes<br>cranes</div></th></tr><tr><td>Norwick<sup>1</sup></td><td><p>41&nbsp;%<sup><a href='#n'>2</a></sup></p></td></tr><tr><td>Haven<sup>*</sup></td><td>57%<sup>a</sup></td></tr>")
            .ShouldBe(["| Port | Likes cranes |", "| Norwick | 41 % |", "| Haven | 57% |"]);

    [Theory]
    [InlineData("40 m<sup>²</sup>", "40 m²")]
    [InlineData("the 1<sup>st</sup>", "the 1st")]
    [InlineData("10<sup>⁶</sup>", "10⁶")]
    public void What_is_raised_and_no_note_stays(string cell, string said) => Lines($"<tr><th>Port</th><th>Size</th></tr><tr><td>Norwick</td><td>{cell}</td></tr>")[1].ShouldBe($"| Norwick | {said} |");

    [Fact]
    public void A_part_with_a_heading_of_its_own_is_a_table_of_its_own_and_notes_stand_at_the_end() =>
        Lines("<caption>Who likes cranes</caption><tr><th>Port</th><th>Share</th></tr><tr><td colspan='2'>Dockers</td></tr><tr><td>Norwick</td><td>41%</td></tr><tr><th colspan='2'>Pilots</th></tr><tr><td>Haven</td><td>57%</td></tr><tr><td colspan='2'>Source: the harbour office.</td></tr>")
            .ShouldBe(["Who likes cranes", "Who likes cranes: Dockers", "| Port | Share |", "| Norwick | 41% |", "Who likes cranes: Pilots", "| Port | Share |", "| Haven | 57% |", "Source: the harbour office."]);

    [Fact]
    public void A_group_that_is_named_once_is_named_in_every_row() =>
        Lines("<tr><th>Port</th><th>Who</th><th>Share</th></tr><tr><td>Norwick</td><td>Dockers</td><td>41%</td></tr><tr><td></td><td>Pilots</td><td>57%</td></tr>")[2].ShouldBe("| Norwick | Pilots | 57% |");

    [Fact]
    public void Columns_that_only_keep_others_apart_are_left_out_and_rows_that_end_early_are_filled_up() =>
        Lines("<tr><th>Port</th><th></th><th>Dockers</th><th>Pilots</th></tr><tr><td>Norwick</td><td></td><td>41%</td></tr>").ShouldBe(["| Port | Dockers | Pilots |", "| Norwick | 41% |  |"]);

    [Fact]
    public void A_cell_that_would_be_endless_ends() =>
        Lines("<tr><th>Port</th><th>Share</th></tr><tr><td rowspan='99999999'>Norwick</td><td>41%</td></tr><tr><td colspan='99999999'>57%</td></tr>").Count.ShouldBe(3);

    [Theory]
    [InlineData("<table><tr><td>Menu</td><td><table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table></td></tr><tr><td>x</td><td>y</td></tr></table>")]
    [InlineData("<table role='presentation'><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>")]
    [InlineData("<table><tr><td>Only</td></tr><tr><td>one</td></tr></table>")]
    public void A_table_that_lays_out_a_page_is_none(string table) => TableText.IsData(Table(table)).ShouldBeFalse();

    private static IReadOnlyList<string> Lines(string rows)
    {
        var table = Table($"<table>{rows}</table>");
        TableText.IsData(table).ShouldBe(true);

        return TableText.Of(table);
    }

    private static IHtmlTableElement Table(string html) => (IHtmlTableElement)new HtmlParser().ParseDocument(html).QuerySelector("table")!;
}
