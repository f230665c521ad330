using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>Reads an article of a few sentences, which is too short to be told by its length, where a page's markup says that it is one.</summary>
internal static class ShortArticle
{
    private const int LeastLetters = 40;

    // One inside the other, they would be read again and again.
    private const int Most = 5;

    private const string Marked = "[itemprop='articleBody'], article, main, [role='main']";

    /// <returns>Empty where nothing is marked, or has no sentence in it.</returns>
    public static string Read(IDocument page)
    {
        foreach (var part in page.QuerySelectorAll(Marked).Where(part => part.Closest("aside, nav, footer") is null).Take(Most))
        {
            var text = ArticleText.Of(part.OuterHtml);

            if (text.Count(char.IsLetter) >= LeastLetters && text.Split("\n\n").Any(ParagraphTrimmer.IsProse))
            {
                return text;
            }
        }

        return "";
    }
}
