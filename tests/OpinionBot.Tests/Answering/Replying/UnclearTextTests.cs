using OpinionBot.Answering.Languages;
using OpinionBot.Answering.Readings;
using OpinionBot.Chat;

namespace OpinionBot.Answering.Replying;

public sealed class UnclearTextTests
{
    private static readonly Answer.Unclear Two = new(
        [new Reading("Who likes harbours", "Who likes harbours in Japan?"), new Reading("Who likes ships", "Who likes ships in Japan?")]);

    [Fact]
    public void Each_reading_is_a_numbered_line_and_a_button_that_asks_it()
    {
        var reply = ReplyComposer.Compose(Two);

        reply.Paragraphs.ShouldBe(["Which of these do you mean?\n1. Who likes harbours in Japan?\n2. Who likes ships in Japan?"]);
        reply.Buttons.ShouldBe(
            [new ReplyButton("Who likes harbours", "/ask Who likes harbours in Japan?"), new ReplyButton("Who likes ships", "/ask Who likes ships in Japan?")]);
        reply.IsChoice.ShouldBeTrue();
        ReplyComposer.PlainText(Two).ShouldBe(reply.Paragraphs[0]);
    }

    [Fact]
    public void Nobody_judges_or_shares_what_answers_nothing_yet()
    {
        var reply = ReplyComposer.Compose(Two);

        reply.IsAnswer.ShouldBeFalse();
        reply.IsShareable.ShouldBeFalse();
        reply.EvidenceToPick.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("pt")]
    public void Three_of_the_longest_fit_a_phone(string tag)
    {
        var longest = Enumerable.Range(1, 3).Select(number => new Reading($"{number}", new string('x', Reading.MaxQuestion)));

        ReplyComposer.Compose(new Answer.Unclear([.. longest]) { Language = AnswerLanguage.Find(tag)! }).Paragraphs[0].Length.ShouldBeLessThanOrEqualTo(300);
    }

    [Theory]
    [InlineData("de", "Welche dieser Fragen meinst du?")]
    [InlineData("fr", "Laquelle de ces questions voulez-vous poser ?")]
    [InlineData("es", "¿A cuál de estas preguntas te refieres?")]
    [InlineData("pt", "Qual destas perguntas você quer fazer?")]
    public void It_asks_back_in_the_language_of_the_question(string tag, string asked) =>
        ReplyComposer.Compose(Two with { Language = AnswerLanguage.Find(tag)! }).Paragraphs[0].ShouldStartWith(asked);
}
