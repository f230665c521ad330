using OpinionBot.Answering.Summarizing;
using OpinionBot.Facts;

namespace OpinionBot.Answering.Verification;

/// <summary>Words of a sentence with the facts that they stand on: those of the mark behind them, or of the marks side by side there.</summary>
internal readonly record struct CitedStretch(string Text, IReadOnlyList<FactId> Facts)
{
    /// <param name="text">A sentence with its marks.</param>
    /// <param name="marks">At least one, in their order.</param>
    public static IEnumerable<CitedStretch> ReadAll(string text, IReadOnlyList<CitationMark> marks)
    {
        var start = 0;

        for (var at = 0; at < marks.Count;)
        {
            var facts = new List<FactId> { marks[at].Fact };
            var end = marks[at].Start;
            var last = at;

            while (last + 1 < marks.Count && string.IsNullOrWhiteSpace(text[(marks[last].Start + marks[last].Length)..marks[last + 1].Start]))
            {
                last++;
                facts.Add(marks[last].Fact);
            }

            var next = marks[last].Start + marks[last].Length;
            var isFinal = last == marks.Count - 1;

            yield return new CitedStretch(isFinal ? $"{text[start..end]} {text[next..]}" : text[start..end], facts);

            start = next;
            at = last + 1;
        }
    }
}
