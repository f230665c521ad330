using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;
using OpinionBot.Language.Numbers;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads what stands behind a value: <c>61% of British workers use it</c>, <c>18 percent did not</c>.</summary>
internal sealed class RightGrammar(SentenceTokens tokens, ClauseGrammar clauses)
{
    private const int MaxAside = 8;

    // "61% of British workers use …", "six in ten nurses do not know …", "18 percent did not …"
    public ParsedValue Read(int value)
    {
        var at = Behind(value);
        TextSpan? of = null;
        var pointsBack = false;

        // "of the 61% who", "the 29% who want it".
        if (tokens.IsWord(at, "of"))
        {
            var end = tokens.PhraseEnd(at + 1);
            var isFollowed = clauses.StartsPredicate(tokens.IsKind(end, TokenKind.Comma) ? end + 1 : end) && !tokens.IsWord(end - 1, "having", "being")
                && !(tokens.IsWord(at + 1, "them", "us", "whom") && IsParticiple(at + 2));
            var verbless = tokens.IsWord(end, "saying", "reporting", "stating") ? (People: end, Answer: end) : isFollowed ? null : Verbless(at + 1, end);
            var last = verbless?.People ?? end;
            pointsBack = clauses.IsBackward(at + 1, last);
            of = !pointsBack ? tokens.Span(at + 1, last) : tokens.HasValueBefore(value) ? null : clauses.PeopleIn(0, value);

            if (verbless is { Answer: var answer })
            {
                return new ParsedValue(value, of, tokens.Span(clauses.AfterReporting(answer), tokens.ClauseEnd(answer))) { PointsBack = pointsBack };
            }

            at = end;
        }
        else if (tokens.IsWord(at, "who", "that"))
        {
            at++;
        }
        else if (tokens.IsKind(at, TokenKind.Word) && !clauses.StartsPredicate(at) && !tokens.IsWord(at, GrammarWords.Leads) && !tokens.IsWord(at, "and", "or", "than", "to", "more", "less", "higher", "lower", "while", "but", "as"))
        {
            var end = tokens.PhraseEnd(at);

            // "four in ten translators reported": whoever they are called, they are people.
            if (end > at && clauses.StartsPredicate(end) && (PeopleWords.AreIn(tokens, at, end) || tokens[value].Value is { Number.Form: NumberForm.Ratio } or { Twin: not null }))
            {
                of = tokens.Span(at, end);
                at = end;
            }
        }
        else if (tokens.IsWord(at, GrammarWords.Leads))
        {
            var end = tokens.PhraseEnd(at + 1);
            of = PeopleWords.AreIn(tokens, at + 1, end) || tokens.IsWord(at, "among", "amongst") || (tokens.Span(at + 1, end) is { } there && clauses.IsRegion(there))
                || IsOfOthers(value, at, end) ? tokens.Span(at + 1, end) : null;
            at = of is null ? at : end;
        }

        // "Between 60 and 65%, depending on the sector, would …"
        if (tokens.IsKind(at, TokenKind.Comma) && !clauses.StartsPredicate(at + 1))
        {
            var second = Enumerable.Range(at + 1, Math.Min(MaxAside, tokens.Count - at - 1)).FirstOrDefault(next => tokens[next].Kind != TokenKind.Word, -1);
            at = second > 0 && tokens.IsKind(second, TokenKind.Comma) && clauses.StartsPredicate(second + 1) ? second + 1 : at;
        }
        else if (tokens.IsKind(at, TokenKind.Comma) && tokens.IsWord(at + 1, "compared", "against", "versus")
            && (tokens.First(at + 1, tokens.Count, next => tokens[next].Kind is not (TokenKind.Word or TokenKind.Value)) ?? -1) is > 0 and var close && tokens.IsKind(close, TokenKind.Comma) && clauses.StartsPredicate(close + 1))
        {
            at = close + 1;
        }
        else if (tokens.IsKind(at, TokenKind.Comma) && (of is not null || tokens.IsKind(tokens.BeforeHedges(value) - 1, TokenKind.Comma)))
        {
            at++;
        }

        return new ParsedValue(value, of, clauses.StartsPredicate(at) ? clauses.Predicate(at) : null) { PointsBack = pointsBack };
    }

