using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Facts.Findings;

/// <summary>Where the words that a fact stands on are in its sentence, so that a reader finds them at once; and which were taken from elsewhere.</summary>
public static class FindingMarks
{
    /// <returns>Stretches of the anchor's exact words: a finding's value and parts, a quote's own words. They may overlap.</returns>
    public static IReadOnlyList<TextSpan> In(Fact fact) => fact switch
    {
        { Anchor: null } => [],
        Finding finding => [.. Value(finding), .. finding.Parts.Where(part => part.From is null && part.Kind != FindingPartKind.Value).Select(part => StandingWords.SpanIn(finding.Anchor.Exact, part.Words)).OfType<TextSpan>()],
        Quote quote => [.. quote.Words.Select(words => StandingWords.SpanIn(quote.Anchor!.Exact, words)).OfType<TextSpan>()],
        _ => [],
    };

    /// <returns>What the parts of a finding were inherited from, each with its words: <c>Quaymark, 2-9 May</c> from <c>The Quaymark poll ran 2-9 May.</c></returns>
    public static IReadOnlyList<(string Words, string From)> Inherited(Finding finding) =>
        [.. finding.Parts.Where(part => part.From is not null).GroupBy(part => part.From!).Select(part => (string.Join(", ", part.Select(one => one.Words).Distinct()), part.Key))];

    private static IEnumerable<TextSpan> Value(Finding finding)
    {
        var words = finding.Anchor.Exact;

        return finding.Part(FindingPartKind.Value) is { From: null } value && StandingWords.SpanIn(words, value.Words) is { } span
            ? [span]
            : NumberReader.Read(words).Where(number => FigureDoubt.IsValue(number, finding)).Select(number => number.Span).Take(1);
    }
}
