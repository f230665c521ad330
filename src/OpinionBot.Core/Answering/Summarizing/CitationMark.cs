using System.Text.RegularExpressions;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Summarizing;

/// <summary>A mark <c>[F12]</c> in a sentence: these words stand on that fact.</summary>
/// <param name="Fact">The cited fact.</param>
/// <param name="Start">Index of the opening bracket.</param>
/// <param name="Length">Of the mark, with its brackets.</param>
public readonly partial record struct CitationMark(FactId Fact, int Start, int Length)
{
    public static IReadOnlyList<CitationMark> ReadAll(string text)
    {
        var marks = new List<CitationMark>();

        foreach (var match in Pattern().EnumerateMatches(text))
        {
            if (FactId.TryParse(text.Substring(match.Index + 1, match.Length - 2), out var fact))
            {
                marks.Add(new CitationMark(fact, match.Index, match.Length));
            }
        }

        return marks;
    }

    /// <summary>The words alone.</summary>
    public static string Without(string text) => Pattern().Replace(text, "");

    [GeneratedRegex(@"\[F[1-9][0-9]{0,17}\]", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
