using System.Text.RegularExpressions;

namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Finds the words that say who somebody or what something is.</summary>
internal static partial class Introduction
{
    /// <summary>True when the text introduces the name, before or behind it.</summary>
    public static bool Of(string name, string text)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if (Behind().IsMatch(text[(at + name.Length)..]) || (Before().IsMatch(text[..at]) && !Joints().IsMatch(text[..at])) || (RoleBefore().Match(text[..at]) is { Success: true } role && !NoRoles.Contains(role.Groups["role"].Value)))
            {
                return true;
            }
        }

        return false;
    }

    // ", who led the study", ", head of research", " is a program", " (a company)"
    [GeneratedRegex(@"^(, (a|an|the|who|whose|which|one of|[a-z]+ (of|at|for|in|and)|[a-z’'-]+ [a-z’'-]+,|[a-z’'-]+( [a-z’'-]+){0,4},)|,? (is|was|are|were) (a|an|the|one of)\b| \((a|an|the|who|which) )", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();

    // "the economist ", "its general secretary, ", "founder ", "a program called ", "health minister "
    [GeneratedRegex(@"(\b([Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Hh]is|[Hh]er) ([\w’'-]+ ){1,5}?(called |named |known as )?|\b([Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Hh]is|[Hh]er|[Aa]n?|[Oo]ne of) [^.,;]{3,60}, )(Dr\. |Prof\. |Mr\. |Ms\. |Mrs\. )?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    // "the capabilities of ": this introduces nobody.
    [GeneratedRegex(@"\b(of|in|for|about|with|by|to|from|on|and|or|at|than|that|as|used|using|after|when|said|told)( the| a| an)? $", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Joints();

    // "health minister ", "founder "
    [GeneratedRegex(@"\b[Tt]?(?<role>[a-z]{3,}(er|or|ist|ian|ant|ent|man|woman|ary|chief|head|boss)) (Dr\. |Prof\. )?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleBefore();

    private static readonly HashSet<string> NoRoles = new(["after", "under", "over", "other", "another", "whether", "rather", "however", "together", "never", "ever", "later", "earlier", "either", "neither", "further", "per", "her", "for", "than", "more", "consider", "remember", "different", "recent", "important", "went", "sent", "spent", "want", "were"], StringComparer.Ordinal);
}
