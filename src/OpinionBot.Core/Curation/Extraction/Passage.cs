using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction;

/// <summary>A sentence of an article, or several that one quotation holds together.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Text">Its exact words.</param>
/// <param name="Paragraph">Number of its paragraph; passages of one paragraph share their subject.</param>
internal sealed record Passage(TextSpan Span, string Text, int Paragraph)
{
    public IReadOnlyList<QuotationMention> Quotations { get; } = QuotationReader.Read(Text);

    public bool IsQuestion => Text.EndsWith('?') && Quotations.Count == 0;
}
