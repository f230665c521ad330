using OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>The words that a document writes inside its lines, where none is broken.</summary>
internal static class UsualWords
{
    private static readonly char[] Around = [.. " .,;:!?()[]\"'“”‘’«»…/|"];

    /// <returns>In lower case, compounds with their hyphens and a compound's parts not by themselves.</returns>
    public static IReadOnlySet<string> Of(IEnumerable<PdfColumn> columns)
    {
        var usual = new HashSet<string>(StringComparer.Ordinal);

        foreach (var column in columns)
        {
            var isBroken = false;

            foreach (var line in PdfLine.Of(column.Pieces))
            {
                var words = line.Text.ToLowerInvariant().Split(Around, StringSplitOptions.RemoveEmptyEntries);
                var endsBroken = line.Text[^1] is '-' or '\u00ad';
                usual.UnionWith(words.Skip(isBroken ? 1 : 0).SkipLast(endsBroken ? 1 : 0));
                isBroken = endsBroken;
            }
        }

        return usual;
    }
}
