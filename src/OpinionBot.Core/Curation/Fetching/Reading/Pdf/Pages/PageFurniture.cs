using System.Globalization;

namespace OpinionBot.Curation.Fetching.Reading.Pdf.Pages;

/// <summary>Takes out of the pages what stands at the same place on several: running heads, footers, the numbers of pages.</summary>
internal static class PageFurniture
{
    private const double Margin = 0.15;
    private const int EdgeRows = 2;
    private const double SamePlace = 3;

    public static IReadOnlyList<List<PdfPiece>> TakeOut(IReadOnlyList<(List<PdfPiece> Pieces, double Height)> pages)
    {
        var edges = pages.Select((page, at) => Edges(page.Pieces, page.Height).Select(row => new Edge(at, row)).ToList()).ToList();
        var byText = edges.SelectMany(rows => rows).ToLookup(edge => edge.Text, StringComparer.Ordinal);
        var gone = byText.SelectMany(alike => FindRepeated([.. alike])).SelectMany(edge => edge.Row.Select(piece => (edge.Page, piece))).ToHashSet();

        return [.. pages.Select((page, at) => page.Pieces.Where(piece => !gone.Contains((at, piece))).ToList())];
    }

    private static IEnumerable<Edge> FindRepeated(IReadOnlyList<Edge> alike)
    {
        // By height: neighbours in this order are the ones that may be at the same place.
        foreach (var group in SamePlaces([.. alike.OrderBy(edge => edge.Base)]))
        {
            var pages = group.Select(edge => edge.Page).ToHashSet();
            var isFurniture = group[0].Text.Length > 0 || CountsPages(group);

            foreach (var edge in group.Where(edge => isFurniture && IsNear(edge.Page, pages)))
            {
                yield return edge;
            }
        }
    }

    // On the next page, or on the next of the same side: far apart, two tables may begin alike at the head of a page.
    private static bool IsNear(int page, HashSet<int> pages) =>
        pages.Contains(page - 1) || pages.Contains(page + 1) || pages.Contains(page - 2) || pages.Contains(page + 2);

    private static IEnumerable<List<Edge>> SamePlaces(IReadOnlyList<Edge> edges)
    {
        var group = new List<Edge>();

        foreach (var edge in edges)
        {
            if (group.Count > 0 && edge.Base - group[^1].Base > SamePlace)
            {
                yield return group;
                group = [];
            }

            group.Add(edge);
        }

        yield return group;
    }

    // Numbers alone may be of a table; those of pages go up with them.
    private static bool CountsPages(List<Edge> numbers) => numbers.Select(edge => edge.Page).Distinct().Count() > 1
        && numbers.Where(edge => edge.Number is not null)
            .Select(edge => edge.Number - edge.Page)
            .GroupBy(offset => offset).Any(offset => offset.Count() * 2 > numbers.Count);

    private static IEnumerable<IReadOnlyList<PdfPiece>> Edges(List<PdfPiece> pieces, double height)
    {
        var rows = PagePieces.Rows(pieces).ToList();

        return rows.Where((row, at) => at < EdgeRows || at >= rows.Count - EdgeRows || row[0].Base > (1 - Margin) * height || row[0].Base < Margin * height);
    }

    private sealed record Edge(int Page, IReadOnlyList<PdfPiece> Row)
    {
        public double Base => Row[0].Base;

        /// <summary>Without what differs from page to page, and whichever side the number is on.</summary>
        public string Text { get; } = string.Join(' ', Row.Select(piece =>
            string.Join(' ', piece.Text.Split(' ').Where(word => word.Any(char.IsLetter) || word.Contains('%', StringComparison.Ordinal))))
                .Where(text => text.Length > 0)
                .Order(StringComparer.Ordinal));

        public int? Number { get; } = int.TryParse(string.Concat(Row.SelectMany(piece =>
            piece.Text).Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
