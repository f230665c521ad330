using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads a line of labels and values, as toplines and captions have: <c>Very worried 43%   Somewhat worried 31%</c>, <c>By party: Democrats 47%, Republicans 37%</c>.</summary>
internal static class LabelledPairs
{
    private const int MaxLabelWords = 9;

    /// <param name="hasPeopleBefore">True when what stands over the line says whom its values are of: a label is an answer then.</param>
    /// <returns>Null when the line is a sentence.</returns>
    public static IReadOnlyList<ParsedValue>? Read(SentenceTokens tokens, bool hasPeopleBefore)
    {
        var values = Enumerable.Range(0, tokens.Count).Where(at => tokens[at].Kind == TokenKind.Value).ToList();
        var colon = tokens.Last(0, values.Count == 0 ? 0 : values[0], at => tokens.IsKind(at, TokenKind.Break) && tokens[at].Folded == ":") ?? -1;
        var isSpaced = values.Any(at => tokens.Text.AsSpan(tokens[at].Span.End).StartsWith("   ")) || values.Any(at => at > 0 && tokens[at].Span.Start - tokens[at - 1].Span.End >= 3);

        if (values.Count < 2 && !isSpaced)
        {
            return null;
        }

        // "61% yes, 39% no": the labels stand behind.
        if (tokens.Span(colon + 1, values[0]) is null && !isSpaced)
        {
            return null;
        }

        var parsed = new List<ParsedValue>();
        var from = colon + 1;
        var lead = colon > 0 ? tokens.Span(0, colon) : null;

        foreach (var value in values)
        {
            // "Flanders (778 replies) 44%"
            var label = tokens.Span(from, (tokens.First(from, value, at => at > from && tokens.IsKind(at, TokenKind.Open)) ?? value));

            if (label is { } words && (Words.Of(words.In(tokens.Text)).Count > MaxLabelWords || (!isSpaced && tokens.Exists(from, value, at => tokens.IsVerb(at) || tokens.IsKind(at, TokenKind.Open) || tokens.IsWord(at, "of", "and")))))
            {
                return null;
            }

            var isBase = label is { } named && !hasPeopleBefore && lead is not null && PeopleWords.AreIn(named.In(tokens.Text));
            parsed.Add(label is null ? new ParsedValue(value, IsEarlier: true) : isBase ? new ParsedValue(value, label, lead) : new ParsedValue(value, null, label));
            from = value + 1;
        }

        // Behind the last value of a sentence something is said.
        return isSpaced || !tokens.Exists(from, tokens.Count, tokens.IsVerb) ? parsed : null;
    }
}
