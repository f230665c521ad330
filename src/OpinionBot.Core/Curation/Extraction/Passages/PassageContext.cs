using OpinionBot.Facts;
using OpinionBot.Facts.Places;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Passages;

/// <summary>A passage with what the article around it says about it.</summary>
/// <param name="Text">The passage readable on its own.</param>
/// <param name="Anchor">The exact words in the article.</param>
/// <param name="Places">Named in it, else in the sentence before it.</param>
/// <param name="SaidOn">The date it gives, else the article's.</param>
/// <param name="Published">The article's date, which <c>last year</c> counts from.</param>
internal sealed record PassageContext(
    Passage Passage,
    string Text,
    Anchor Anchor,
    IReadOnlyList<Place> Places,
    PartialDate? SaidOn,
    PartialDate? Published);
