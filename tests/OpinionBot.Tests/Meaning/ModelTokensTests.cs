namespace OpinionBot.Meaning;

public sealed class ModelTokensTests
{
    private static readonly ModelTokens Tokens = ModelTokens.Read(ModelFile.Read(ModelFile.Shipped));

    // As the tokenizer that the model was trained with has them.
    [Theory]
    [InlineData("How many people in Japan were nervous about AI?", new long[] { 101, 2129, 2116, 2111, 1999, 2900, 2020, 6091, 2055, 9932, 1029, 102 })]
    [InlineData("antidisestablishmentarianism, 23% $4", new long[] { 101, 3424, 10521, 4355, 7875, 13602, 3672, 12199, 2964, 1010, 2603, 1003, 1002, 1018, 102 })]
    [InlineData("", new long[] { 101, 102 })]
    public void A_text_has_the_pieces_that_the_model_was_trained_with(string text, long[] expected) => Tokens.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("CAFÉ", "cafe")]
    [InlineData("they don’t", "they don't")]
    public void Spelling_that_does_not_matter_makes_no_difference(string one, string other) => Tokens.Of(one).ShouldBe(Tokens.Of(other));

    [Fact]
    public void What_somebody_writes_is_no_sign_of_the_model() => Tokens.Of("[SEP]").Count(id => id == 102).ShouldBe(1, "its end");

    [Fact]
    public void A_long_text_is_cut_where_the_model_ends()
    {
        var ids = Tokens.Of(string.Concat(Enumerable.Repeat("nervous ", 2_000)));

        ids.Length.ShouldBe(ModelTokens.Most);
        ids[^1].ShouldBe(102);
    }

    [Fact]
    public void Threads_do_not_disturb_each_other()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(number => $"{number} people of {number + 7} were nervous about the harbour")];
        var alone = texts.Select(Tokens.Of).ToList();

        texts.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Tokens.Of).ToList().ShouldBe(alone);
    }
}
