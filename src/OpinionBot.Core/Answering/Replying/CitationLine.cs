using OpinionBot.Facts;
using OpinionBot.Facts.Surveys;

namespace OpinionBot.Answering.Replying;

/// <summary>Prints where a fact is from, in one line, from the store alone.</summary>
public static class CitationLine
{
    /// <summary><c>Ipsos, Global Views on A.I. 2023. Fieldwork 26 May to 9 June 2023, n = about 1,000, adults under 75, online except in India.</c></summary>
    public static string For(StoredFact stored)
    {
        var details = stored.Source.Details;

        if (stored.Fact is Figure { Anchor: null, Study: { } study } figure)
        {
            var parts = new List<string?>
            {
                FigureSentence.Dates(figure.AskedWhen) is { } dates ? $"Fieldwork {dates}" : null,
                FigureSentence.Sample(figure.SampleSize) is { } sample ? $"n = {sample}" : figure.SampleSize.Note is { } note ? $"n = {note}" : null,
                study.Population,
            };

            return Sentence($"{study.Conductor}, {study.Title}", string.Join(", ", parts.Where(part => part is not null)), details.Url?.AbsoluteUri);
        }

        var title = details.Author is { } author ? $"{author}, {details.Title}" : details.Title;
        var published = string.Join(", ", new[] { details.Publisher, details.Published?.ToLongString() }.Where(part => part is not null));

        return Sentence(title, published, Link(stored));
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
