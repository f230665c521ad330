using OpinionBot.Facts.Findings;

namespace OpinionBot.Curation.Extraction.Findings;

/// <summary>The sentence that says a finding: the source's own, with what it leaves to others in brackets at its end.</summary>
internal static class FindingText
{
    private static readonly FindingPartKind[] Completing = [FindingPartKind.Said, FindingPartKind.Of];

    public static string Of(string sentence, IReadOnlyList<FindingPart> parts)
    {
        var missing = parts.Where(part => part.From is not null && Completing.Contains(part.Kind) && !sentence.Contains(part.Words, StringComparison.Ordinal)).Select(part => part.Words).Distinct().ToList();

        if (missing.Count == 0)
        {
            return sentence.ReplaceLineEndings(" ");
        }

        var (body, end) = sentence is [.., '.' or '!' or ';'] ? (sentence[..^1], sentence[^1..]) : (sentence, "");

        return $"{body} ({string.Join("; ", missing)}){end}".ReplaceLineEndings(" ");
    }
}
