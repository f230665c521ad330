namespace OpinionBot.Curation.Fetching.Reading;

public sealed class RepeatedTextTests
{
    private const string First = "Of the dockers of Norwick 41% like the new cranes very much.";
    private const string Second = "The harbour office asked nine hundred of them in the spring.";
    private const string Third = "Pilots like the cranes less than the dockers of the town do.";

    [Fact]
    public void A_paragraph_that_is_said_again_goes_and_the_first_stays() => RepeatedText.Remove($"{First}\n\n{Second}\n\n{First}").ShouldBe($"{First}\n\n{Second}");

    [Fact]
    public void A_pull_quote_goes_also_where_it_comes_first_and_without_its_full_stop() =>
        RepeatedText.Remove($"“{First.TrimEnd('.')}”\n\n{First} {Second}\n\n{Third}").ShouldBe($"{First} {Second}\n\n{Third}");

    [Fact]
    public void A_summary_of_sentences_from_several_paragraphs_goes() =>
        RepeatedText.Remove($"- {First}\n\n{First} {Second}\n\nThey said so.\n\n{Third} Nobody asked why.").ShouldBe($"{First} {Second}\n\nThey said so.\n\n{Third} Nobody asked why.");

    [Fact]
    public void A_sentence_among_others_is_said_once() => RepeatedText.Remove($"{First} {Second}\n\n{Third} {First}").ShouldBe($"{First} {Second}\n\n{Third}");

    [Theory]
    [InlineData("Yes.\n\nYes.")]
    [InlineData("| Norwick | 41% of all the dockers who were asked there |\n\n| Norwick | 41% of all the dockers who were asked there |")]
    [InlineData("- Easy to set up for all the cranes you have\n\n- Red\n\n- Easy to set up for all the cranes you have")]
    public void Short_answers_rows_and_items_of_lists_may_be_alike(string text) => RepeatedText.Remove(text).ShouldBe(text);
}
