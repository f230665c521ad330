using OpinionBot.Chat;

namespace OpinionBot.Conversation.Inbox;

public sealed class SentFilesTests
{
    private static readonly UploadedFile Report = new("report.pdf", new Uri("https://files.example/report.pdf"), 9);
    private static readonly UploadedFile Picture = new("chart.png", new Uri("https://files.example/chart.png"), 9, "image/png");

    [Theory]
    [InlineData("")]
    [InlineData("approve")]
    [InlineData("please add this")]
    public void Without_a_question_a_document_is_to_be_added(string words)
    {
        var message = Sent(words, Picture, Report);

        SentFiles.MayAdd(message).ShouldBeTrue();
        SentFiles.Asks(message).ShouldBeFalse();
        SentFiles.Addition(message).Files.ShouldBe([Picture, Report]);
        SentFiles.Addition(message).Values.ContainsKey("approve").ShouldBe(words == "approve");
    }

    [Theory]
    [InlineData("Who trusts AI?")]
    [InlineData("how many in peru trust it")]
    public void Words_that_ask_are_a_question(string words) => SentFiles.Asks(Sent(words, Report)).ShouldBeTrue();

    [Fact]
    public void A_picture_is_never_added() => SentFiles.MayAdd(Sent("", Picture)).ShouldBeFalse();

    [Fact]
    public void The_answer_says_what_was_not_read()
    {
        SentFiles.Beside(Sent("Who trusts AI?"), Reply.Of("Most.")).Paragraphs.ShouldBe(["Most."]);
        SentFiles.Beside(Sent("Who trusts AI?", Picture), Reply.Of("Most.")).Paragraphs.ShouldBe(["Most.", "I have read only the words, not the file with them."]);
        SentFiles.Beside(Sent("Who trusts AI?", Picture, Report), Reply.Of("Most.")).Paragraphs[1].ShouldBe("I have read only the words, not the files with them. Articles are added by moderators.");
    }

    [Fact]
    public void A_message_is_help_a_question_or_files()
    {
        InboxRequest.OfMessage(hasText: false, "", []).ShouldBe(new InboxRequest.Line("/help"));
        InboxRequest.OfMessage(hasText: true, "Help!", []).ShouldBe(new InboxRequest.Line("/help"));
        InboxRequest.OfMessage(hasText: true, "", []).ShouldBeOfType<InboxRequest.Question>().Text.ShouldBeEmpty();
        InboxRequest.OfMessage(hasText: false, "", [Picture]).ShouldBeOfType<InboxRequest.Question>().Files.ShouldBe([Picture]);
    }

    private static InboxRequest.Question Sent(string words, params IReadOnlyList<UploadedFile> files) => new(words) { Files = files };
}
