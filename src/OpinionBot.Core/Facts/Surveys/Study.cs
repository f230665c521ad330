namespace OpinionBot.Facts.Surveys;

/// <summary>One survey (AAPOR disclosure items, DDI names).</summary>
/// <param name="Key">Unique within the library: <c>ipsos-2023</c>; for a survey that an article reports, made from conductor and year.</param>
/// <param name="Title">The survey's name.</param>
/// <param name="Conductor">Who asked, and for whom: <c>Ipsos for the World Economic Forum</c>.</param>
/// <param name="Fieldwork">When; null when not published.</param>
/// <param name="Population">Of whom; travels with every figure: <c>adults under 75, online except India</c>. Null when not published.</param>
/// <param name="Mode">How: <c>online panel</c>. Null when not published.</param>
/// <param name="Evidence">How near to the publisher the figures were taken: <c>primary table</c>, <c>press report of the publisher</c>.</param>
public sealed record Study(
    string Key,
    string Title,
    string Conductor,
    Fieldwork? Fieldwork = null,
    string? Population = null,
    string? Mode = null,
    string? Evidence = null);