    // "students — 92% — use it", "a few, 3%, of the drivers do", "49% (down from 73%) would": what goes on behind an aside.
    private int Behind(int value)
    {
        var at = value + 1;

        if (tokens.IsKind(at, TokenKind.Open) && (tokens.First(at, tokens.Count, next => tokens.IsKind(next, TokenKind.Close)) ?? -1) is > 0 and var close
            && tokens.Exists(at, close, next => tokens.IsKind(next, TokenKind.Value)) && tokens.IsKind(close + 1, TokenKind.Word))
        {
            return close + 1;
        }

        var before = tokens.BeforeHedges(value) - 1;

        return before >= 0 && at < tokens.Count && tokens[at].Kind is TokenKind.Comma or TokenKind.Break && tokens.IsKind(before, tokens[at].Kind)
            && (tokens.IsWord(at + 1, "of") || clauses.StartsPredicate(at + 1)) ? at + 1 : at;
    }

    // "with 45% of workers now using it", "the 28% of workers who use it", "90% of them aware of one": where no verb follows, what they do is in their own phrase.
    private (int People, int Answer)? Verbless(int from, int to)
    {
        var isBackward = tokens.IsWord(from, "them", "us", "whom");
        var at = (tokens.First(from + 1, to, next => isBackward || IsParticiple(next)
            || (tokens.IsWord(next, "who") && !tokens.IsWord(from, "those")) || (next + 1 < to && StandsBehindPeople(next))) ?? -1);

        if (at < 0 || !(isBackward || PeopleWords.AreIn(tokens, from, at)))
        {
            return null;
        }

        return (Enumerable.Range(from + 1, at - from).LastOrDefault(next => !tokens.IsAdverb(next - 1), at), tokens.IsWord(at, "who") ? at + 1 : at);
    }

    // "compared to only 40% in poorer countries", "three in ten with low incomes": the phrase ends the clause and sets others against those before.
    private bool IsOfOthers(int value, int at, int end)
    {
        if (!tokens.HasValueBefore(value) || tokens.IsKind(end, TokenKind.Word) || !tokens.IsKind(at + 1, TokenKind.Word)
            || tokens.IsWord(at + 1, "support", "favor", "favour") || ClauseGrammar.IsDate(tokens[at + 1].Span.In(tokens.Text)))
        {
            return false;
        }

        var before = tokens.BeforeHedges(value) - 1;
        var isCompared = tokens.IsWord(before, "versus", "vs", "against") || (tokens.IsWord(before, "to", "with") && tokens.IsWord(before - 1, "compared"));

        return tokens.IsWord(at, "with") || (tokens.IsWord(at, "in") && isCompared);
    }

    private bool IsParticiple(int at) => tokens.IsKind(at, TokenKind.Word) && tokens[at].Folded is [_, _, .., 'i', 'n', 'g'] && !tokens.IsVerb(at);

    // "of participants aware of it", but "of participants in Norway" and "of women voters".
    private bool StandsBehindPeople(int at) => PeopleWords.AreNamed(tokens, at - 1) && !PeopleWords.AreNamed(tokens, at) && !tokens.IsWord(at, GrammarWords.Joints)
        && !GrammarWords.Relatives.Contains(tokens[at].Folded) && !GrammarWords.Participles.Contains(tokens[at].Folded) && !tokens[at].Folded.Any(char.IsAsciiDigit);

    // "44% no and 37% “it depends”", "41% in favor", "just over half using some form of it": what stands behind without a verb.
    public TextSpan? Fragment(int value)
    {
        var at = Behind(value);

        // "what they use it for: 31% for mooring, 13% for painting"
        if (tokens.IsWord(at, "for", "against") && tokens.BeforeHedges(value) - 1 is var sign && tokens.Exists(0, sign + 1, before => tokens[before].Folded == ":") && tokens[sign].Kind is TokenKind.Comma or TokenKind.Break
            && !PeopleWords.AreIn(tokens, at + 1, tokens.PhraseEnd(at + 1)))
        {
            return tokens.Span(at, tokens.ClauseEnd(at));
        }

        if (!tokens[value].Value!.IsShare || !tokens.IsKind(at, TokenKind.Word)
            || tokens.IsWord(at, "since", "against", "if", "with", "by", "statewide", "nationwide", "overall", "of", "among", "amongst", "for", "from", "at", "on", "who", "and", "or", "than", "while", "but", "as", "higher", "lower", "earlier", "ago", "last", "this", "respectively")
            || GrammarWords.Shares.Contains(tokens[at].Folded) || (tokens.IsWord(at, "more", "less") && (tokens.IsWord(at + 1, "than", "likely") || !tokens.IsKind(at + 1, TokenKind.Word)))
            || (tokens.IsWord(at, "in", "across") && !tokens.IsWord(at + 1, "favor", "favour", "support")))
        {
            return null;
        }

        at = clauses.AfterReporting(at);
        var end = tokens.ClauseEnd(at);

        return tokens.Span(at, end) is { } words && !PeopleWords.AreIn(tokens, at, Math.Min(end, at + 2)) ? words : null;
    }
}
