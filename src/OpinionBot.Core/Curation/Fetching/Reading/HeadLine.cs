using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>The line under a title that says who wrote, where and when: <c>By Ida Berg, Harbour Review, 5 March 2026</c>.</summary>
internal sealed partial record HeadLine(string? Author, string? Publisher, PartialDate? Published)
{
    private const int MaxWords = 16;

    /// <returns>Null when the line says anything else.</returns>
    public static HeadLine? TryRead(string line)
    {
        var words = Words.Of(line);

        if (words.Count is 0 or > MaxWords || line.TrimEnd()[^1] is '.' or '!' or '?' or ':' or '"' or '”')
        {
            return null;
        }

        var dates = DateReader.Read(line);
        var by = By().Match(line);

        // A name alone may be a heading.
        if (dates.Count > 1 || (dates.Count == 0 && !by.Success))
        {
            return null;
        }

        var rest = dates is [var date] ? line.Remove(date.Span.Start, date.Span.Length) : line;
        var parts = rest[by.Length..].Split([',', '|', '•', '·', '—', '–', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => Joint().Replace(part, "").Trim())
            .Where(part => part.Length > 0)
            .ToList();

        if (!parts.All(PlainTextReader.IsName))
        {
            return null;
        }

        var author = by.Success ? parts.FirstOrDefault() : null;

        return new HeadLine(author, parts.Skip(by.Success ? 1 : 0).FirstOrDefault(), dates.Select(found => (PartialDate?)found.Date).FirstOrDefault());
    }

    [GeneratedRegex(@"^((interview|posted|written|published|reported|text|story|words|report)( and photos)? )?by:? ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    // "Ida Berg on" before a date, "Published" before it, the name of its day.
    [GeneratedRegex(@"^((posted|published|updated|released|date)\b:?)? *(on\b)?|\bon$|\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
