using System.Text;
using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

/// <summary>The text of a table's cell in one line, without the marks of footnotes.</summary>
internal static class CellText
{
    // Above the line after these it is a power: m², 10⁶.
    private static readonly string[] Raisable = ["m", "cm", "km", "mm", "ft", "s", "10"];

    public static string Of(IElement cell)
    {
        var text = new StringBuilder();

        foreach (var node in cell.Descendants())
        {
            if (node is IText words && words.ParentElement?.Closest("script, style, template") is null)
            {
                text.Append(IsNote(words, text) ? "" : words.Data);
            }
            else if (node is IElement { LocalName: "br" or "p" or "div" or "li" or "ul" or "ol" or "dd" or "dt" })
            {
                text.Append(' ');
            }
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsNote(IText words, StringBuilder before)
    {
        if (words.ParentElement?.Closest("sup") is not { } raised || before.ToString().Trim() is not { Length: > 0 } said)
        {
            return false;
        }

        var mark = raised.TextContent.Trim();
        var isLinked = raised.QuerySelector("a") is not null || raised.ParentElement is { LocalName: "a" };

        if (mark.Length == 0 || Raisable.Contains(said[(said.LastIndexOf(' ') + 1)..].ToLowerInvariant()))
        {
            return false;
        }

        // A digit above another one may be a power as well; raised, it is no part of the number either way. Two letters are the end of a word: 1st.
        return isLinked || (mark.All(IsDigit) ? !char.IsDigit(said[^1]) : !mark.All(char.IsLetter) || mark.Length == 1);
    }

    private static bool IsDigit(char character) => char.IsAsciiDigit(character) || character is '¹' or '²' or '³' or (>= '⁰' and <= '⁹');
}
