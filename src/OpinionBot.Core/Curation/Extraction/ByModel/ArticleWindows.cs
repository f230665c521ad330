namespace OpinionBot.Curation.Extraction.ByModel;

/// <summary>Cuts a long article into overlapping parts at the ends of paragraphs, so that a sentence stands whole in at least one with what is around it.</summary>
internal static class ArticleWindows
{
    private const int Length = 6_000;
    private const int Overlap = 800;

    public static IReadOnlyList<string> Of(string text)
    {
        var windows = new List<string>();
        var start = 0;

        while (true)
        {
            var end = text.Length - start <= Length ? text.Length : Border(text, start + (Length / 2), start + Length);
            windows.Add(text[start..end]);

            if (end == text.Length)
            {
                return windows;
            }

            start = Border(text, end - Overlap, end);
            start = start >= end ? end - Overlap : start;
        }
    }

    // The last end of a paragraph between the two, else of a word.
    private static int Border(string text, int from, int to)
    {
        var paragraph = text.LastIndexOf("\n\n", to - 1, to - from, StringComparison.Ordinal);
        var word = text.LastIndexOf(' ', to - 1, to - from);

        return paragraph >= from ? paragraph + 2 : word >= from ? word + 1 : to;
    }
}
