using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Replying;

/// <summary>Prints where a fact is from, in one line, from the store alone.</summary>
public static class CitationLine
{
    /// <summary><c>Ipsos, Global Views on A.I. 2023. Fieldwork 26 May to 9 June 2023, n = about 1,000, adults under 75, online except in India.</c></summary>
    public static string For(StoredFact stored)
    {
        var parts = Describe(stored);

        return Sentence(parts.Name, parts.Print(parts.Sample is null ? null : $"n = {parts.Sample}"), stored.Fact is SurveyCell ? stored.Source.Details.Url?.AbsoluteUri : Link(stored));
    }

    /// <summary>The same in parts.</summary>
    public static CitationParts Describe(StoredFact stored)
    {
        var details = stored.Source.Details;

        return stored.Fact is SurveyCell { Study: var study } figure
            ? new CitationParts($"{study.Conductor}, {study.Title}", FigureSentence.Dates(figure.AskedWhen), FigureSentence.Sample(figure.SampleSize) ?? figure.SampleSize.Note, study.Population, null)
            : new CitationParts(
                details.Author is { } author ? $"{author}, {details.Title}" : details.Title,
                null,
                null,
                null,
                string.Join(", ", new[] { details.Publisher, details.Published?.ToLongString() }.Where(part => part is not null)));
    }

    /// <summary>The source's address, pointing at the exact words where there are any; null when the source has none.</summary>
    public static string? Link(StoredFact stored) => stored.Source.Details.Url is not { } url ? null
        : stored.Fact.Anchor is { } anchor && url.Fragment.Length == 0 ? $"{url.AbsoluteUri}#:~:text={Uri.EscapeDataString(anchor.Exact).Replace("-", "%2D", StringComparison.Ordinal)}"
        : url.AbsoluteUri;

    private static string Sentence(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();

        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                said.Add(part.StartsWith("http", StringComparison.Ordinal) ? part : part.TrimEnd('.') + ".");
            }
        }

        return string.Join(' ', said);
    }
}
