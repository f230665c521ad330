namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class EarlierGrammarTests
{
    [Theory]
    [InlineData("61% of teachers own one, up from 44% in 2025.", "61% / teachers / own one; 44% / earlier")]
    [InlineData("61% of teachers own one, up from just 44%.", "61% / teachers / own one; 44% / earlier")]
    [InlineData("61% of teachers own one, down from 70%.", "61% / teachers / own one; 70% / earlier")]
    [InlineData("The share is now 31%, an increase from 12%.", "31% / - / -; 12% / earlier")]
    public void What_a_value_has_come_from_is_earlier(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("61% of teachers own one, versus 44% in 2024.", "61% / teachers / own one; 44% / earlier")]
    [InlineData("61% of teachers own one, against 44% in 2024.", "61% / teachers / own one; 44% / earlier")]
    [InlineData("61% of teachers own one, against 44% two years ago.", "61% / teachers / own one; 44% / earlier")]
    public void What_is_compared_with_and_dated_is_earlier(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("A year ago it was 23%.", "23% / earlier")]
    [InlineData("The share who fear it fell from 85% last year to 68%.", "85% / earlier; 68% / - / fear it")]
    [InlineData("This compares with 54% and 10%, respectively, in last year's survey.", "54% / earlier; 10% / earlier")]
    [InlineData("Last spring it was 23%.", "23% / earlier")]
    [InlineData("In 2024 the share had been 31%.", "31% / earlier")]
    [InlineData("Two years earlier the share had been 31%.", "31% / earlier")]
    [InlineData("The share who strike is 31%; a year ago it was 23%.", "31% / - / strike; 23% / earlier")]
    [InlineData("31% of teachers own one; it was 20% two years ago.", "31% / teachers / own one; 20% / earlier")]
    public void What_it_was_some_time_ago_is_earlier(string sentence, string parsed) => GrammarText.Parsed(sentence).ShouldBe(parsed);

    [Theory]
    [InlineData("61% of women own one, against 44% of men.", "44%")]
    [InlineData("The share who want a ban is 31%.", "31%")]
    [InlineData("Women come in at 41% this year.", "41%")]
    [InlineData("In Norway it was 41%.", "41%")]
    public void What_is_compared_with_other_people_is_not(string sentence, string value)
    {
        var tokens = GrammarText.Tokens(sentence);

        new EarlierGrammar(tokens).Is(Enumerable.Range(0, tokens.Count).Single(at => tokens[at].Span.In(sentence) == value)).ShouldBeFalse();
    }
}
