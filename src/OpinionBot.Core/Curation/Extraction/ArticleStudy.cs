using System.Globalization;
using System.Text.RegularExpressions;
using OpinionBot.Facts.Surveys;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction;

/// <summary>The one survey that an article reports as a whole: how many were asked, of whom, when. An article that counts several samples has none.</summary>
internal static partial class ArticleStudy
{
    public static (Study Study, SampleSize Size)? Read(Article article, IReadOnlyList<Passage> passages)
    {
        var samples = passages.Where(passage => passage.Row is null).SelectMany(passage => SampleReader.Read(passage.Text)).DistinctBy(sample => sample.Count).ToList();

        if (samples is not [var (_, count, population)])
        {
            return null;
        }

        var details = article.Details;
        var fieldwork = passages.Where(passage => Asking().IsMatch(passage.Text)).Select(passage => Fieldwork(passage.Text, details.Published)).OfType<Fieldwork>().FirstOrDefault();
        var conductor = details.Publisher ?? details.Title;
        var year = (fieldwork?.To ?? details.Published)?.Year;
        var asked = string.Create(CultureInfo.InvariantCulture, $"{count:N0} {population ?? "people"} asked in all");

        return (new Study(string.Create(CultureInfo.InvariantCulture, $"{Words.FoldText(details.Title).Replace(' ', '-')}-{year}"), details.Title, conductor, fieldwork, population), new SampleSize(SampleSizeKind.InAll, count, asked));
    }

    private static Fieldwork? Fieldwork(string passage, PartialDate? published)
    {
        var dates = DateReader.Read(passage, published).Select(date => date.Date).Where(date => published is null || date.Year <= published.Value.Year).ToList();

        return dates.Count == 0 ? null : new Fieldwork(dates.Min(), dates.Max(), "as reported by the article");
    }

    [GeneratedRegex(@"\b([Ff]ieldwork|carried out|conducted|interview(ed|s)|[Ss]urveyed|polled|collected|took place|were asked|in the field|[Ss]urvey(ed)? of|[Pp]oll of)\b", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asking();
}
