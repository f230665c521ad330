using System.Text;
using MimeKit;
using OpinionBot.Curation.Fetching.Pages;
using OpinionBot.Curation.Fetching.Pages.Details;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Reads what is kept as a mail is: a message (EML), and a page that a browser saved in one file (MHT).</summary>
internal static class MailReader
{
    private const int Glance = 4_096;

    // One of these stands in the head of every such file, and in no article.
    private static readonly string[] Heads = ["MIME-Version:", "Message-ID:", "Received:", "Return-Path:", "Snapshot-Content-Location:"];

    public static bool IsMail(byte[] content, string name)
    {
        var start = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, Glance)).TrimStart();
        var first = start.Split('\n', 2)[0];

        // "From - ..." is how some programs begin a message that they keep.
        if (!IsHead(first) && !first.StartsWith("From ", StringComparison.Ordinal))
        {
            return false;
        }

        var lines = start.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => line.Length > 0);

        return lines.Any(line => Heads.Any(head => line.StartsWith(head, StringComparison.OrdinalIgnoreCase)))
            || (IsCalledMail(name) && IsHead(first));
    }

    /// <exception cref="UnusableDocumentException">It cannot be read, or has no text.</exception>
    public static ReadDocument Read(byte[] content, string name)
    {
        try
        {
            using var stream = new MemoryStream(content);
            using var mail = MimeMessage.Load(stream);

            // A browser keeps the day on which the page was saved, and itself as its sender.
            var isPage = mail.Headers.Contains("Snapshot-Content-Location") || mail.Headers["From"]?.Contains("<Saved by", StringComparison.OrdinalIgnoreCase) == true;
            var sender = mail.From.Mailboxes.FirstOrDefault();
            var read = ReadBody(mail, name);

            return read with
            {
                Title = read.Title ?? TitleText.Decode(mail.Subject),
                Author = isPage ? read.Author : read.Author ?? NameText.Clean(sender?.Name),
                Published = isPage || mail.Date == DateTimeOffset.MinValue ? read.Published : read.Published ?? PartialDate.From(DateOnly.FromDateTime(mail.Date.DateTime)),
            };
        }
        catch (Exception exception) when (exception is FormatException or IOException or NotSupportedException)
        {
            throw new UnusableDocumentException($"{name} is a damaged mail or saved page; open it and save it as a web page or PDF, or paste its text.");
        }
    }

    private static ReadDocument ReadBody(MimeMessage mail, string name)
    {
        var parts = mail.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment).ToList();
        var page = parts.FirstOrDefault(part => part.IsHtml);
        var plain = parts.FirstOrDefault(part => part.IsPlain);

        if (page is null && plain is null)
        {
            throw new UnusableDocumentException($"{name} has no text of its own; add what is attached to it.");
        }

        try
        {
            return page is not null ? HtmlReader.Read(Text(page, name), name) : PlainTextReader.Read(Text(plain!, name));
        }
        catch (UnusableDocumentException) when (page is not null && plain is not null)
        {
            return PlainTextReader.Read(Text(plain, name));
        }
    }

    // Browsers often leave the encoding to the page itself.
    private static string Text(TextPart part, string name)
    {
        using var content = new MemoryStream();
        part.Content?.DecodeTo(content);

        return TextDecoding.Decode(content.ToArray(), name, part.ContentType.Charset is { } charset ? $"{part.ContentType.MimeType}; charset={charset}" : null);
    }

    private static bool IsCalledMail(string name) => Path.GetExtension(name).ToLowerInvariant() is ".eml" or ".mht" or ".mhtml";

    // "Subject: What residents think", no sentence with a colon in it.
    private static bool IsHead(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is var colon and > 1 && line[..colon].All(character => char.IsAsciiLetterOrDigit(character) || character == '-');
}
