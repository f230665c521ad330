using OpinionBot.Facts.Findings;
using OpinionBot.Support;

namespace OpinionBot.Facts;

public sealed class FigureDoubtTests
{
    [Theory]
    [InlineData("In Finland 44,5% of the ferrymen wanted robots.", 5, "5% does not stand in the source's words as a whole number")]
    [InlineData("In Finland 3 150% of the ferrymen wanted robots.", 150, "150% does not stand in the source's words as a whole number")]
    [InlineData("In Finland <5% of the ferrymen wanted robots.", 5, "the source says less than 5%")]
    [InlineData("In Finland 44% of the ferrymen wanted robots.", 44, null)]
    [InlineData("In Finland 44%¹ of the ferrymen wanted robots.", 44, null)]
    public void A_value_that_was_read_short_is_doubtful_also_where_it_was_stored_long_ago(string words, int value, string? doubt) =>
        FigureDoubt.Of(Figure(words, value)).ShouldBe(doubt);

    [Fact]
    public void A_cell_of_a_survey_has_no_words_to_doubt() => FigureDoubt.Of(A.Figure()).ShouldBeNull();

    private static Finding Figure(string words, decimal value) =>
        A.Finding(value, words, "the ferrymen");
}
