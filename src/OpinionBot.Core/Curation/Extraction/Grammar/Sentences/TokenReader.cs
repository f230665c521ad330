using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

/// <summary>Cuts a sentence into words, values and signs. Linear in its length.</summary>
internal static class TokenReader
{
    public static IReadOnlyList<Token> Read(string text, IReadOnlyList<ReadValue> values)
    {
        var tokens = new List<Token>();
        var words = Words.Of(text);
        var word = 0;
        var starts = values.ToDictionary(value => value.Span.Start);
        var twins = values.Where(value => value.Twin is not null).ToDictionary(value => value.Twin!.Value.Start, value => value.Twin!.Value.End);

        for (var at = 0; at < text.Length;)
        {
            var isValue = starts.TryGetValue(at, out var found);

            if (isValue || twins.ContainsKey(at))
            {
                if (isValue)
                {
                    tokens.Add(new Token(TokenKind.Value, found!.Span, "#", found));
                }

                at = isValue ? found!.Span.End : twins[at];

                while (word < words.Count && words[word].Span.Start < at)
                {
                    word++;
                }

                continue;
            }

            if (word < words.Count && words[word].Span.Start == at)
            {
                // "65+" is more than 65.
                var end = words[word].Span.End;
                end = end < text.Length && text[end] == '+' ? end + 1 : end;

                // "7% of US adults": the country is no pronoun.
                tokens.Add(new Token(TokenKind.Word, new TextSpan(at, end - at), words[word].Text is "US" ? "u.s" : Words.FoldText(words[word].Text)));
                at = end;
                word++;
                continue;
            }

            if (Sign(text, at) is { } kind)
            {
                tokens.Add(new Token(kind, new TextSpan(at, 1), text[at].ToString()));
            }

            at++;
        }

        return values.Count > 0 ? WithoutAsides(tokens) : tokens;
    }

    // "artificial intelligence (AI) helps": what stands in brackets and has no value is no part of the sentence.
    private static List<Token> WithoutAsides(List<Token> tokens)
    {
        for (var open = tokens.Count - 1; open >= 0; open--)
        {
            if (tokens[open].Kind == TokenKind.Open
                && tokens.FindIndex(open + 1, token => token.Kind is TokenKind.Open or TokenKind.Close or TokenKind.Value) is > 0 and var close
                && tokens[close].Kind == TokenKind.Close)
            {
                tokens.RemoveRange(open, close - open + 1);
            }
        }

        return tokens;
    }

    private static TokenKind? Sign(string text, int at) => text[at] switch
    {
        ',' => TokenKind.Comma,
        '(' or '[' => TokenKind.Open,
        ')' or ']' => TokenKind.Close,
        ';' or ':' or '.' or '?' or '!' or '…' => TokenKind.Break,
        '—' or '–' or '-' when at > 0 && at + 1 < text.Length && char.IsWhiteSpace(text[at - 1]) && char.IsWhiteSpace(text[at + 1]) => TokenKind.Break,
        '—' => TokenKind.Break,
        _ => null,
    };
}
