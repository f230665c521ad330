using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Names;

/// <summary>
/// Makes a sentence readable on its own without changing a word of it: a part of a name, a leading <c>he</c> and <c>the plan</c> get the whole name
/// in brackets. Only where the article leaves no choice; a doubtful word stays as it is.
/// </summary>
internal static partial class AntecedentResolver
{
    /// <param name="thing">What <c>it</c> can mean; null when that is open.</param>
    /// <param name="person">Who <c>the sociologist</c> can be; null when that is open.</param>
    public static string Resolve(string passage, ArticleNames names, string? person, string? thing)
    {
        var inside = QuotationReader.Read(passage);
        var added = new List<(int At, string Name)>();

        foreach (Match match in DefiniteThing().Matches(passage))
        {
            if (!IsQuoted(match.Index) && names.Thing(match.Groups["noun"].Value) is { } named && !passage.Contains(named, StringComparison.OrdinalIgnoreCase))
            {
                // "the plan said" becomes "the plan (AI+ plan) said"; the source's words stay.
                added.Add((match.Index + match.Length, named));
            }
        }

        foreach (var name in NameReader.Read(passage))
        {
            if (!IsQuoted(name.Span.Start) && !name.Text.Contains(' ', StringComparison.Ordinal) && names.FullName(name.Text) is { } full
                && !passage.Contains(full, StringComparison.OrdinalIgnoreCase))
            {
                added.Add((name.Span.End, full));
            }
        }

        // From the end, so that earlier positions hold; each name once, where it is first needed.
        var resolved = added.OrderBy(one => one.At).DistinctBy(one => one.Name).Reverse().Aggregate(passage, (text, one) => $"{text[..one.At]} ({one.Name}){text[one.At..]}");

        if (thing is not null && It().Match(resolved) is { Success: true } it && !IsQuoted(it.Index) && !Expletive().IsMatch(resolved[it.Index..])
            && !resolved.Contains(thing, StringComparison.Ordinal))
        {
            resolved = $"{resolved[..(it.Index + it.Length)]} ({thing}){resolved[(it.Index + it.Length)..]}";
        }

        if (person is not null && LeadingRole().Match(resolved) is { Success: true } role && names.PersonIn(resolved) is null)
        {
            resolved = $"{resolved[..role.Length]} ({person}){resolved[role.Length..]}";
        }

        return LeadingPronoun().Match(resolved) is { Success: true } pronoun && names.PersonCalled(Words.Fold(pronoun.Value)) is { } last
            ? $"{resolved[..pronoun.Length]} ({last}){resolved[pronoun.Length..]}"
            : resolved;

        bool IsQuoted(int at) => inside.Any(quotation => quotation.Whole.Start <= at && at < quotation.Whole.End);
    }

    /// <summary>True for a sentence whose leading <c>it</c> means nothing that was named: <c>It is hard to say</c>.</summary>
    public static bool IsExpletive(string sentence) => Expletive().IsMatch(sentence);

    [GeneratedRegex(@"\b[Tt]he (?<noun>plan|document|programme|program|strategy|tool|generator|app|model|chatbot|software|platform|company|firm|developer)\b(?! (behind|that|which|of|called|named|for|in|from|with|who))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex DefiniteThing();

    [GeneratedRegex(@"^(It|Its)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex It();

    // "It is hard to say", "it takes a year until": this "it" means nothing that was named.
    [GeneratedRegex(@"^[Ii]t (is|was|seems|appears|takes|took|would|will|may|might|can|could)( [a-z]+){0,3} (that|to|when|how|who|whether|if|because|until)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Expletive();

    [GeneratedRegex(@"^The ([a-z]{3,}(ist|ian)|professor|director|minister|author|founder|researcher|scientist|doctor|lawyer|teacher|writer|engineer|chairman|chairwoman|president|mayor|organi[sz]er|farmer|artist|senator)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingRole();

    [GeneratedRegex(@"^(He|She)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingPronoun();
}
