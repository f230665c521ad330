namespace OpinionBot.Language;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Orbis 2.0 is out. It was praised.", 2)]
    [InlineData("The U.S. Senate voted. The U.S. was first.", 2)]
    [InlineData("It rose to 69%. Half agreed.", 2)]
    [InlineData("J. K. Rowling and Dr. Lee spoke.", 1)]
    [InlineData("It was made in the U.S. It sold well.", 2)]
    [InlineData("“We are ready.” Then she left.", 2)]
    [InlineData("‘Why now?’ he asked. Nobody knew.", 2)]
    [InlineData("\"It works!\" said Lee. \"It does.\"", 2)]
    [InlineData("See e.g. the second table, i.e. Fig. 3.", 1)]
    [InlineData("A heading\n\nThen a sentence.", 2)]
    [InlineData("They waited… and waited. So did we.", 2)]
    [InlineData("About 3.6 million people (in 2021) did so. Why?", 2)]
    [InlineData("これは文です。次の文です。", 2)]
    [InlineData("", 0)]
    public void Ends_a_sentence_only_where_one_ends(string text, int count) => SentenceSplitter.Split(text).Count.ShouldBe(count);

    [Fact]
    public void Loses_nothing_but_white_space()
    {
        const string text = "  One sentence.  \n\n A second one, with “a quotation.” \nAnd 3.5% more!  ";

        string.Concat(SentenceSplitter.Split(text).Select(sentence => sentence.In(text))).Where(character => !char.IsWhiteSpace(character))
            .ShouldBe(text.Where(character => !char.IsWhiteSpace(character)));
    }
}
