using System.Text;

namespace OpinionBot.Curation.Fetching.Reading;

public sealed class MailReaderTests
{
    private const string Page = "<html><head><meta charset=3D\"windows-1252\"><title>Cranes</title></head><body><article><p>K=F6ln has cranes that move by themse=\r\nlves, and most of the dock workers there do not mind.</p></article></body></html>";

    [Fact]
    public void Reads_a_page_that_a_browser_saved_in_one_file()
    {
        var read = Read("cranes.mht", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://harbour.example/cranes\r\nSubject: Cranes\r\nDate: Wed, 14 May 2025 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
            + $"Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{Page}\r\n--b--\r\n");

        read.Text.ShouldBe("Köln has cranes that move by themselves, and most of the dock workers there do not mind.");
        (read.Title, read.Author, read.Published).ShouldBe(("Cranes", null, null));
    }

    [Fact]
    public void Reads_a_message_with_who_sent_it_and_when()
    {
        var read = Read("a.eml", "From: =?utf-8?q?Zo=C3=AB?= Berg <zoe@harbour.example>\r\nTo: all@harbour.example\r\nSubject: What dockers think\r\nDate: Wed, 14 May 2025 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(Encoding.UTF8.GetBytes("Of the dockers of Norwick 41% like the cranes.")));

        read.Text.ShouldBe("Of the dockers of Norwick 41% like the cranes.");
        (read.Title, read.Author, read.Published.ToString()).ShouldBe(("What dockers think", "Zoë Berg", "2025-05-14"));
    }

    [Fact]
    public void A_message_whose_page_is_no_article_is_read_by_its_text() =>
        Read("a.eml", "From: Ida Berg <ida@harbour.example>\r\nSubject: Cranes\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nDockers like cranes.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Hi.</p>\r\n--b--\r\n")
            .Text.ShouldBe("Dockers like cranes.");

    [Fact]
    public void A_message_of_attachments_alone_is_refused() =>
        Should.Throw<UnusableDocumentException>(() => Read("a.eml", "From: Ida <ida@harbour.example>\r\nMIME-Version: 1.0\r\nContent-Type: application/zip\r\n\r\nUEs=\r\n")).Message.ShouldBe("a.eml has no text of its own; add what is attached to it.");

    [Theory]
    [InlineData("Title: Cranes\nAuthor: Ida Berg\n\nDockers like cranes.", "a.txt", false)]
    [InlineData("Cranes come.\n\nMIME-Version: 1.0 is a line.", "a.txt", false)]
    [InlineData("Subject: Cranes\nMIME-Version: 1.0\n\nDockers like cranes.", "a.txt", true)]
    [InlineData("Subject: Cranes\nFrom: Ida\n\nDockers like cranes.", "a.eml", true)]
    public void Tells_a_mail_by_its_head(string text, string name, bool isMail) => MailReader.IsMail(Encoding.UTF8.GetBytes(text), name).ShouldBe(isMail);

    private static ReadDocument Read(string name, string content)
    {
        var bytes = Encoding.Latin1.GetBytes(content);
        MailReader.IsMail(bytes, name).ShouldBeTrue();

        return MailReader.Read(bytes, name);
    }
}
