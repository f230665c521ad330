using OpinionBot.Curation.Fetching.Reading;

namespace OpinionBot.Curation.Fetching;

/// <summary>
/// Finds the paragraphs of plain text: lines that were broken to fit a width are one, every other line is a paragraph of its own.
/// Marks of quoting before lines go.
/// </summary>
internal static class WrappedLines
{
    // Narrower and wider text is not broken by a program.
    private const int Narrowest = 50;
    private const int Widest = 110;

    // How much sooner than the width a line may end: where a person broke it, or before a long word.
    private const int Slack = 12;

    // A line that ends in mid-sentence goes on with a small letter, whatever its width.
    private const int LeastContinued = 30;

    private const double LeastInside = 0.4;

    public static IEnumerable<string> Paragraphs(string text)
    {
        var lines = Unquoted([.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())]);
        var words = new BrokenWord(text);
        var width = Width(lines);

        for (var at = 0; at < lines.Count;)
        {
            var end = End(lines, at, width);

            if (lines[at].Length > 0)
            {
                yield return Enumerable.Range(at + 1, end - at).Aggregate(new Joining(words, lines[at]), (joined, next) => joined.With(lines[next])).Text;
            }

            at = end + 1;
        }
    }

    /// <summary>True for an item of a list, a row of a table or a heading: no continuation of the line before.</summary>
    public static bool IsMarked(string line) =>
        line.Length > 1
        && (line[0] is '|' or '#' or '•'
            || (line[0] is '-' or '*' or '+' or '–' && line[1] == ' ')
            || (char.IsAsciiDigit(line[0]) && line.TrimStart("0123456789") is ['.' or ')', ' ', ..] && line.Length < Narrowest + Widest));

    // The last line of the paragraph that begins here.
    private static int End(List<string> lines, int first, int width)
    {
        var (end, inside) = (first, 0);

        while (end + 1 < lines.Count && GoesOn(lines[end], lines[end + 1], width))
        {
            inside += IsInside(lines[end]) ? 1 : 0;
            end++;
        }

        // Where hardly a line ends in mid-sentence, each says something by itself.
        return end == first || inside >= LeastInside * (end - first) ? end : first;
    }

    private static bool GoesOn(string line, string next, int width)
    {
        if (line.Length == 0 || next.Length == 0 || IsMarked(next) || IsRow(line))
        {
            return false;
        }

        var word = next.IndexOf(' ', StringComparison.Ordinal) is var space && space < 0 ? next.Length : space;
        var isFull = width > 0 && line.Length <= Widest && line.Length + 1 + word > width - Slack;

        return isFull || (line.Length is >= LeastContinued and <= Widest && IsInside(line) && char.IsLower(next[0]));
    }

    private static bool IsRow(string line) => line[0] == '|' || line.Contains('\t', StringComparison.Ordinal) || line.Contains("   ", StringComparison.Ordinal);

    private static bool IsInside(string line) => line[^1] is not ('.' or '!' or '?' or '"' or '”' or ':' or '…');

    // What nine in ten lines that another one follows keep to; 0 where the text was not broken to a width.
    private static int Width(List<string> lines)
    {
        var lengths = Enumerable.Range(0, Math.Max(0, lines.Count - 1))
            .Where(at => lines[at].Length > 0 && lines[at + 1].Length > 0)
            .Select(at => lines[at].Length)
            .ToList();
        var inside = lengths.Where(length => length <= Widest).Order().ToList();

        return inside.Count == 0 || inside.Count * 2 < lengths.Count ? 0 : inside[inside.Count * 9 / 10] is >= Narrowest and var width ? width : 0;
    }

    private static List<string> Unquoted(List<string> lines)
    {
        var quoted = lines.Select(IsQuoted).ToList();

        return
        [
            .. lines.Select((line, at) => quoted[at] && (!IsMore(line) || quoted.ElementAtOrDefault(at - 1) || quoted.ElementAtOrDefault(at + 1))
                ? line.TrimStart('>', ' ')
                : line),
        ];
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    // "> 50% of residents" is a comparison.
    private static bool IsMore(string line) => line.TrimStart('>', ' ') is [>= '0' and <= '9' or '=', ..];

    // Text is joined at its last line alone, so that long paragraphs are not copied line by line.
    private sealed class Joining(BrokenWord words, string first)
    {
        private readonly System.Text.StringBuilder _joined = new();
        private string _last = first;

        public string Text => _joined + _last;

        public Joining With(string next)
        {
            var both = words.Join(_last, next);
            _joined.Append(both.AsSpan(0, both.Length - next.Length));
            _last = next;

            return this;
        }
    }
}
