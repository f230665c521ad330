namespace OpinionBot.Facts.Findings;

/// <summary>The cell of a survey's own table that a finding tells again: the same study, question, answer and place.</summary>
/// <param name="Cell">The cell's number.</param>
/// <param name="Value">What the table has, in percent like the finding.</param>
/// <param name="About">The study, its question and the place, as a moderator knows them: <c>Ipsos, May–June 2023, “agreed that AI makes them nervous”, Hungary</c>.</param>
/// <param name="Agrees">True when the article gives the same value, but for rounding.</param>
public sealed record CellLink(FactId Cell, decimal Value, string About, bool Agrees);
