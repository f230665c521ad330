using OpinionBot.Curation.Extraction.Tables;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Passages;

/// <summary>A sentence of an article, or several that one quotation holds together.</summary>
/// <param name="Span">Where it stands in the article's text.</param>
/// <param name="Text">Its exact words.</param>
/// <param name="Paragraph">Number of its paragraph; passages of one paragraph share their subject.</param>
internal sealed record Passage(TextSpan Span, string Text, int Paragraph)
{
    public IReadOnlyList<QuotationMention> Quotations { get; } = QuotationReader.Read(Text);

    /// <summary>The heading it stands under; null when there is none.</summary>
    public string? Heading { get; init; }

    /// <summary>True for the heading itself, which is no fact but may say who asked and when.</summary>
    public bool IsHeading { get; init; }

    /// <summary>What a list that it is an item of is introduced by, without its colon; null when it is none.</summary>
    public string? LeadIn { get; init; }

    /// <summary>Where its own words begin: a sentence that leans on the one before it has that one in front.</summary>
    public int OwnStart { get; init; }

    /// <summary>Its cells when it is a row of a table.</summary>
    public TableRow? Row { get; init; }

    public bool IsQuestion => Text.EndsWith('?') && Quotations.Count == 0;
}
