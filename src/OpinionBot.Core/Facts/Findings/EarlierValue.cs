using OpinionBot.Language;

namespace OpinionBot.Facts.Findings;

/// <summary>What the same question had brought before: <c>up from 44% in 2025</c>.</summary>
/// <param name="Value">As the article gives it, in the unit of the finding.</param>
/// <param name="On">When that was; null when the article does not say.</param>
public sealed record EarlierValue(decimal Value, PartialDate? On = null);
