using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using OpinionBot.Curation.Fetching.Reading;
using OpinionBot.Facts.Sources;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching;

/// <summary>Joins a document with what the moderator gave into an article: normalised text, details, content hash.</summary>
internal static partial class ArticleBuilder
{
    private const int MaxTitle = 80;
    private const int MinText = 20;

    /// <exception cref="UnusableDocumentException">There is no text to speak of.</exception>
    public static Article Build(ReadDocument document, GivenDetails given, Uri? address, string name)
    {
        var text = Normalise(document.Text);

        if (text.Count(char.IsLetterOrDigit) < MinText)
        {
            throw new UnusableDocumentException($"{name} has no article text; add the page or file that has it.");
        }

        var url = given.Url ?? address;
        var details = new SourceDetails
        {
            Title = Clean(given.Title ?? document.Title) ?? TitleFrom(text),
            Author = Clean(given.Author ?? document.Author),
            Publisher = Clean(given.Publisher ?? document.Publisher),
            Published = given.Published ?? document.Published,
            Language = document.Language ?? LanguageGuess.Of(text),
            Url = url is null ? null : SourceUrl.Normalise(url),
        };

        return new Article(details, text, Hash(text));
    }

    /// <summary>Ordinary characters, paragraphs separated by one empty line, no space at the ends of lines.</summary>
    public static string Normalise(string text)
    {
        var lines = ArticleCharacters.Clean(text).ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim());

        return EmptyLines().Replace(string.Join('\n', lines), "\n\n").Trim('\n');
    }

    // Spacing and the style of quotation marks do not make another document.
    private static string Hash(string text)
    {
        var plain = string.Concat(text.Select(character => character switch
        {
            '“' or '”' or '„' => '"',
            '‘' or '’' => '\'',
            _ => character,
        })).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', plain))));
    }

    private static string TitleFrom(string text)
    {
        var first = SentenceSplitter.Split(text)[0].In(text).ReplaceLineEndings(" ");

        if (first.Length <= MaxTitle)
        {
            return first;
        }

        var cut = first.LastIndexOf(' ', MaxTitle - 1);

        return first[..(cut > 0 ? cut : MaxTitle - 1)].TrimEnd(',', ';', ':') + "…";
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', ArticleCharacters.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLines();
}
