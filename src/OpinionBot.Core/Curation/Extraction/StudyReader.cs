using System.Globalization;
using System.Text.RegularExpressions;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction;

/// <summary>Finds the survey that a passage reports: <c>a Nordpuls survey covering 12 countries</c>, <c>a poll of 4,210 adults by Nordpuls</c>.</summary>
internal static partial class StudyReader
{
    // A year further on is that of another figure.
    private const int NearWords = 25;

    /// <returns>The survey and the passage's words for it; null when none is named.</returns>
    public static (Study Study, string Words)? Read(string passage, PartialDate? published)
    {
        var match = NamedBefore().Match(passage);
        match = match.Success ? match : NamedAfter().Match(passage);

        // "A poll", "The survey": by whom stands elsewhere.
        if (!match.Success || NameReader.IsCommonStart(match.Groups["who"].Value.Trim()))
        {
            return null;
        }

        var conductor = match.Groups["who"].Value.Trim();
        var year = DateReader.Read(passage, published).Where(date => date.Span.End <= match.Index || date.Span.Start <= match.Index + match.Length + NearWords).Select(date => (int?)date.Date.Year).FirstOrDefault(year => year <= (published?.Year ?? year)) ?? published?.Year;
        var fieldwork = year is { } known ? new Fieldwork(new PartialDate(known), new PartialDate(known), "year as reported by the article") : null;
        var words = match.Value.Trim().TrimEnd(',', '.');
        var said = year is { } reported && !words.Contains(reported.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? $"{words}, {reported}" : words;

        return (new Study(string.Create(CultureInfo.InvariantCulture, $"{Words.FoldText(conductor).Replace(' ', '-')}-{year}"), words, conductor, fieldwork), said);
    }

    [GeneratedRegex(@"\b(?<who>[A-Z][\w&.-]*( (of |and )?[A-Z][\w&.-]*){0,4}) (survey|poll|study|questionnaire)\b( (covering|of|among) [0-9][\w,]* [a-z]+( in [0-9]+ countries)?)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedBefore();

    [GeneratedRegex(@"\b(survey|poll|study|questionnaire)( (of|among|covering) [0-9][\w,]* [a-z]+( in [0-9]+ countries)?)?( (by|from|conducted by|carried out by)) (?<who>[A-Z][\w&.-]*( (of |and )?[A-Z][\w&.-]*){0,4})", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedAfter();
}
