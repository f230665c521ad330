using OpinionBot.Language;
using OpinionBot.Support;

namespace OpinionBot.Answering.Understanding.Forms;

public sealed class FormReaderTests
{
    public static TheoryData<QuestionForm, string, string, string, bool> Examples()
    {
        var data = new TheoryData<QuestionForm, string, string, string, bool>();

        foreach (var row in DataFile.ReadRows("Answering/Understanding/Forms/forms.tsv", columns: 5))
        {
            foreach (var (examples, fits) in new[] { (row[3], true), (row[4], false) })
            {
                foreach (var example in examples.Split('|', StringSplitOptions.RemoveEmptyEntries))
                {
                    data.Add(Enum.Parse<QuestionForm>(row[0]), row[1], row[2], example, fits);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_form_fits_its_examples(QuestionForm form, string detail, string pattern, string example, bool fits)
    {
        var sign = FormReader.Read(SmallLibrary.Read(example));

        ((sign.Form, sign.Detail) == (form, detail)).ShouldBe(fits, $"{pattern}: {sign.Form} {sign.Detail}");
    }

    [Fact]
    public void Every_form_has_an_example() => DataFile.ReadRows("Answering/Understanding/Forms/forms.tsv", columns: 5).ShouldAllBe(row => row[3].Length > 0);

    [Theory]
    [InlineData("how many people are nervous in Japan", QuestionForm.Share)]
    [InlineData("do people in Japan trust AI companies", QuestionForm.YesOrNo)]
    [InlineData("nervous in Japan and in Canada", QuestionForm.Compare)]
    [InlineData("nervous in 2021 and in 2023", QuestionForm.Trend)]
    [InlineData("what do people in Japan think about AI", QuestionForm.Attitude)]
    [InlineData("AI in Japan", QuestionForm.Attitude)]
    public void Without_a_sign_the_places_the_years_and_the_first_word_tell(string question, QuestionForm form) =>
        FormReader.Read(SmallLibrary.Read(question)).Form.ShouldBe(form);

    [Fact]
    public void Most_people_are_a_majority_and_no_end_of_a_ranking() =>
        FormReader.Read(SmallLibrary.Read("do most people fear it")).Form.ShouldBe(QuestionForm.YesOrNo);

    [Fact]
    public void Two_places_are_compared_whoever_is_most() =>
        FormReader.Read(SmallLibrary.Read("who is most nervous, Japan or Canada")).Form.ShouldBe(QuestionForm.Compare);

    [Fact]
    public void Who_is_asked_about_is_told() => FormReader.Read(SmallLibrary.Read("what did the minister say")).Slot.ShouldBe(["the", "minister"]);

    [Fact]
    public void What_a_people_says_is_no_quotation() => FormReader.Read(SmallLibrary.Read("what did people in Japan say")).Form.ShouldNotBe(QuestionForm.Said);

    [Theory]
    [InlineData("how many people in {place} trust ai companies", "trust companies")]
    [InlineData("what do people think about ai", "")]
    public void The_subject_is_what_is_left_without_the_words_that_only_ask(string words, string subject) =>
        string.Join(' ', FormReader.Subject(words.Split(' '))).ShouldBe(subject);
}
