using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>What news agencies put before their first sentence: <c>OSLO, Jan. 14, 2026 (Fjordpress) -</c>.</summary>
/// <param name="Length">How many characters it takes.</param>
internal sealed partial record DateLine(string? Publisher, PartialDate? Published, int Length)
{
    private const int MaxLength = 70;
    private const int MaxTownWords = 5;

    /// <returns>Null when the paragraph begins with anything else.</returns>
    public static DateLine? TryRead(string paragraph)
    {
        if (Opening().Match(paragraph) is not { Success: true } opening)
        {
            return OfTownAndDay(paragraph);
        }

        var dates = DateReader.Read(opening.Value);

        return new DateLine(
            opening.Groups["house"] is { Success: true, Value: var house } ? house : null,
            dates is [{ Date: { Day: not null } date }, ..] ? date : null,
            opening.Length);
    }

    // "Porto, 22 January 2026. People", "SPRINGFIELD, Ill. (May 12, 2026) — Parents"
    private static DateLine? OfTownAndDay(string paragraph)
    {
        if (DateReader.Read(paragraph[..Math.Min(paragraph.Length, MaxLength)]) is not [{ Date: { Day: not null } date, Span: var span }, ..] || span.Start < 3)
        {
            return null;
        }

        var words = Words.Of(paragraph[..span.Start]);
        var end = span.End < paragraph.Length && paragraph[span.End] == ')' ? span.End + 1 : span.End;
        var rest = paragraph[end..].TrimStart();

        return rest.Length > 0 && rest[0] is '.' or ':' or '-' or '–' or '—'
            && words.Count is > 0 and <= MaxTownWords && words.All(word => word.IsCapitalised) && !NameReader.IsCommonStart(words[0].Text)
            ? new DateLine(null, date, paragraph.Length - rest[1..].TrimStart().Length)
            : null;
    }

    [GeneratedRegex(@"^[A-ZÀ-Ý][A-ZÀ-Ý .'-]{2,30}(, [^()–—]{2,40}?)? ?(\((?<house>[A-Z][\w .&-]{1,30})\))? ?(–|—|--| -) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
