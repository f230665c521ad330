using Spectre.Console;
using Spectre.Console.Rendering;

namespace OpinionBot.Console;

/// <summary>Text that stands further right on every line, with nothing behind its lines: piped text has no trailing spaces.</summary>
internal sealed class IndentedText(Paragraph text, int columns) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(((IRenderable)text).Render(options, Math.Max(1, maxWidth - columns))))
        {
            yield return Segment.Padding(columns);

            var said = line.FindLastIndex(segment => !string.IsNullOrWhiteSpace(segment.Text));

            for (var at = 0; at <= said; at++)
            {
                yield return at == said ? new Segment(line[at].Text.TrimEnd(), line[at].Style) : line[at];
            }

            yield return Segment.LineBreak;
        }
    }
}
