using OpinionBot.Language;

namespace OpinionBot.Facts.Surveys;

/// <summary>When people were asked (AAPOR disclosure item).</summary>
/// <param name="From">First day, month or year; null when only a note is known.</param>
/// <param name="To">Last day, inclusive. Equal to <paramref name="From"/> for a single day, month or year.</param>
/// <param name="Note">What two dates cannot say, in the publisher's sense.</param>
public sealed record Fieldwork(PartialDate? From, PartialDate? To, string? Note = null);
