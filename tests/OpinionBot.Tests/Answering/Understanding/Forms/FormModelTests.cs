using OpinionBot.Support;

namespace OpinionBot.Answering.Understanding.Forms;

public sealed class FormModelTests
{
    private static readonly ReadOnlyMemory<float> East = new float[] { 1, 0 };
    private static readonly ReadOnlyMemory<float> North = new float[] { 0, 1 };
    private static readonly FormSign Said = new(QuestionForm.Said, "", ["harbour"]);

    [Theory]
    [InlineData(true, "Rank/Countries")]
    [InlineData(false, "Share")]
    public void The_meaning_tells_the_form(bool isEast, string form) =>
        FormFeatures.NameOf(Model("Rank/Countries", "Share").Read(SmallLibrary.Read("how many"), FormSign.Of(QuestionForm.Share), isEast ? East : North).Sign).ShouldBe(form);

    [Fact]
    public void One_place_is_compared_with_nothing()
    {
        var model = Model("Compare", "Share");

        model.Read(SmallLibrary.Read("Japan or Canada"), FormSign.Of(QuestionForm.Share), East).Sign.Form.ShouldBe(QuestionForm.Compare);
        model.Read(SmallLibrary.Read("Japan or nothing"), FormSign.Of(QuestionForm.Share), East).Sign.Form.ShouldBe(QuestionForm.Share);
    }

    [Fact]
    public void Words_and_pairs_of_words_tell_the_form_where_meaning_is_not_known()
    {
        var model = FormModel.Of([["", "Trend", "Share"], ["bias", "0", "0.5"], ["word than before", "1", "-1"], ["word ^ how", "-1", "1"]]);

        model.Read(SmallLibrary.Read("are they more nervous than before"), FormSign.Of(QuestionForm.Share), vector: default).Sign.Form.ShouldBe(QuestionForm.Trend);
        model.Read(SmallLibrary.Read("how many are nervous before they are asked"), FormSign.Of(QuestionForm.Share), vector: default).Sign.Form.ShouldBe(QuestionForm.Share);
    }

    [Theory]
    [InlineData("you are a good one", "SmallTalk/Praise")]
    [InlineData("you are a good one in Japan", "Share")]
    public void Whoever_names_something_does_not_chat(string question, string form) =>
        FormFeatures.NameOf(Model("SmallTalk/Praise", "Share").Read(SmallLibrary.Read(question), FormSign.Of(QuestionForm.Share), East).Sign).ShouldBe(form);

    [Fact]
    public void Of_the_same_form_the_rules_know_who_spoke() => Model("Said", "Share").Read(SmallLibrary.Read("what did they say"), Said, East).Sign.ShouldBe(Said);

    [Fact]
    public void What_is_outside_keeps_the_form_of_the_rules()
    {
        var reading = Model("Outside", "Share").Read(SmallLibrary.Read("football"), FormSign.Of(QuestionForm.Trend), East);

        reading.Sign.Form.ShouldBe(QuestionForm.Trend);
        reading.Outside.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("which country is most nervous", "Rank/Countries")]
    [InlineData("are people in Japan more nervous than they were in 2021", "Trend")]
    [InlineData("how many people in Japan are nervous", "Share")]
    public void The_shipped_weights_tell_forms_by_words_alone(string question, string form)
    {
        var read = SmallLibrary.Read(question);

        FormFeatures.NameOf(FormModel.ByWords.Read(read, FormReader.Read(read), vector: default).Sign).ShouldBe(form);
        Should.NotThrow(() => FormModel.ByMeaning.Read(read, FormReader.Read(read), new float[384]));
    }

    [Fact]
    public void Places_years_and_numbers_read_alike_to_the_model() =>
        FormFeatures.Text(SmallLibrary.Read("Is it true that 60% in Peru were nervous in 2023")).ShouldBe(FormFeatures.Text(SmallLibrary.Read("Is it true that 40% in Chile were nervous in 2024")));

    // East is the first form, north the second.
    private static FormModel Model(string east, string north) =>
        FormModel.Of([["", east, north], ["bias", "0", "0"], ["meaning 0", "1", "-1"], ["meaning 1", "-1", "1"]]);
}
