using CsCheck;

namespace OpinionBot.Chat;

public sealed class TextSplitterTests
{
    private const int Limit = 100;

    private static readonly string Sentence = "A sentence of some words that ends here. ";

    [Theory]
    [InlineData(Limit, 1)]
    [InlineData(Limit + 1, 2)]
    public void A_text_is_cut_only_beyond_the_limit(int length, int pieces) => TextSplitter.Split(new string('x', length), Limit).Count.ShouldBe(pieces);

    [Fact]
    public void Cuts_between_paragraphs_then_sentences_then_words()
    {
        TextSplitter.Split(new string('a', 60) + "\n" + new string('b', 60), Limit).ShouldBe([new string('a', 60), new string('b', 60)]);
        TextSplitter.Split(Sentence + Sentence + Sentence, Limit)[0].ShouldBe((Sentence + Sentence).Trim());
        TextSplitter.Split(string.Concat(Enumerable.Repeat("word ", 30)), Limit).ShouldAllBe(piece => piece.Split(' ').All(word => word == "word"));
    }

    [Fact]
    public void Ten_times_the_limit_loses_nothing_and_passes_no_limit() =>
        Gen.String[Gen.Char["ab .\n!é&<"], 0, Limit * 10].Sample(text =>
        {
            var pieces = TextSplitter.Split(text, Limit);

            pieces.ShouldAllBe(piece => piece.Length <= Limit && piece.Trim().Length > 0);
            Bare(string.Concat(pieces)).ShouldBe(Bare(text));
        });

    [Fact]
    public void A_character_may_cost_more_than_one()
    {
        TextSplitter.Split(new string('&', 50), Limit, character => character == '&' ? 5 : 1).ShouldAllBe(piece => piece.Length <= 20);
    }

    [Fact]
    public void A_pair_of_surrogates_is_never_torn() =>
        TextSplitter.Split(string.Concat(Enumerable.Repeat("😀", 200)), 11).ShouldAllBe(piece => !char.IsHighSurrogate(piece.Last()) && !char.IsLowSurrogate(piece.First()));

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
