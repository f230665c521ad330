using AngleSharp.Dom;

namespace OpinionBot.Curation.Fetching.Pages.Tables;

/// <summary>
/// Writes a list of terms and what belongs to each: as a table of two columns where that is short, otherwise a line each,
/// <c>term: what belongs to it</c>.
/// </summary>
internal static class DefinitionText
{
    private const int MaxCell = 120;

    private const string Foreign = "table, form, iframe, dl";

    /// <returns>Nothing where it is no such list: its terms are questions, or other things stand in it.</returns>
    public static IReadOnlyList<string> Of(IElement list)
    {
        if (list.QuerySelector(Foreign) is not null)
        {
            return [];
        }

        var pairs = new List<(string Term, string Said)>();
        var terms = new List<string>();
        var hasSaid = false;

        foreach (var element in list.QuerySelectorAll("dt, dd"))
        {
            var text = CellText.Of(element);

            if (element.LocalName == "dt")
            {
                // Several terms in a row share what follows.
                if (hasSaid)
                {
                    terms.Clear();
                }

                terms.Add(text);
                hasSaid = false;
            }
            else
            {
                pairs.Add((string.Join(", ", terms), text));
                hasSaid = true;
            }
        }

        pairs.RemoveAll(pair => pair.Said.Length == 0);

        if (pairs.Any(pair => pair.Term.Length is 0 or > MaxCell || pair.Term[^1] is '?' or '!' or '.'))
        {
            return [];
        }

        return pairs.Count > 1 && pairs.All(pair => pair.Said.Length <= MaxCell && pair.Said[^1] is not '.')
            ? [TableText.Row(["", ""]), .. pairs.Select(pair => TableText.Row([pair.Term.TrimEnd(':'), pair.Said]))]
            : [.. pairs.Select(pair => $"{pair.Term.TrimEnd(':')}: {pair.Said}")];
    }
}
