using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads what stands behind a value: <c>61% of British workers use it</c>, <c>18 percent did not</c>.</summary>
internal sealed class RightGrammar(SentenceTokens tokens, ClauseGrammar clauses)
{
    private const int MaxAside = 8;

    // "61% of British workers use …", "six in ten nurses do not know …", "18 percent did not …"
    public ParsedValue Read(int value)
    {
        var at = value + 1;
        TextSpan? of = null;
        var pointsBack = false;

        // "of the 61% who", "the 29% who want it".
        if (tokens.IsWord(at, "of"))
        {
            var end = tokens.PhraseEnd(at + 1);
            pointsBack = clauses.IsBackward(at + 1, end);
            of = pointsBack ? null : tokens.Span(at + 1, end);
            at = end;
        }
        else if (tokens.IsWord(at, "who", "that"))
        {
            at++;
        }
        else if (tokens.IsKind(at, TokenKind.Word) && !clauses.StartsPredicate(at) && !tokens.IsWord(at, GrammarWords.Leads) && !tokens.IsWord(at, "and", "or", "than", "to", "more", "less", "higher", "lower", "while", "but", "as"))
        {
            var end = tokens.PhraseEnd(at);

            if (end > at && clauses.StartsPredicate(end) && PeopleWords.AreIn(tokens, at, end))
            {
                of = tokens.Span(at, end);
                at = end;
            }
        }
        else if (tokens.IsWord(at, GrammarWords.Leads))
        {
            var end = tokens.PhraseEnd(at + 1);
            of = PeopleWords.AreIn(tokens, at + 1, end) || tokens.IsWord(at, "among", "amongst") || (tokens.Span(at + 1, end) is { } there && clauses.IsRegion(there)) ? tokens.Span(at + 1, end) : null;
            at = of is null ? at : end;
        }

        // "Between 60 and 65%, depending on the sector, would …"
        if (tokens.IsKind(at, TokenKind.Comma) && !clauses.StartsPredicate(at + 1))
        {
            var second = Enumerable.Range(at + 1, Math.Min(MaxAside, tokens.Count - at - 1)).FirstOrDefault(next => tokens[next].Kind != TokenKind.Word, -1);
            at = second > 0 && tokens.IsKind(second, TokenKind.Comma) && clauses.StartsPredicate(second + 1) ? second + 1 : at;
        }
        else if (tokens.IsKind(at, TokenKind.Comma) && tokens.IsWord(at + 1, "compared", "against", "versus")
            && Enumerable.Range(at + 1, tokens.Count - at - 1).FirstOrDefault(next => tokens[next].Kind is not (TokenKind.Word or TokenKind.Value), -1) is > 0 and var close && tokens.IsKind(close, TokenKind.Comma) && clauses.StartsPredicate(close + 1))
        {
            at = close + 1;
        }
        else if (tokens.IsKind(at, TokenKind.Comma) && (of is not null || tokens.IsKind(tokens.BeforeHedges(value) - 1, TokenKind.Comma)))
        {
            at++;
        }

        return new ParsedValue(value, of, clauses.StartsPredicate(at) ? clauses.Predicate(at) : null) { PointsBack = pointsBack };
    }

    // "44% no and 37% “it depends”", "41% in favor", "just over half using some form of it": what stands behind without a verb.
    public TextSpan? Fragment(int value)
    {
        var at = value + 1;

        if (!tokens[value].Value!.IsShare || !tokens.IsKind(at, TokenKind.Word)
            || tokens.IsWord(at, "since", "against", "if", "with", "by", "statewide", "nationwide", "overall", "of", "among", "amongst", "for", "from", "at", "on", "who", "and", "or", "than", "while", "but", "as", "more", "less", "higher", "lower", "earlier", "ago", "last", "this", "respectively")
            || (tokens.IsWord(at, "in", "across") && !tokens.IsWord(at + 1, "favor", "favour", "support")))
        {
            return null;
        }

        var end = tokens.ClauseEnd(at);

        return tokens.Span(at, end) is { } words && !PeopleWords.AreIn(tokens, at, Math.Min(end, at + 2)) ? words : null;
    }
}
