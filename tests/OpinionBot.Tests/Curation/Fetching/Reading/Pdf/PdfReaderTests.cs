using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

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

    [Fact]
    public void Two_columns_are_read_one_after_the_other_and_a_sentence_over_the_break_is_one()
    {
        string[] left = ["In Norway the first robots came to", "the harbour, and most of the dockers", "did not like them when they were", "asked about it, though many of those"];
        string[] right = ["who were younger liked them well", "enough, said Orla Finch, who counts", "for the union what comes and goes on", "the quay. Nobody had asked her."];

        Read((page, font) =>
        {
            for (var line = 0; line < left.Length; line++)
            {
                page.AddText(left[line], 10, new PdfPoint(60, 700 - (12 * line)), font);
                page.AddText(right[line], 10, new PdfPoint(310, 705 - (12 * line)), font);
            }
        }).Text.ShouldContain("though many of those who were younger liked them well enough, said Orla Finch");
    }

    [Fact]
    public void A_table_is_written_as_rows() => Read((page, font) =>
    {
        string[][] rows = [["Group", "Yes", "No"], ["Women", "64%", "30%"], ["Men", "9%", "11%"]];

        for (var row = 0; row < rows.Length; row++)
        {
            for (var cell = 0; cell < 3; cell++)
            {
                page.AddText(rows[row][cell], 10, new PdfPoint(60 + (90 * cell), 700 - (15 * row)), font);
            }
        }

        page.AddText("The table shows what the dockers said.", 10, new PdfPoint(60, 730), font);
    }).Text.ShouldContain("| Group | Yes | No |\n\n| Women | 64% | 30% |\n\n| Men | 9% | 11% |");

    [Fact]
    public void Letters_that_are_printed_twice_or_joined_are_read_once_and_apart() => Read((page, font) =>
    {
        page.AddText("The harbour of Norwick has many robots", 10, new PdfPoint(60, 700), font);
        page.AddText("The harbour of Norwick has many robots", 10, new PdfPoint(60.3, 700), font);
        page.AddText("and the \ufb01rst of them came in May.", 10, new PdfPoint(60, 688), font);
    }).Text.ShouldBe("The harbour of Norwick has many robots and the first of them came in May.");

    [Fact]
    public void The_properties_that_programs_write_are_no_details()
    {
        var builder = new PdfDocumentBuilder { DocumentInformation = { Title = "Microsoft Word - draft.docx", Author = "scanner01", CreationDate = "D:20190105120000Z" } };
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        page.AddText("What residents think", 18, new PdfPoint(60, 780), font);
        page.AddText("In a poll in May, 62% of adults in Norway said that AI should be regulated.", 11, new PdfPoint(60, 750), font);

        var read = DocumentReader.Read(builder.Build(), "scan.pdf", null);

        (read.Title, read.Author, read.Published).ShouldBe(("What residents think", null, null));
        read.Text.ShouldStartWith("In a poll in May");
    }

    [Fact]
    public void A_page_that_lies_on_its_side_is_read_as_people_turn_it() => Read((page, font) =>
    {
        page.SetRotation(new PageRotationDegrees(90));
        page.AddText("The harbour of Norwick has many robots.", 10, new PdfPoint(60, 700), font);
    }).Text.ShouldBe("The harbour of Norwick has many robots.");

    [Fact]
    public void A_document_of_very_many_pages_is_refused_whole() =>
        Should.Throw<UnusableDocumentException>(() => DocumentReader.Read(Pdf([.. Enumerable.Repeat(Array.Empty<string>(), 501)]), "long.pdf", null)).Message.ShouldContain("has 501 pages, more than 500");

    private static ReadDocument Read(Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont> draw)
    {
        var builder = new PdfDocumentBuilder();
        draw(builder.AddPage(PageSize.A4), builder.AddStandard14Font(Standard14Font.Helvetica));

        return DocumentReader.Read(builder.Build(), "report.pdf", null);
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
