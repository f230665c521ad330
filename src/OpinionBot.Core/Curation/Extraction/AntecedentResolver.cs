using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction;

/// <summary>
/// Makes a sentence readable on its own: a part of a name becomes the full name, a leading <c>he</c> the person meant, and <c>the plan</c>
/// gets its name in brackets. Only where the article leaves no choice; a doubtful word stays as it is.
/// </summary>
internal static partial class AntecedentResolver
{
    public static string Resolve(string passage, ArticleNames names)
    {
        var inside = QuotationReader.Read(passage);
        var resolved = passage;

        // From the end, so that earlier positions hold.
        foreach (Match match in DefiniteThing().Matches(passage).Reverse())
        {
            if (!IsQuoted(match.Index) && names.Thing(match.Groups["noun"].Value) is { } thing && !passage.Contains(thing, StringComparison.Ordinal))
            {
                var end = match.Index + match.Length;

                // "the tool's release" becomes "Orbis 2.0's release", "the plan said" becomes "the plan (AI+ plan) said".
                resolved = resolved[end..] is ['\'' or '’', 's', ..] ? resolved[..match.Index] + thing + resolved[end..] : $"{resolved[..end]} ({thing}){resolved[end..]}";
            }
        }

        foreach (var name in NameReader.Read(passage).Reverse())
        {
            if (!IsQuoted(name.Span.Start) && !name.Text.Contains(' ', StringComparison.Ordinal) && names.FullName(name.Text) is { } full && !passage.Contains(full, StringComparison.Ordinal))
            {
                resolved = resolved[..name.Span.Start] + full + resolved[name.Span.End..];
            }
        }

        return LeadingPronoun().Match(resolved) is { Success: true } pronoun && names.LastPerson is { } person
            ? person + resolved[pronoun.Length..]
            : resolved;

        bool IsQuoted(int at) => inside.Any(quotation => quotation.Whole.Start <= at && at < quotation.Whole.End);
    }

    [GeneratedRegex(@"\b[Tt]he (?<noun>plan|document|programme|program|strategy|tool|generator|app|model|chatbot|software|platform|company|firm|developer)\b(?! (behind|that|which|of|called|named|for|in|from|with|who))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 500)]
    private static partial Regex DefiniteThing();

    [GeneratedRegex(@"^(He|She)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingPronoun();
}
