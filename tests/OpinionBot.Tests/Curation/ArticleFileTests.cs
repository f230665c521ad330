namespace OpinionBot.Curation;

public sealed class ArticleFileTests
{
    [Theory]
    [InlineData("report.PDF", null)]
    [InlineData("page.html", "application/octet-stream")]
    [InlineData("untitled", "text/plain; charset=utf-8")]
    [InlineData("notes.md", null)]
    public void Documents_may_be_articles(string name, string? mediaType) => ArticleFile.IsOne(name, mediaType).ShouldBeTrue();

    [Theory]
    [InlineData("Screenshot 2026-01-05.png", "image/png")]
    [InlineData("voice-message.ogg", "audio/ogg")]
    [InlineData("clip.mp4", null)]
    [InlineData("report.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("pdf", null)]
    public void Pictures_recordings_and_other_files_are_none(string name, string? mediaType) => ArticleFile.IsOne(name, mediaType).ShouldBeFalse();
}
