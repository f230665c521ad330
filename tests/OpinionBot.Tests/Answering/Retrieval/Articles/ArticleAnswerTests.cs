using OpinionBot.Answering.Replying;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Search;
using OpinionBot.Support;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>What an article of our own says, asked beside the surveys of the starter library.</summary>
public sealed class ArticleAnswerTests
{
    private static readonly FactIndex Index = StarterIndex.Create(
    [
        .. new[]
        {
            "Quillbot, a writing program from Norway, sorts the letters of the harbour.",
            "Dockers in Norway met Quillbot with suspicion.",
            "The harbour master bought Quillbot because three clerks had retired.",
            "Orla Finch warned that Quillbot could misread old handwriting.",
            "The harbour of Norwick first tried Quillbot in August 2025.",
            "Harbours in Norway now run 14 writing programs.",
        }.Select((text, at) => A.Stored(900_000 + at, A.Statement(text) with { Anchor = new Anchor(text), SaidOn = null, Places = [.. Gazetteer.Default.Find(text).Select(place => place.Place)] })),
    ]);

    [Theory]
    [InlineData("What is Quillbot?", "a writing program from Norway")]
    [InlineData("Why did the harbour master buy Quillbot?", "because three clerks had retired")]
    [InlineData("What did Orla Finch say about Quillbot?", "could misread old handwriting")]
    [InlineData("how did dockers react to quillbot", "with suspicion")]
    [InlineData("When did the harbour try Quillbot?", "August 2025")]
    [InlineData("How many writing programs do harbours in Norway run?", "14 writing programs")]
    public async Task The_first_sentence_answers(string question, string says)
    {
        var summary = (await AskAsync(question)).ShouldBeOfType<Answer.Summary>();

        ReplyComposer.PlainText(summary.Verified.Sentences)[0].ShouldContain(says);
    }

    [Theory]
    [InlineData("When was the article published?")]
    [InlineData("when did the piece on quillbot come out")]
    public async Task When_the_article_came_out_is_said_from_its_source(string question) =>
        ReplyComposer.PlainText(await AskAsync(question)).ShouldStartWith("Harbour Review published it on 5 March 2026 [1].");

    [Theory]
    [InlineData("Why did dockers meet Quillbot with suspicion?", "gives a reason")]
    [InlineData("What did Tomas Reed say about Quillbot?", "no words of Tomas Reed")]
    [InlineData("did spielberg try quillbot", "names spielberg")]
    [InlineData("How did dockers in Brazil meet Quillbot?", "not for Brazil")]
    public async Task What_lacks_one_obligation_is_no_answer(string question, string lacks)
    {
        var answer = await AskAsync(question);

        answer.ShouldBeOfType<Answer.NotCovered>(ReplyComposer.PlainText(answer));
        ReplyComposer.PlainText(answer).ShouldContain(lacks);
    }

    private static async Task<Answer> AskAsync(string question) => (await StarterIndex.Answerer(Index).AnswerAsync(A.Question(question), TestContext.Current.CancellationToken)).Answer;
}
