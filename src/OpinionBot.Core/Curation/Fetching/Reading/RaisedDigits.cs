using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>
/// Keeps digits that stand above the line apart from those on it, as Unicode writes them: <c>62¹</c>. Without this the mark of a footnote
/// or a power becomes a part of the number before it.
/// </summary>
internal static class RaisedDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostDigits = 3;

    /// <summary>Rewrites the raised digits of a page's markup where they stand.</summary>
    public static void Raise(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("sup").Where(element => element.TextContent.Trim() is { Length: > 0 and <= MostDigits } mark && mark.All(char.IsAsciiDigit)).ToList())
        {
            element.TextContent = string.Concat(element.TextContent.Trim().Select(digit => Raised[digit - '0']));
        }
    }
}
