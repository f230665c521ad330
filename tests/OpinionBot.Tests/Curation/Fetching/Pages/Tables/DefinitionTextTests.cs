using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

public sealed class DefinitionTextTests
{
    [Fact]
    public void Short_pairs_are_a_table_without_heads() =>
        Lines("<dt>Norwick:</dt><dd>41%</dd><dt>Haven</dt><dd>57%</dd>").ShouldBe(["|  |  |", "| Norwick | 41% |", "| Haven | 57% |"]);

    [Fact]
    public void Terms_in_a_row_share_what_follows_and_one_term_may_have_several() =>
        Lines("<div><dt>Norwick</dt><dt>Haven</dt><dd>41%</dd></div><div><dt>Strand</dt><dd>57%</dd><dd>of pilots only</dd></div>").ShouldBe(["|  |  |", "| Norwick, Haven | 41% |", "| Strand | 57% |", "| Strand | of pilots only |"]);

    [Fact]
    public void What_is_said_in_sentences_is_a_line_for_each_term() =>
        Lines("<dt>Sample</dt><dd>The office asked 900 dockers.</dd><dt>Place</dt><dd>Norwick.</dd>").ShouldBe(["Sample: The office asked 900 dockers.", "Place: Norwick."]);

    [Theory]
    [InlineData("<dt>Who was asked?</dt><dd>Dockers.</dd>")]
    [InlineData("<dd>41%</dd>")]
    [InlineData("<dt>Norwick</dt><dd><table><tr><td>a</td></tr></table></dd>")]
    public void What_is_no_list_of_terms_is_left_to_be_read_as_paragraphs(string list) => Lines(list).ShouldBeEmpty();

    private static IReadOnlyList<string> Lines(string list) => DefinitionText.Of(new HtmlParser().ParseDocument($"<dl>{list}</dl>").QuerySelector("dl")!);
}
