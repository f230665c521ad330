namespace OpinionBot.Curation.Fetching;

public sealed class ArticleCharactersTests
{
    [Theory]
    [InlineData("Nor\u00adwick", "Norwick")]
    [InlineData("Nor\u200bwick \ufeffhar\u2060bour", "Norwick harbour")]
    [InlineData("\ufb01sh and co\ufb00ee, o\ufb03ce", "fish and coffee, office")]
    [InlineData("41\u00a0% of 1\u202f005", "41 % of 1 005")]
    [InlineData("vice\u2011president", "vice-president")]
    [InlineData("Rene\u0301 of Go\u0308teborg", "René of Göteborg")]
    [InlineData("\u0093Cranes\u0094 \u0096 and fish", "“Cranes” – and fish")]
    [InlineData("wait\u0085", "wait…")]
    [InlineData("caf\ufffd 4\ufffd1", "caf 4 1")]
    [InlineData("a\u0007b\u2028c", "ab\nc")]
    [InlineData("62¹ percent of 10⁶", "62¹ percent of 10⁶")]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("ordinary words\n\nand lines", "ordinary words\n\nand lines")]
    public void Writes_what_people_see(string text, string seen) => ArticleCharacters.Clean(text).ShouldBe(seen);
}
