using System.Net;
using AngleSharp.Html.Parser;

namespace OpinionBot.Curation.Fetching.Pages.Details;

/// <summary>The title of an article as it is read: without markup, and without the site's name beside it.</summary>
internal static class TitleText
{
    // Signs that were encoded twice are common; more often is a game.
    private const int MostTimes = 3;

    private const int LeastWords = 3;
    private const int MostTailWords = 6;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ", " ‹ ", " / "];

    /// <summary>Entities as the signs that they stand for, also where they were written twice over, and no tags.</summary>
    public static string? Decode(string? text)
    {
        var plain = text;

        for (var times = 0; times < MostTimes && plain?.Contains('&', StringComparison.Ordinal) == true; times++)
        {
            plain = WebUtility.HtmlDecode(plain);
        }

        if (plain?.Contains("</", StringComparison.Ordinal) == true)
        {
            plain = new HtmlParser().ParseDocument(plain).Body?.TextContent;
        }

        return string.IsNullOrWhiteSpace(plain) ? null : string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <param name="sites">What the site is called, in any spelling.</param>
    /// <param name="heading">What stands over the text; null when nothing or several do.</param>
    public static string WithoutSite(string title, IReadOnlyCollection<string> sites, string? heading)
    {
        var known = sites.Select(Plain).Where(site => site.Length > 0).ToHashSet(StringComparer.Ordinal);
        var left = title;

        while (Separators.Select(separator => (At: left.LastIndexOf(separator, StringComparison.Ordinal), separator.Length)).MaxBy(found => found.At) is { At: > 0 } last
            && known.Contains(Plain(left[(last.At + last.Length)..])))
        {
            left = left[..last.At].Trim();
        }

        var first = Separators.Select(separator => (At: left.IndexOf(separator, StringComparison.Ordinal), separator.Length))
            .Where(found => found.At > 0)
            .DefaultIfEmpty()
            .MinBy(found => found.At);

        if (first.At > 0 && known.Contains(Plain(left[..first.At])))
        {
            left = left[(first.At + first.Length)..].Trim();
        }

        // The heading says which part is the title, where no site is known.
        return heading is not null && heading.Split(' ').Length >= LeastWords && left.StartsWith(heading, StringComparison.Ordinal) && IsTail(left[heading.Length..])
            ? heading
            : left;
    }

    /// <summary>What stands behind the heading in the title of a page: the site's name; null when nothing does.</summary>
    public static string? Tail(string title, string heading) =>
        heading.Split(' ').Length >= LeastWords && title.StartsWith(heading, StringComparison.Ordinal) && IsTail(title[heading.Length..])
            ? Separators.Aggregate(title[heading.Length..], (rest, separator) => rest.StartsWith(separator, StringComparison.Ordinal) ? rest[separator.Length..] : rest).Trim()
            : null;

    private static bool IsTail(string rest) =>
        Separators.Any(separator => rest.StartsWith(separator, StringComparison.Ordinal)) && rest.Split(' ').Length <= MostTailWords + 1;

    /// <summary>Its letters and digits alone: what is the same to a reader.</summary>
    public static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
