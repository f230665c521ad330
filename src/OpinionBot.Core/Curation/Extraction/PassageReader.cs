using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction;

/// <summary>Cuts an article into passages and leaves its headings out.</summary>
internal static class PassageReader
{
    private const int MaxHeadingWords = 12;

    public static IReadOnlyList<Passage> Read(string text)
    {
        var passages = new List<Passage>();
        var number = 0;

        foreach (var paragraph in Paragraphs(text))
        {
            if (!IsHeading(paragraph.In(text)))
            {
                passages.AddRange(Passages(text, paragraph, number));
            }

            number++;
        }

        return passages;
    }

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

        return words.Count == 0 || (words.Count <= MaxHeadingWords && paragraph.TrimEnd()[^1] is not ('.' or '!' or '?' or '"' or '”' or '…' or '’' or ')'));
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
