namespace OpinionBot.Curation.Extraction.Grammar;

public sealed class LabelledPairsTests
{
    [Theory]
    [InlineData("Very worried 43%   Somewhat worried 31%   Not worried 26%", "43% / - / Very worried; 31% / - / Somewhat worried; 26% / - / Not worried")]
    [InlineData("Yes 41%, no 37%, unsure 22%", "41% / - / Yes; 37% / - / no; 22% / - / unsure")]
    [InlineData("Every day 12%; every week 31%; never 57%", "12% / - / Every day; 31% / - / every week; 57% / - / never")]
    [InlineData("Strongly agree  12%   Agree  31%", "12% / - / Strongly agree; 31% / - / Agree")]
    [InlineData("Loud cranes    44%", "44% / - / Loud cranes")]
    public void Every_value_of_a_line_of_labels_has_the_label_before_it(string line, string pairs) => Read(line, hasPeopleBefore: false).ShouldBe(pairs);

    [Theory]
    [InlineData("By party: Democrats 47%, Republicans 37%", "47% / Democrats / By party; 37% / Republicans / By party")]
    [InlineData("Worried about robots: women 47%, men 37%", "47% / women / Worried about robots; 37% / men / Worried about robots")]
    [InlineData("By age: under-30s 12%, over-65s 31%", "12% / under-30s / By age; 31% / over-65s / By age")]
    public void Behind_a_colon_people_are_whom_it_is_of_and_the_answer_stands_before(string line, string pairs) =>
        Read(line, hasPeopleBefore: false).ShouldBe(pairs);

    [Theory]
    [InlineData("By party: Democrats 47%, Republicans 37%", "47% / - / Democrats; 37% / - / Republicans")]
    [InlineData("Men 41%, women 29%", "41% / - / Men; 29% / - / women")]
    [InlineData("More teachers 41%, fewer pupils 29%", "41% / - / More teachers; 29% / - / fewer pupils")]
    public void Where_the_people_are_known_every_label_is_an_answer(string line, string pairs) => Read(line, hasPeopleBefore: true).ShouldBe(pairs);

    [Fact]
    public void A_second_value_of_a_label_is_the_earlier_one() =>
        Read("Use at work    44%    31%", hasPeopleBefore: false).ShouldBe("44% / - / Use at work; 31% / earlier");

    [Theory]
    [InlineData("61% of women want robots and 12% do not.")]
    [InlineData("Men 41% want a ban, women 29% want one")]
    [InlineData("The share of men is 41%, of women 29%")]
    [InlineData("41% of women want a ban")]
    [InlineData("Loud cranes 44%")]
    [InlineData("Nothing was counted")]
    public void A_sentence_is_no_line_of_labels(string sentence) => LabelledPairs.Read(GrammarText.Tokens(sentence), hasPeopleBefore: false).ShouldBeNull();

    private static string Read(string line, bool hasPeopleBefore)
    {
        var tokens = GrammarText.Tokens(line);

        return GrammarText.Line(tokens, LabelledPairs.Read(tokens, hasPeopleBefore).ShouldNotBeNull());
    }
}
