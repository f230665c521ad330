using System.Text.RegularExpressions;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Reads Markdown: front matter as details, the first heading as title, the rest as plain paragraphs without markup.</summary>
internal static partial class MarkdownReader
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Multiline;
    private const int Patience = 1_000;

    public static ReadDocument Read(string text)
    {
        var body = text.ReplaceLineEndings("\n");
        var head = "";

        if (FrontMatter().Match(body) is { Success: true } front)
        {
            head = string.Join("\n\n", front.Groups["lines"].Value.Split('\n').Select(line => line.Replace("\"", "", StringComparison.Ordinal)));
            body = body[front.Length..];
        }

        var details = PlainTextReader.Read(head.Length == 0 ? "-" : head);
        var title = Heading().Match(body) is { Success: true } heading ? heading.Groups["text"].Value.Trim(' ', '#') : null;

        if (details.Title is null && title is not null)
        {
            body = Heading().Replace(body, "", 1);
        }

        var plain = PlainTextReader.Read(Strip(body));

        var known = details.Title ?? title;

        return plain with
        {
            // The first heading of a section looks like a title where the title stands apart.
            Text = known is not null && plain.Title is { } section && section != known ? $"{section}\n\n{plain.Text}" : plain.Text,
            Title = known ?? plain.Title,
            Author = details.Author ?? plain.Author,
            Publisher = details.Publisher ?? plain.Publisher,
            Published = details.Published ?? plain.Published,
        };
    }

    private static string Strip(string body)
    {
        var plain = CodeFence().Replace(body, "");
        plain = Comment().Replace(plain, "");
        plain = Image().Replace(plain, "");
        plain = Link().Replace(plain, "${text}");
        plain = MarkdownTable.Mend(plain);
        plain = HeadingLine().Replace(plain, "\n${text}\n");
        plain = LineMark().Replace(plain, "");
        plain = Rule().Replace(plain, "");
        plain = Tag().Replace(plain, tag => tag.Value.StartsWith("<br", StringComparison.OrdinalIgnoreCase) ? " " : "");
        plain = Struck().Replace(plain, "");
        plain = Emphasis().Replace(plain, "${text}");

        return string.Join("\n\n", Paragraphs(plain));
    }

    // In Markdown a single line break is a space, but an item of a list and a row of a table are each a paragraph.
    private static IEnumerable<string> Paragraphs(string text)
    {
        var words = new BrokenWord(text);
        var paragraph = "";

        foreach (var line in text.Split('\n').Select(line => line.Trim()).Append(""))
        {
            if (paragraph.Length > 0 && (line.Length == 0 || ItemMark().IsMatch(line) || line[0] == '|' || paragraph[0] == '|'))
            {
                yield return paragraph;
                paragraph = "";
            }

            if (line.Length > 0 && !RowRule().IsMatch(line))
            {
                paragraph = words.Join(paragraph, line);
            }
        }
    }

    [GeneratedRegex(@"\A---\n(?<lines>[^\0]*?)\n---\n", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^#{1,2} +(?<text>[^\n]+)$", Options, Patience)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^(```|~~~)[^\n]*\n[^\0]*?^(```|~~~)[^\n]*$", Options, Patience)]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"<!--[^\0]*?-->", Options, Patience)]
    private static partial Regex Comment();

    [GeneratedRegex(@"!\[[^\]\n]*\]\([^)\n]*\)", Options, Patience)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[(?<text>[^\]\n]+)\](\([^)\n]*\)|\[[^\]\n]*\])", Options, Patience)]
    private static partial Regex Link();

    // A heading is a paragraph of its own, also without an empty line.
    [GeneratedRegex(@"^ {0,3}(> ?)*#{1,6} +(?<text>[^\n]*)$", Options, Patience)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^ {0,3}(> ?)+", Options, Patience)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"^([-*+•]|[0-9]{1,3}[.)]) +", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemMark();

    // What stands between the head of a table and its rows.
    [GeneratedRegex(@"^\|?[ :|-]*-{2,}[ :|-]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RowRule();

    [GeneratedRegex(@"^ {0,3}([-*_] ?){3,}$", Options, Patience)]
    private static partial Regex Rule();

    [GeneratedRegex(@"</?[a-zA-Z][^>\n]*>", Options, Patience)]
    private static partial Regex Tag();

    // What was struck out is no longer said.
    [GeneratedRegex(@" ?~~[^~\n]+~~", Options, Patience)]
    private static partial Regex Struck();

    [GeneratedRegex(@"(\*\*|__|\*|_|`)(?<text>[^*_`\n]+)(\*\*|__|\*|_|`)", Options, Patience)]
    private static partial Regex Emphasis();
}
