using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using OpinionBot.Curation.Fetching.Pages.Tables;
using OpinionBot.Curation.Fetching.Reading;

namespace OpinionBot.Curation.Fetching.Pages;

/// <summary>The paragraphs of an article's markup as text, without what stands around and between them.</summary>
internal sealed class ArticleText
{
    private static readonly string[] Blocks = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "td", "th", "pre", "figcaption", "dd", "dt", "div", "section", "article", "tr"];

    // A paragraph that is a link and nothing else leads to another story; of one or two words it may be a name in a list.
    private const int PointerWords = 4;

    // Where more of the paragraphs are such links, the article is a list of them.
    private const double MostPointers = 0.2;

    private readonly List<(string Text, bool IsPointer)> _paragraphs = [];
    private readonly StringBuilder _paragraph = new();
    private INode? _taken;
    private int _unlinked;
    private bool _isItem;

    private ArticleText()
    {
    }

    public static string Of(string content)
    {
        var reading = new ArticleText();

        var article = new HtmlParser().ParseDocument(content);
        FootnoteMarks.Remove(article);
        RaisedDigits.Raise(article);

        foreach (var node in article.Body?.Descendants() ?? [])
        {
            reading.Take(node);
        }

        reading.EndParagraph();

        var isOfPointers = reading._paragraphs.Count(paragraph => paragraph.IsPointer) > MostPointers * reading._paragraphs.Count;

        return string.Join("\n\n", ParagraphTrimmer.Trim([.. reading._paragraphs.Where(paragraph => isOfPointers || !paragraph.IsPointer).Select(paragraph => paragraph.Text)]));
    }

    private void Take(INode node)
    {
        if (_taken is not null && _taken.Contains(node))
        {
            return;
        }

        if (Lines(node) is { Count: > 0 } lines)
        {
            EndParagraph();
            _paragraphs.AddRange(lines.Select(line => (line, IsPointer: false)));
            _taken = node;
        }
        else if (node is IElement element && (Blocks.Contains(element.LocalName) || element.LocalName == "br"))
        {
            EndParagraph();
            _isItem |= element.LocalName == "li";
        }
        else if (node is IText words)
        {
            // Line breaks inside a paragraph are only how the page was written.
            _paragraph.Append(words.Data.ReplaceLineEndings(" "));
            _unlinked += words.ParentElement?.Closest("a") is null ? words.Data.Count(char.IsLetterOrDigit) : 0;

            if (node.NextSibling is null && node.ParentElement is { } parent && Blocks.Contains(parent.LocalName))
            {
                EndParagraph();
            }
        }
    }

    private static IReadOnlyList<string> Lines(INode node) => node switch
    {
        IHtmlTableElement table when TableText.IsData(table) => TableText.Of(table),
        IElement { LocalName: "dl" } list => DefinitionText.Of(list),
        _ => [],
    };

    private void EndParagraph()
    {
        var words = _paragraph.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        if (words.Length > 0)
        {
            _paragraphs.Add(((_isItem ? "- " : "") + string.Join(' ', words), IsPointer: _unlinked == 0 && words.Length >= PointerWords));
        }

        _isItem &= words.Length == 0;
        _paragraph.Clear();
        _unlinked = 0;
    }
}
