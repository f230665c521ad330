namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

public sealed class TokenReaderTests
{
    [Theory]
    [InlineData("Women, 41%: yes.", "Word Comma Value Break Word Break")]
    [InlineData("Women (41%) and [29%] men!", "Word Open Value Close Word Open Value Close Word Break")]
    [InlineData("It works — mostly – or not - at sea", "Word Word Break Word Break Word Word Break Word Word")]
    [InlineData("a well-known A.I. tool", "Word Word Word Word")]
    [InlineData("", "")]
    public void Cuts_a_sentence_into_words_values_and_signs(string sentence, string kinds) =>
        string.Join(' ', GrammarText.Tokens(sentence).All.Select(token => token.Kind)).ShouldBe(kinds);

    [Fact]
    public void What_says_a_value_again_is_none_of_the_tokens()
    {
        var tokens = GrammarText.Tokens("Nearly six in ten dockers (62%) want a say.");

        string.Join(' ', tokens.All.Select(token => token.Folded)).ShouldBe("nearly # dockers want a say .");
        tokens[1].Value!.Number.Value.ShouldBe(62);
    }

    [Fact]
    public void A_token_knows_where_it_stands()
    {
        const string sentence = "The Café’s crew: 41%.";
        var tokens = GrammarText.Tokens(sentence);

        tokens.All.Select(token => token.Span.In(sentence)).ShouldBe(["The", "Café’s", "crew", ":", "41%", "."]);
        tokens.All.Select(token => token.Folded).ShouldBe(["the", "cafe's", "crew", ":", "#", "."]);
    }

    [Theory]
    [InlineData("Robots (R2) help 41% of dockers.", "robots help # of dockers .")]
    [InlineData("Dockers (41%) own one.", "dockers ( # ) own one .")]
    [InlineData("A docker (or two) owns one.", "a docker ( or two ) owns one .")]
    public void A_bracket_without_a_value_is_no_part_of_a_sentence_with_one(string sentence, string tokens) =>
        string.Join(' ', GrammarText.Tokens(sentence).All.Select(token => token.Folded)).ShouldBe(tokens);
}
