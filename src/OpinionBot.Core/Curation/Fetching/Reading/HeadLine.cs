using System.Text.RegularExpressions;
using OpinionBot.Curation.Extraction.Names;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>The line under a title that says who wrote, where and when: <c>By Ida Berg, Staff Writer | Harbour Review | Published: 06:31, 5 March 2026</c>.</summary>
internal sealed partial record HeadLine(string? Author, string? Publisher, PartialDate? Published)
{
    private const int MaxWords = 28;
    private const int MaxOtherWords = 4;

    private static readonly WordClass Papers = Lexicon.Default.Of("newshouse");
    private static readonly WordClass Roles = Lexicon.Default.Of("byrole");

    /// <returns>Null when the line says anything else.</returns>
    public static HeadLine? TryRead(string line)
    {
        // "Briefing paper 7 – 19 March 2026": a dash between spaces parts.
        line = Dash().Replace(line, " | ");
        var dates = DateReader.Read(line);
        line = dates.Count > 0 ? line.TrimEnd().TrimEnd('.') : line;
        var words = Words.Of(line);

        if (words.Count is 0 or > MaxWords || line.TrimEnd()[^1] is '.' or '!' or '?' or ':' or '"' or '”')
        {
            return null;
        }
        var isBy = By().IsMatch(line);

        // A name alone may be a heading.
        if (!isBy && !dates.Any(date => date.Date.Month is not null) && !(dates.Count == 1 && IsShort(line, dates[0])))
        {
            return null;
        }

        string? author = null;
        string? publisher = null;
        var others = 0;

        foreach (var part in Parts(line, dates))
        {
            var by = By().Match(part);
            var name = by.Success ? part[by.Length..].Trim() : part;
            name = RoleBefore().Match(name) is { Success: true } role ? name[role.Length..] : name;

            if (by.Success)
            {
                author ??= IsNames(name) ? name : null;
            }
            else if (House(part) is { } house)
            {
                publisher ??= house;
            }
            else if (IsOther(part))
            {
                continue;
            }
            else if (!PlainTextReader.IsName(part))
            {
                // "Working life series": what the paper is, beside a name.
                if (Words.Of(part).Count > MaxOtherWords)
                {
                    return null;
                }

                others++;
            }
            else if (author is null && publisher is not null && LooksLikePerson(part))
            {
                author = part;
            }
            else if (author is null && publisher is not null && LooksLikePerson(publisher))
            {
                (author, publisher) = (publisher, part);
            }
            else
            {
                publisher ??= part;
            }
        }

        return others > (author is null && publisher is null ? 0 : 1) ? null : new HeadLine(author, publisher, dates.Select(found => (PartialDate?)found.Date).MaxBy(date => date!.Value.Day is not null ? 2 : date.Value.Month is not null ? 1 : 0));
    }

    /// <summary>A line of nothing but names and places, which a line with the date follows: <c>Great Rift University, Nakuru, Kenya</c>; null when it has anything else.</summary>
    public static HeadLine? AreNames(string line)
    {
        var parts = Words.Of(line).Count is > 0 and <= MaxWords && line.TrimEnd()[^1] is not ('.' or '!' or '?' or ':') ? Parts(line, []).ToList() : [];

        if (parts.Count == 0 || !parts.All(part => IsOther(part) || PlainTextReader.IsName(part)))
        {
            return null;
        }

        var names = parts.Where(part => !IsOther(part)).ToList();
        var person = names.FirstOrDefault(name => LooksLikePerson(name));

        return new HeadLine(person, names.FirstOrDefault(name => name != person), null);
    }

    // The line without its dates, cut where one thing ends and the next begins.
    private static IEnumerable<string> Parts(string line, IReadOnlyList<DateMention> dates)
    {
        var rest = dates.OrderByDescending(date => date.Span.Start).Aggregate(line, (text, date) => $"{text[..date.Span.Start]}|{text[date.Span.End..]}");

        return Cut().Split(rest).Select(part => Joint().Replace(part.Trim(), "").Trim(' ', '(', ')', '*', '_')).Where(part => part.Length > 0);
    }

    private static bool IsShort(string line, DateMention date) => Words.Of(line.Remove(date.Span.Start, date.Span.Length)).Count <= MaxOtherWords + 1;

    // A role, a town, the number of an issue, an hour.
    private static bool IsOther(string part)
    {
        var words = Words.Of(part).Select(word => Words.Fold(word.Text)).ToList();

        return words.Count == 0
            || (words.Count <= MaxOtherWords && words.Any(Roles.Has))
            || (words.Count <= MaxOtherWords + 2 && part.Any(char.IsDigit))
            || (words.Count <= 3 && PlaceParts.FindWithCountries(part) is [var place] && place.Span.Length >= part.Length - 1);
    }

    // "Harbour Courier staff writer": where the one who wrote works.
    private static string? House(string part)
    {
        var words = Words.Of(part);
        var named = words.TakeWhile(word => word.IsCapitalised).Count();

        return named is > 1 and <= MaxOtherWords && named < words.Count && words.Skip(named).All(word => Roles.Has(Words.Fold(word.Text)) || Words.Fold(word.Text) is "staff" or "news")
            && words.Take(named).Any(word => Papers.Has(Words.Fold(word.Text))) ? part[..words[named - 1].Span.End] : null;
    }

    private static bool IsNames(string text) => PlainTextReader.IsName(text.Replace(" and ", " ", StringComparison.Ordinal));

    private static bool LooksLikePerson(string name) => ArticleNames.IsPerson(name) && name.Split(' ') is { Length: 2 or 3 } words && words.All(word => char.IsUpper(word[0]) && word.Skip(1).All(letter => char.IsLower(letter) || letter is '-' or '’' or '\''));

    [GeneratedRegex(@"^\W*((interview|posted|written|published|reported|text|story|words|report|hosted)( and photos)? )?by:? ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(" [-–—]+ ", RegexOptions.NonBacktracking)]
    private static partial Regex Dash();

    // "rural reporter Callum Treloar": what somebody is.
    [GeneratedRegex(@"^([a-z][\w-]* )+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RoleBefore();

    [GeneratedRegex(@"[,|•·;/—]|\. (?=[A-Z])|(?<=[a-z]) in (?=[A-Z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Cut();

    // "Ida Berg on" before a date, "Published" before it, the name of its day.
    [GeneratedRegex(@"^((for immediate release|last updated|press information|posted|published|updated|released|release|date|press release|media release|news release|hosted)\b[: ]*)+(date\b:? ?)?(on\b)?|\b(on|at)$|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
