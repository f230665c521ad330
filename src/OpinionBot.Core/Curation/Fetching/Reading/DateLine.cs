using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>What news agencies put before their first sentence: <c>OSLO, Jan. 14, 2026 (Fjordpress) -</c>.</summary>
/// <param name="Length">How many characters it takes.</param>
internal sealed partial record DateLine(string? Publisher, PartialDate? Published, int Length)
{
    /// <returns>Null when the paragraph begins with anything else.</returns>
    public static DateLine? TryRead(string paragraph)
    {
        if (Opening().Match(paragraph) is not { Success: true } opening)
        {
            return null;
        }

        var dates = DateReader.Read(opening.Value);

        return new DateLine(
            opening.Groups["house"] is { Success: true, Value: var house } ? house : null,
            dates is [{ Date: { Day: not null } date }, ..] ? date : null,
            opening.Length);
    }

    [GeneratedRegex(@"^[A-ZÀ-Ý][A-ZÀ-Ý .'-]{2,30}(, [^()–—]{2,40}?)? ?(\((?<house>[A-Z][\w .&-]{1,30})\))? ?(–|—|--| -) ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Opening();
}
