using System.Text;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Fetching.Reading.Pdf;

/// <summary>Joins the lines of a paragraph, and the two parts of a word that was broken at the end of one.</summary>
/// <param name="usual">The words of the whole document, in lower case: what it writes with a hyphen inside a line keeps it at the end of one.</param>
internal sealed class LineJoiner(IReadOnlySet<string> usual)
{
    // A hyphen before one of these stands for what follows later: "pre- and post-war".
    private static readonly string[] Joints = ["and", "or", "to", "und", "oder", "et", "y"];

    // What makes a compound of the word after it, whatever word that is.
    private static readonly string[] Prefixes = [.. "non self ex anti semi post pre pro multi cross half quasi vice well all co so mid low high".Split(' ')];

    private const int ShortestPart = 3;

    public void Append(StringBuilder text, string line)
    {
        var end = text.Length - 1;

        if (end < 0)
        {
            text.Append(line);
        }
        else if (text[end] == '\u00ad')
        {
            text.Length = end;
            text.Append(line);
        }
        else if (end > 0 && text[end] == '-' && char.IsLetterOrDigit(text[end - 1]) && char.IsLetterOrDigit(line[0]))
        {
            AppendBroken(text, line);
        }
        else if (end > 0 && text[end] is '—' or '–' && text[end - 1] != ' ' && (text[end] == '—' || (char.IsDigit(text[end - 1]) && char.IsDigit(line[0]))))
        {
            text.Append(line);
        }
        else
        {
            text.Append(' ').Append(line);
        }
    }

    /// <summary>The text without the places where a word might have been broken and was not.</summary>
    public static string WithoutSoftHyphens(string text) => text.Replace("\u00ad", "", StringComparison.Ordinal);

    private void AppendBroken(StringBuilder text, string line)
    {
        var start = text.Length - 1;

        while (start > 0 && text[start - 1] is var before && (char.IsLetterOrDigit(before) || before is '-' or '’' or '\''))
        {
            start--;
        }

        var left = text.ToString(start, text.Length - 1 - start);
        var right = string.Concat(line.TakeWhile(char.IsLetterOrDigit));

        if (Joints.Contains(right, StringComparer.Ordinal) && !EnglishWords.Has((left + right).ToLowerInvariant()))
        {
            text.Append(' ').Append(line);

            return;
        }

        text.Length -= KeepsHyphen(left, right, isLonger: right.Length < line.Length && line[right.Length] == '-') ? 0 : 1;
        text.Append(line);
    }

    /// <param name="isLonger">True when the second part has a hyphen behind it too: "state-of-the-art".</param>
    private bool KeepsHyphen(string left, string right, bool isLonger)
    {
        // "COVID-19", "AI-generated", "Mbeki-Otieno", "state-of-the-art".
        if (!char.IsLower(right[0]) || !char.IsLower(left[^1]) || left.Contains('-', StringComparison.Ordinal) || (left.Length > 1
            && left.Skip(1).Any(char.IsUpper)))
        {
            return true;
        }

        var (before, after) = (left.ToLowerInvariant(), right.ToLowerInvariant());

        if (usual.Contains(before + after) || usual.Contains($"{before}-{after}"))
        {
            return !usual.Contains(before + after);
        }

        return !EnglishWords.Has(before + after)
            && EnglishWords.Has(after)
            && (after.Length >= ShortestPart || isLonger)
            && (Prefixes.Contains(before, StringComparer.Ordinal) || (before.Length >= ShortestPart && EnglishWords.Has(before)));
    }
}
