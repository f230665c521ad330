using Microsoft.Extensions.AI;
using OpinionBot.Answering.Retrieval;
using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Prompts;
using OpinionBot.Support;
using OpinionBot.Support.Llm;

namespace OpinionBot.Answering.Summarizing;

public sealed class SummaryWriterTests
{
    private const string Japan = "In Japan, {F1} of adults are very worried about AI [F1].";
    private const string Statement = "The Harbour Institute opened a test centre for AI [F2].";

    private static readonly Evidence Evidence = new(
        new FactQuery { Text = "What about AI in Japan?", Places = [Gazetteer.Default.ByCode("JP")!] }, [A.Stored(1, A.Figure(23)), A.Stored(2, A.Statement())], []);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_sentence_is_told_when_it_is_complete_and_checked_and_never_before()
    {
        using var model = new ScriptedModel();
        var progress = new ToldProgress();
        var writing = Writer(model).WriteAsync(A.Question("?"), Evidence, A.Caller, progress, Token);

        model.Say("{\"sentences\":[{\"text\":\"" + Japan + "\",\"facts\":[\"F1\"]");
        progress.Sentences.ShouldBeEmpty("its bracket is still open");
        model.Say("},");
        (await progress.NextAsync()).ShouldBe("In Japan, 23% of adults are very worried about AI [F1].");

        model.Say("{\"text\":\"The Harbour Institute closed it [F2].\",\"facts\":[]},");
        (await progress.NextAsync()).ShouldBe(Statement, "the fact's own words stand for what failed");

        model.Say("{\"text\":\"Everybody is thrilled [F9].\",\"facts\":[]},{\"text\":\"" + Statement + "\",\"facts\":[]}]}");
        model.End();
        var written = await writing;

        written.Fault.ShouldBeNull();
        written.Summary!.Model.ShouldBe("scripted-1");
        written.Summary.Checks.Removed.ShouldBe(1);
        written.Summary.Checks.Repaired.ShouldBe(1);
        progress.Sentences.ShouldBe(written.Summary.Sentences);
        written.Summary.Sentences[^1].Text.ShouldStartWith("Harbour Institute, May–June 2023", customMessage: "code says who was asked");
    }

    [Theory]
    [InlineData("", ModelFault.Empty)]
    [InlineData("  \n", ModelFault.Empty)]
    [InlineData("{\"sentences\":[]}", ModelFault.Empty)]
    [InlineData("{}", ModelFault.Empty)]
    [InlineData("I would rather talk about boats.", ModelFault.Unreadable)]
    [InlineData("{\"sentences\":[{\"text\":7}]}", ModelFault.Unreadable)]
    [InlineData("{\"sentences\":}", ModelFault.Empty)]
    [InlineData("{\"sentences\":[{\"text\":\"In Jap", ModelFault.CutShort)]
    [InlineData("{\"sentences\":[{\"text\":\"Nobody knows [F9].\",\"facts\":[]}]}", ModelFault.Unsupported)]
    public async Task What_cannot_be_used_leaves_the_extractive_answer_and_its_reason(string content, ModelFault fault)
    {
        var extractive = (await new ExtractiveSummarizer().SummarizeAsync(A.Question("?"), Evidence, Token)).Sentences.Select(sentence => sentence.Text);

        var written = await Writer(ScriptedModel.Saying(content)).WriteAsync(A.Question("?"), Evidence, A.Caller, null, Token);

        written.Fault.ShouldBe(fault);
        written.Summary!.Model.ShouldBeNull();
        written.Summary.Sentences.Select(sentence => sentence.Text).ShouldBe(extractive);
    }

    [Fact]
    public async Task An_answer_that_is_cut_short_keeps_what_was_told_and_is_completed()
    {
        var progress = new ToldProgress();

        var written = await Writer(ScriptedModel.Saying("{\"sentences\":[{\"text\":\"" + Japan + "\",\"facts\":[]},{\"text\":\"The Har")).WriteAsync(A.Question("?"), Evidence, A.Caller, progress, Token);

        written.Fault.ShouldBe(ModelFault.CutShort);
        written.Summary!.Sentences.Select(sentence => sentence.Text).ShouldContain(Statement);
        written.Summary.Sentences[0].Text.ShouldStartWith("In Japan, 23%");
        progress.Sentences.ShouldBe(written.Summary.Sentences);
    }

    [Fact]
    public async Task A_refusal_is_not_an_answer()
    {
        using var model = new ScriptedModel();
        model.End(new ModelUnavailableException(ModelFault.Refused));

        (await Writer(model).WriteAsync(A.Question("?"), Evidence, A.Caller, null, Token)).Fault.ShouldBe(ModelFault.Refused);
    }

    [Fact]
    public async Task The_model_sees_marked_facts_with_slots_and_no_figure()
    {
        using var model = ScriptedModel.Saying("{}");

        await Writer(model).WriteAsync(A.Question("?"), Evidence, A.Caller, null, Token);

        var messages = model.Asked.ShouldHaveSingleItem();
        messages[1].Role.ShouldBe(ChatRole.User);
        messages[1].Text.ShouldContain("‖ F1 | figure | {F1} of adults in Japan are very worried about AI in 2023.");
        messages[1].Text.ShouldNotContain("23%");
        messages[0].Text.ShouldNotContain("Japan");
    }

    [Fact]
    public void Sentences_are_read_from_any_pieces()
    {
        var content = "```json\n{\"sentences\":[{\"text\":\"A \\\"quoted\\\" } brace [F1].\",\"facts\":[\"F1\"]},{\"text\":\"B [F2].\",\"facts\":[]}]}\n```";

        for (var length = 1; length < content.Length; length++)
        {
            var stream = new SentenceStream();
            var texts = content.Chunk(length).SelectMany(piece => stream.Take(new string(piece))).Select(sentence => sentence.Text);

            texts.ShouldBe(["A \"quoted\" } brace [F1].", "B [F2]."]);
            stream.Fault.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("{F1} in Japan and {F2} in Brazil.", "{F1} in Japan [F1] and {F2} in Brazil [F2].")]
    [InlineData("{F1} in Japan, while it was {F2} in Brazil", "{F1} in Japan [F1], while it was {F2} in Brazil [F2].")]
    [InlineData("{F1} in Japan.", "{F1} in Japan [F1].")]
    [InlineData("{F1} in Japan [F3].", "{F1} in Japan [F3].")]
    public void A_model_that_forgets_its_marks_gets_them_where_they_can_only_be(string text, string marked) =>
        new WrittenSentence(text, ["F1"]).Marked().ShouldBe(marked);

    private static SummaryWriter Writer(IChatClient model) => new(model, ModelSetup.Prompts, new ExtractiveSummarizer());
}
