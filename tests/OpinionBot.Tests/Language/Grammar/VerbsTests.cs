namespace OpinionBot.Language.Grammar;

public sealed class VerbsTests
{
    [Theory]
    [InlineData("say")]
    [InlineData("says")]
    [InlineData("said")]
    [InlineData("tries")]
    [InlineData("tried")]
    [InlineData("watches")]
    [InlineData("goes")]
    [InlineData("went")]
    [InlineData("fell")]
    [InlineData("would")]
    [InlineData("don't")]
    public void Knows_a_verb_in_every_finite_form(string word) => Verbs.Of(word).ShouldBe(VerbForm.Verb);

    [Theory]
    [InlineData("fear")]
    [InlineData("fears")]
    [InlineData("own")]
    public void Knows_what_is_a_verb_in_one_sentence_and_none_in_the_next(string word) => Verbs.Of(word).ShouldBe(VerbForm.Either);

    [Theory]
    [InlineData("using")]
    [InlineData("being")]
    [InlineData("robot")]
    [InlineData("the")]
    [InlineData("Say")]
    [InlineData("")]
    public void Anything_else_is_no_verb(string word) => Verbs.Of(word).ShouldBe(VerbForm.None);

    [Theory]
    [InlineData("is", true)]
    [InlineData("cannot", true)]
    [InlineData("wouldn't", true)]
    [InlineData("say", false)]
    [InlineData("be", false)]
    public void Knows_the_verbs_that_help_others(string word, bool isAuxiliary) => Verbs.IsAuxiliary(word).ShouldBe(isAuxiliary);
}
