using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>
/// Takes the marks of footnotes that are no digits out of a page: <c>[3]</c>, <c>*</c>, <c>†</c>, or a letter that leads to a note.
/// Digits stay, raised.
/// </summary>
internal static class FootnoteMarks
{
    private const int MostLetters = 5;

    public static void Remove(IDocument page)
    {
        foreach (var raised in page.QuerySelectorAll("sup").Where(IsMark).ToList())
        {
            raised.Remove();
        }
    }

    private static bool IsMark(IElement raised) =>
        raised.TextContent.Trim() is { Length: > 0 and <= MostLetters } mark
        && ((mark[0] is '[' or '(' && mark[^1] is ']' or ')' && mark.Any(char.IsLetterOrDigit))
            || mark.All(character => character is '*' or '†' or '‡' or '§' or '¶' or '#')
            || (mark is [>= 'a' and <= 'z'] && LeadsToNote(raised)));

    private static bool LeadsToNote(IElement raised) =>
        (raised.QuerySelector("a") ?? raised.Closest("a"))?.GetAttribute("href")?.Contains('#', StringComparison.Ordinal) == true;
}
