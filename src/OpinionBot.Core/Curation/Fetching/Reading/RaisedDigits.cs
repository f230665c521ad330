using System.Text;
using AngleSharp.Dom;
using UglyToad.PdfPig.Content;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>
/// Keeps digits that stand above the line apart from those on it, as Unicode writes them: <c>62¹</c>. Without this the mark of a footnote
/// or a power becomes a part of the number before it.
/// </summary>
internal static class RaisedDigits
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MostDigits = 3;

    // As typesetters do it: a raised digit is this much smaller, and its foot this much above the line, in shares of the size on the line.
    private const double MostSize = 0.85;
    private const double LeastRise = 0.15;

    /// <summary>Rewrites the raised digits of a page's markup where they stand.</summary>
    public static void Raise(IDocument page)
    {
        foreach (var element in page.QuerySelectorAll("sup").Where(element => element.TextContent.Trim() is { Length: > 0 and <= MostDigits } mark && mark.All(char.IsAsciiDigit)).ToList())
        {
            element.TextContent = string.Concat(element.TextContent.Trim().Select(digit => Raised[digit - '0']));
        }
    }

    /// <summary>Rewrites the raised digits of a page's text.</summary>
    /// <param name="text">The page's letters in its own order, with spaces and line breaks between them.</param>
    public static string Raise(Page page, string text)
    {
        var raised = new StringBuilder(text);
        var at = 0;
        Letter? onLine = null;

        foreach (var letter in page.Letters.Where(letter => !string.IsNullOrWhiteSpace(letter.Value)))
        {
            at = text.IndexOf(letter.Value, at, StringComparison.Ordinal);

            if (at < 0)
            {
                return raised.ToString();
            }

            if (onLine is not null && letter.Value is [>= '0' and <= '9'] && IsRaised(letter, onLine))
            {
                raised[at] = Raised[letter.Value[0] - '0'];
            }
            else
            {
                onLine = letter;
            }

            at += letter.Value.Length;
        }

        return raised.ToString();
    }

    private static bool IsRaised(Letter letter, Letter onLine) =>
        letter.PointSize < MostSize * onLine.PointSize
        && letter.StartBaseLine.Y - onLine.StartBaseLine.Y is var rise && rise > LeastRise * onLine.PointSize && rise < onLine.PointSize
        && Math.Abs(letter.StartBaseLine.X - onLine.EndBaseLine.X) < onLine.PointSize;
}
