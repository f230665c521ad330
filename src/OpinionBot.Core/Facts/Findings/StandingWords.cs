using OpinionBot.Language;

namespace OpinionBot.Facts.Findings;

/// <summary>Finds words in a text, whatever white space and line breaks stand between them.</summary>
public static class StandingWords
{
    public static bool StandIn(string text, string words, bool anyCase = false) => Find(text, words, anyCase) is not null;

    /// <returns>The stretch of the text that has these words, no word of it cut; null when there is none.</returns>
    public static string? Find(string text, string words, bool anyCase = false) => SpanIn(text, words, anyCase)?.In(text);

    /// <returns>Where the words stand first, no word of them cut; null when they do not.</returns>
    public static TextSpan? SpanIn(string text, string words, bool anyCase = false)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var comparison = anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

        if (parts.Length == 0)
        {
            return null;
        }

        for (var start = text.IndexOf(parts[0], comparison); start >= 0; start = text.IndexOf(parts[0], start + parts[0].Length, comparison))
        {
            if (EndOf(text, parts, start, comparison) is { } end && IsFree(text, start - 1, start) && IsFree(text, end, end - 1))
            {
                return new TextSpan(start, end - start);
            }
        }

        return null;
    }

    private static int? EndOf(string text, string[] parts, int start, StringComparison comparison)
    {
        var at = start;

        for (var part = 0; part < parts.Length; part++)
        {
            if (part > 0)
            {
                var gap = at;

                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == gap)
                {
                    return null;
                }
            }

            if (string.Compare(text, at, parts[part], 0, parts[part].Length, comparison) != 0)
            {
                return null;
            }

            at += parts[part].Length;
        }

        return at;
    }

    // Of "nurses" the words "nurse" are a part.
    private static bool IsFree(string text, int outside, int inside) =>
        outside < 0 || outside >= text.Length || !char.IsLetterOrDigit(text[outside]) || !char.IsLetterOrDigit(text[inside]);
}
