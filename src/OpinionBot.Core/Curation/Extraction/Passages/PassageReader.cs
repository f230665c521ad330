using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Quotes;
using OpinionBot.Curation.Extraction.Tables;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Passages;

/// <summary>Cuts an article into passages and leaves its headings out.</summary>
internal static partial class PassageReader
{
    private const int MaxHeadingWords = 12;
    private const int MaxLeadIn = 160;

    public static IReadOnlyList<Passage> Read(string text)
    {
        var passages = new List<Passage>();
        var number = 0;
        string? heading = null;
        string? leadIn = null;
        string? caption = null;
        IReadOnlyList<string>? heads = null;

        foreach (var paragraph in Paragraphs(text))
        {
            var inside = paragraph.In(text);

            if (TableRow.IsOne(inside))
            {
                var cells = TableRow.Split(inside);

                if (heads is null)
                {
                    (heads, caption) = (cells, passages is [.., var above] && above.Paragraph == number - 1 ? above.Text : leadIn);
                }
                else if (cells.Count == heads.Count)
                {
                    passages.Add(new Passage(paragraph, inside, number) { Heading = heading ?? leadIn, LeadIn = caption, Row = new TableRow(heads, cells) });
                }

                number++;
                continue;
            }

            heads = null;

            if (ItemMark().Match(inside) is { Success: true } mark)
            {
                var item = new TextSpan(paragraph.Start + mark.Length, paragraph.Length - mark.Length);
                passages.AddRange(Passages(text, item, number).Select((passage, at) => passage with { Heading = heading, LeadIn = at == 0 ? leadIn : null }));
            }
            else if (leadIn is not null && QuotationRule.IsWhollyQuoted(inside))
            {
                passages.AddRange(Passages(text, paragraph, number).Select(passage => passage with { Heading = heading, LeadIn = leadIn }));
            }
            else if (inside.EndsWith(':') && Words.Of(inside).Count is > 4 and <= MaxHeadingWords)
            {
                leadIn = inside.TrimEnd(':');
            }
            else if (IsHeading(inside))
            {
                (heading, leadIn) = (inside.TrimEnd(':', ' '), null);
                passages.Add(new Passage(paragraph, inside, number) { Heading = heading, IsHeading = true });
            }
            else
            {
                leadIn = inside.EndsWith(':') && SentenceSplitter.Split(inside)[^1].In(inside) is { Length: <= MaxLeadIn } last ? last.TrimEnd(':') : null;
                passages.AddRange(Passages(text, paragraph, number).Select(passage => passage with { Heading = heading }));
            }

            number++;
        }

        return LeaningPassages.Join(passages, text);
    }

    // "- 41% of dock workers", "2. The law": the mark of an item is not part of what it says.
    [GeneratedRegex(@"^([-*+•–]|[0-9]{1,3}[.)]) +(?=\S)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex ItemMark();

    private static IEnumerable<Passage> Passages(string text, TextSpan paragraph, int number)
    {
        var inside = paragraph.In(text);
        var quotations = QuotationReader.Read(inside);
        var sentences = SentenceSplitter.Split(inside);

        for (var at = 0; at < sentences.Count;)
        {
            var start = sentences[at].Start;
            var end = sentences[at].End;
            at++;

            // A quotation of several sentences stays whole.
            while (at < sentences.Count && quotations.Any(quotation => quotation.Whole.Start < end && sentences[at].Start < quotation.Whole.End && quotation.Whole.Start >= start))
            {
                end = sentences[at].End;
                at++;
            }

            yield return new Passage(new TextSpan(paragraph.Start + start, end - start), inside[start..end], number);
        }
    }

    private static bool IsHeading(string paragraph)
    {
        var words = Words.Of(paragraph);

        // A share is said of something, also in a line without a full stop.
        return words.Count == 0 || (words.Count <= MaxHeadingWords && !NumberReader.Read(paragraph).Any(number => number.Form == NumberForm.Percent) && paragraph.TrimEnd()[^1] is not ('.' or '!' or '?' or '"' or '”' or '…' or '’' or ')'));
    }

    private static IEnumerable<TextSpan> Paragraphs(string text)
    {
        var start = 0;

        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;

            if (end > start)
            {
                yield return new TextSpan(start, end - start);
            }

            start = end + 2;
        }
    }
}
