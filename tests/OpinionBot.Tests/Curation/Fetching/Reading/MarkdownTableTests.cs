namespace OpinionBot.Curation.Fetching.Reading;

public sealed class MarkdownTableTests
{
    [Theory]
    [InlineData("|Answer|All|Men|\n|---|---|---|\n|Yes<br>No|57<br>43|52<br>48|", "|Answer|All|Men|\n|---|---|---|\n|Yes|57|52|\n|No|43|48|")]
    [InlineData("|Answer|All|\n|Strongly<br>agree|57%|", "|Answer|All|\n|Strongly agree|57%|")]
    [InlineData("|By age|Col2|Col3|\n|---|---|---|\n||Under 25|65+|\n|Yes|57|52|", "|By age|Under 25|65+|\n|Yes|57|52|")]
    public void Each_row_of_a_cell_is_one_of_the_table(string table, string mended) => MarkdownTable.Mend(table).ShouldBe(mended);

    [Fact]
    public void A_table_whose_lines_do_not_go_together_is_left_out() =>
        MarkdownTable.Mend("Above\n|Answer|All|Men|\n|All<br>Yes 57<br>No 43|52<br>48|51<br>49|\n|Total 100|100|100|\nBelow").ShouldBe("Above\nBelow");

    [Theory]
    [InlineData("# Cranes\n## What clerks want\nClerks want quiet.<br>Pilots do not.", "What clerks want\n\nClerks want quiet. Pilots do not.")]
    [InlineData("# Cranes\nClerks want quiet nights.\n### Pilots\nThey do not.", "Clerks want quiet nights.\n\nPilots\n\nThey do not.")]
    public void A_heading_is_a_paragraph_and_a_line_break_a_space(string text, string plain) => MarkdownReader.Read(text).Text.ShouldBe(plain);
}
