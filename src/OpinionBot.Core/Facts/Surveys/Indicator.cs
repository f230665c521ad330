namespace OpinionBot.Facts.Surveys;

/// <summary>One question of a study.</summary>
/// <param name="Key">Unique within its study: <c>nervous</c>. Figures are comparable when study and key are equal.</param>
/// <param name="Wording">The question as the publisher words or paraphrases it; for an article, what the figure measures.</param>
/// <param name="Reads">How a sentence says it of people when there is no answer option: <c>say that AI products and services make them nervous</c>.</param>
/// <param name="Topic">What it is about in two or three words, for autocomplete and help: <c>nervous about AI</c>.</param>
public sealed record Indicator(string Key, string Wording, string Reads, string Topic);
