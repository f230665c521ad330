using OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

public sealed class UsualWordsTests
{
    [Fact]
    public void What_is_broken_at_the_end_of_a_line_is_no_word()
    {
        var usual = UsualWords.Of([Pieces.Column(Pieces.Lines(60, 700, "An e-mail on the regu-", "lated Harbour, again"))]);

        usual.ShouldBe(["an", "e-mail", "on", "the", "harbour", "again"], ignoreOrder: true);
    }
}
