using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Curation.Extraction.Passages;

namespace OpinionBot.Curation.Extraction.Quotes;

/// <summary>Says whose words the quotations of an article are, also where a paragraph of them names nobody: who spoke before, else who is named right behind.</summary>
internal sealed class Speakers(IReadOnlyList<Passage> passages, ArticleNames names)
{
    private (Attribution Attribution, int Paragraph)? _speaking;

    /// <summary>Who speaks in a passage; to be asked in reading order. Null when nobody does.</summary>
    public Attribution? Of(int at)
    {
        var passage = passages[at];
        var own = AttributionReader.Read(passage.Text, names);

        if (own is null && QuotationRule.IsWhollyQuoted(passage))
        {
            own = _speaking is { } speaking && passage.Paragraph - speaking.Paragraph <= 1 ? speaking.Attribution : Behind(at);
        }

        if (own is not null && passage.Quotations.Count > 0)
        {
            _speaking = (own, passage.Paragraph);
        }

        return own;
    }

    private Attribution? Behind(int at)
    {
        var last = passages[at].Paragraph;

        for (var next = at + 1; next < passages.Count && passages[next].Paragraph <= last + 1; next++)
        {
            if (AttributionReader.Read(passages[next].Text, names) is { } named)
            {
                return named;
            }

            last = QuotationRule.IsWhollyQuoted(passages[next]) ? passages[next].Paragraph : last;
        }

        return null;
    }
}
