using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Reads plain text: finds its paragraphs, and title, author, date and publisher in its first and last lines.</summary>
internal static partial class PlainTextReader
{
    private const int MaxNameWords = 7;
    private const int MaxTitleWords = 22;
    private const int MinBody = 40;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    public static ReadDocument Read(string text)
    {
        var paragraphs = WrappedLines.Paragraphs(text).ToList();
        var document = new ReadDocument("");

        document = TakeHead(paragraphs, document);
        document = TakeTail(paragraphs, document);

        return document with { Text = string.Join("\n\n", paragraphs) };
    }

    private const int MaxHeadLines = 8;
    private const int MaxHeadWords = 12;

    private static ReadDocument TakeHead(List<string> paragraphs, ReadDocument document)
    {
        for (var line = 0; line < MaxHeadLines && paragraphs.Count > 0; line++)
        {
            Part(paragraphs);
            var first = paragraphs[0];

            if (Labelled().Match(first) is { Success: true } labelled)
            {
                document = Take(document, labelled.Groups["label"].Value.ToLowerInvariant(), labelled.Groups["value"].Value.Trim());
                paragraphs.RemoveAt(0);
            }
            else if (Dated().Match(first) is { Success: true } dated && PartialDate.TryParse(dated.Groups["date"].Value) is { } date)
            {
                document = document with { Published = date };
                paragraphs[0] = first[dated.Length..].Trim();

                if (paragraphs[0].Length == 0)
                {
                    paragraphs.RemoveAt(0);
                }
            }
            else if (Byline().Match(first) is { Success: true } byline && IsName(byline.Groups["name"].Value))
            {
                document = document with { Author = byline.Groups["name"].Value.Trim() };
                paragraphs.RemoveAt(0);
            }
            else if (HeadLine.TryRead(first) is { } head)
            {
                document = document with { Author = document.Author ?? head.Author, Publisher = document.Publisher ?? head.Publisher, Published = document.Published ?? head.Published };
                paragraphs.RemoveAt(0);
            }
            else if (document is { Published: null } && paragraphs.Count > 2 && HeadLine.AreNames(first) is { } names && HeadLine.TryRead(paragraphs[1]) is { Published: not null } next)
            {
                document = document.Author is null && next.Publisher is not null
                    ? document with { Author = names.Author, Publisher = document.Publisher ?? names.Publisher }
                    : document with { Publisher = document.Publisher ?? names.Publisher ?? names.Author };
                paragraphs.RemoveAt(0);
            }
            else if (document is { Author: not null, Publisher: null } && IsName(first))
            {
                document = document with { Publisher = first };
                paragraphs.RemoveAt(0);
            }
            else if (DateLine.TryRead(first) is { } agency && first.Length > agency.Length + MinBody)
            {
                document = document with { Publisher = document.Publisher ?? agency.Publisher, Published = document.Published ?? agency.Published };
                paragraphs[0] = first[agency.Length..].TrimStart();

                break;
            }
            else if (DateReader.Read(first) is [{ Span.Length: var length, Date: var alone }] && length >= first.Trim().Length - 2)
            {
                document = document with { Published = alone };
                paragraphs.RemoveAt(0);
            }
            else if (document.Title is null && line == 0 && paragraphs.Count > 1 && (IsTitle(first) || (Words.Of(first).Count is > 1 and <= MaxTitleWords && HeadLine.TryRead(paragraphs[1]) is not null)))
            {
                document = document with { Title = first };
                paragraphs.RemoveAt(0);
            }
            else
            {
                break;
            }
        }

        return document;
    }

    // Short lines below each other are no paragraph: the name of the paper, who wrote, the day.
    private static void Part(List<string> paragraphs)
    {
        var lines = paragraphs[0].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        if (lines.Length is > 1 and <= MaxHeadLines && lines.All(line => Words.Of(line).Count <= MaxHeadWords))
        {
            paragraphs.RemoveAt(0);
            paragraphs.InsertRange(0, lines);
        }
    }

    private static ReadDocument Take(ReadDocument document, string label, string value) => label switch
    {
        "title" or "headline" or "subject" => document with { Title = value },
        "author" or "by" or "from" => document with { Author = document.Author ?? (value.IndexOf('<', StringComparison.Ordinal) is > 0 and var end ? value[..end].Trim() : value) },
        "to" or "cc" or "reply-to" or "message-id" or "list-id" => document,
        "publisher" or "source" => document with { Publisher = value },
        _ => document with { Published = PartialDate.TryParse(value) ?? DateReader.Read(value).Select(date => (PartialDate?)date.Date).FirstOrDefault() ?? document.Published },
    };

    // A name alone at the end says who published it: "The Harbour Review", "- Reuters".
    private static ReadDocument TakeTail(List<string> paragraphs, ReadDocument document)
    {
        if (paragraphs.Count < 2)
        {
            return document;
        }

        // "Posted Oct. 8, 2026"
        if (document.Published is null && HeadLine.TryRead(paragraphs[^1]) is { Published: { Day: not null } posted, Author: null, Publisher: null })
        {
            paragraphs.RemoveAt(paragraphs.Count - 1);
            document = document with { Published = posted };
        }

        var last = paragraphs[^1].TrimStart('-', '–', '—', ' ', '(').TrimEnd(')', ' ');

        if (!IsName(last))
        {
            return document;
        }

        paragraphs.RemoveAt(paragraphs.Count - 1);

        return document with { Publisher = document.Publisher ?? last };
    }

    /// <summary>True for a few capitalised words and no sentence: who wrote or published something.</summary>
    internal static bool IsName(string text)
    {
        var words = Words.Of(text);

        return words.Count is > 0 and <= MaxNameWords
            && text[^1] is not ('.' or '!' or '?' or ':' or '"' or '”')
            && words.All(word => word.IsCapitalised || word.Text is "of" or "and" or "the" or "for" or "de" or "van" or "von")
            && words.Any(word => word.IsCapitalised);
    }

    private static bool IsTitle(string text) => text.Length > 0 && Words.Of(text).Count is > 1 and <= MaxTitleWords && text[^1] is not ('.' or '!' or '"' or '”' or ',' or ';' or ':');

    [GeneratedRegex(@"^(?<label>title|headline|subject|author|from|publisher|source|published|date|published on|to|cc|reply-to|message-id|list-id)\s*:\s*(?<value>.{1,200})$", Options)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^(date:? |published:? |published on )?(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})\b[ :,–—-]*", Options)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^by (?<name>[^.,:;]{3,60})$", Options)]
    private static partial Regex Byline();
}
