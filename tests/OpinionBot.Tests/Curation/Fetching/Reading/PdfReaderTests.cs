using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace OpinionBot.Curation.Fetching.Reading;

public sealed class PdfReaderTests
{
    [Fact]
    public void Reads_the_text_of_its_pages_without_what_repeats_on_each()
    {
        var document = DocumentReader.Read(
            Pdf(
                ["Harbour Institute Report 2025", "The first robots came to the harbour in", "May, and 71% of the dockers liked them."],
                ["Harbour Institute Report 2025", "In autumn the mood turned, said Orla Finch."],
                ["Harbour Institute Report 2025", "By winter hardly anybody mentioned robots."]),
            "report.pdf",
            null);

        document.Text.ShouldContain("came to the harbour in May, and 71% of the dockers liked them.");
        document.Text.ShouldContain("said Orla Finch.");
        document.Text.ShouldNotContain("Report 2025");
    }

    [Fact]
    public void Says_when_there_is_no_text_in_it() =>
        Should.Throw<UnusableDocumentException>(() => DocumentReader.Read(Pdf([]), "scan.pdf", null)).Message.ShouldContain("has no text in it");

    [Fact]
    public void A_raised_digit_is_no_part_of_the_number_before_it()
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        var end = page.AddText("The harbour has 41%", 11, new PdfPoint(60, 780), font)[^1].EndBaseLine;
        end = page.AddText("3", 6, new PdfPoint(end.X, end.Y + 4), font)[^1].EndBaseLine;
        page.AddText(" of the cranes of Norwick.", 11, new PdfPoint(end.X, 780), font);

        DocumentReader.Read(builder.Build(), "report.pdf", null).Text.ShouldContain("41%³ of the cranes");
    }

    private static byte[] Pdf(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);

        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);

            for (var line = 0; line < lines.Length; line++)
            {
                page.AddText(lines[line], 11, new PdfPoint(60, 780 - (line * 14)), font);
            }
        }

        return builder.Build();
    }
}
