using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Items;

public sealed class ItemTextsTests
{
    [Fact]
    public void An_item_is_found_by_its_askings_its_claim_and_the_words_of_the_survey()
    {
        var texts = Of("nervous", SmallLibrary.Cell(1, 40)).Texts;

        texts.Where(text => text.Kind == ItemTextKind.Asking).Select(text => text.Text)
            .ShouldBe(Item("nervous").Askings.Select(asking => asking.Text).Append("AI makes them nervous"));
        texts.Where(text => text.Kind == ItemTextKind.Question).Select(text => text.Text)
            .ShouldBe(["agreed on nervous", "On nervous", "nervous"], ignoreOrder: true);
    }

    [Fact]
    public void Each_answer_that_figures_have_is_an_option_of_its_own() =>
        Of("lose-control", Worried("Very worried"), Worried("Worried (All)", isSum: true)).Options.Select(option => option.Label)
            .ShouldBe([null, "Very worried", "Worried (All)"]);

    [Fact]
    public void A_step_of_a_scale_needs_its_degree_and_a_sum_does_not() =>
        Of("lose-control", Worried("Fairly worried"), Worried("Worried (All)", isSum: true)).Options
            .ToDictionary(option => option.Label ?? "", option => option.NeedsDegree)
            .ShouldBe(new Dictionary<string, bool> { [""] = false, ["Fairly worried"] = true, ["Worried (All)"] = false });

    [Fact]
    public void Words_are_folded_as_they_are_meant_and_numbers_are_marked() =>
        Text("More than 30% aren’t Nervous").Words.ShouldBe(["more", "than", "{number}", "are", "not", "nervous"]);

    [Theory]
    [InlineData("are people nervous about it", true)]
    [InlineData("people are nervous", false)]
    [InlineData("are people", false)]
    public void A_text_is_said_that_stands_word_for_word(string question, bool isIn) =>
        Text("people nervous about it").IsIn(question.Split(' ')).ShouldBe(isIn);

    [Theory]
    [InlineData("they do not trust it", true)]
    [InlineData("they trust it", false)]
    public void A_text_that_asks_for_those_who_do_not_is_negated(string text, bool isNegated) => Text(text).IsNegated.ShouldBe(isNegated);

    private static (IReadOnlyList<ItemOption> Options, IReadOnlyList<ItemText> Texts) Of(string item, params StoredFact[] cells) =>
        ItemTexts.Of([(Item(item), [.. cells.Select(cell => (SurveyCell)cell.Fact)])]);

    private static StoredFact Worried(string answer, bool isSum = false) =>
        SmallLibrary.Cell(1, 40, question: "deltapoll-2023/lrisk1", answer: answer, isSum: isSum);

    private static ItemText Text(string text) => new(0, 0, text, ItemTextKind.Asking);

    private static Item Item(string key) => ItemTable.Default.Find(key)!;
}
