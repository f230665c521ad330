using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads what stands before a value: <c>the share who save time falls to 29%</c>, <c>Among nurses it is 31%</c>, <c>Very worried: 23%</c>.</summary>
internal sealed class LeftGrammar(SentenceTokens tokens, ClauseGrammar clauses, bool hasPeopleBefore)
{
    private const int MaxLabel = 14;
    private const int MaxBetween = 8;
    private const int MaxName = 4;

    public ParsedValue Read(int value)
    {
        var start = tokens.ClauseStart(value);
        var end = tokens.BeforeHedges(value);

        // "rose from 50 in 2024 to 64 percent": the subject stands before the first of the two.
        if (tokens.IsWord(end - 1, "to")
            && Enumerable.Range(Math.Max(0, end - MaxBetween), Math.Min(end, MaxBetween)).LastOrDefault(at => tokens.IsWord(at, "from"), -1) is > 0 and var from && !Enumerable.Range(from, end - from).Any(at => tokens[at].Kind is not (TokenKind.Word or TokenKind.Value)))
        {
            (start, end) = (tokens.ClauseStart(from), from);
        }

        // "Very worried: 23%"
        if (end > 0 && tokens.IsKind(end - 1, TokenKind.Break) && tokens[end - 1].Folded is ":" or "–" or "—" or "-" && tokens.Span(0, end - 1) is { } label)
        {
            var isShort = Words.Of(label.In(tokens.Text)).Count <= MaxLabel && !Enumerable.Range(value + 1, tokens.Count - value - 1).Any(at => tokens[at].Kind == TokenKind.Word);

            var words = Words.Of(label.In(tokens.Text)).Count;
            var people = words <= MaxName && clauses.IsPeople(label) ? label : clauses.PeopleIn(0, end - 1);

            return !isShort ? new ParsedValue(value, people) { IsSaidBefore = words > 1 }
                : !hasPeopleBefore && clauses.IsPeople(label) && !Enumerable.Range(0, end - 1).Any(tokens.IsVerb) ? new ParsedValue(value, label)
                : new ParsedValue(value, null, label);
        }

        // "; men 11%, women 5%"
        if (end > start && !tokens.IsKind(start - 1, TokenKind.Value) && !tokens.IsWord(start, GrammarWords.Leads)
            && Enumerable.Range(start, end - start).All(at => tokens.IsKind(at, TokenKind.Word)) && tokens.Span(start, end) is { } only
            && PeopleWords.AreNamed(only.In(tokens.Text)) && Words.Of(only.In(tokens.Text)).Count <= 3
            && !Enumerable.Range(start, end - start).Any(tokens.IsVerb))
        {
            return new ParsedValue(value, only) { IsSaidBefore = true };
        }

        // "Germany, at 79%, lies …", "Teachers, with 68 per cent"
        if (tokens.IsWord(end - 1, "at", "with", "on") && clauses.PeopleBehindVerb(start, tokens.IsKind(end - 2, TokenKind.Comma) ? end - 2 : end - 1) is { } named)
        {
            return new ParsedValue(value, named) { IsSaidBefore = true };
        }

        var (of, behind) = clauses.Leading(start, end);

        // "…, in Europe 24%", "… and in shipping it was 9%": what leads the clause right before its value.
        for (var at = end - 1; at > behind; at--)
        {
            if (tokens.IsWord(at, GrammarWords.Leads) && (tokens.IsKind(at - 1, TokenKind.Comma) || tokens.IsWord(at - 1, "and", "but", "while"))
                && clauses.Leading(at, end) is { Of: { } there } near
                && Enumerable.Range(near.Behind, Math.Max(0, end - near.Behind)).All(word => tokens.IsWord(word, GrammarWords.Reaching)
                    || tokens.IsWord(word, GrammarWords.Pronouns)))
            {
                return new ParsedValue(value, there) { IsSaidBefore = true };
            }
        }
        var shared = Enumerable.Range(behind, Math.Max(0, end - behind)).FirstOrDefault(at => tokens.IsWord(at, GrammarWords.Shares), -1);

        // ", 24 percent think": another clause.
        if (shared >= 0 && !tokens.IsKind(end - 1, TokenKind.Comma))
        {
            return OfShare(value, shared, end, of);
        }

        var (subject, isBefore) = Subject(behind, end);

        // "The survey put support for a ban at 29%"
        if (subject is null && tokens.IsWord(end - 1, "at") && Enumerable.Range(behind, Math.Max(0, end - behind)).LastOrDefault(at => tokens.IsWord(at, "put", "puts"), -1) is > 0 and var put)
        {
            subject = tokens.Span(put + 1, end - 1);
        }

        return new ParsedValue(value, of ?? Within(behind, end), subject) { IsSaidBefore = isBefore, Leans = subject is { } named2 && clauses.IsBare(named2) };
    }

    // "the share (of nurses) who save time falls to 29%", "put the share who want it stopped at 52%"
    private ParsedValue OfShare(int value, int share, int end, TextSpan? leading)
    {
        var at = share + 1;
        var of = leading;

        if (tokens.IsWord(at, "of"))
        {
            var phrase = Enumerable.Range(at + 1, Math.Max(0, end - at - 1)).FirstOrDefault(next => tokens.IsWord(next, "who", "that", "with", "saying", "wanting", "using") || tokens.IsVerb(next) || next == end, end);
            of ??= tokens.Span(at + 1, phrase);
            at = phrase;
        }

        if (tokens.IsWord(at, "who", "that", "with"))
        {
            at++;
        }

        var last = end;

        while (last > at && (tokens.IsWord(last - 1, GrammarWords.Reaching) || tokens.IsAdverb(last - 1) || tokens.IsWord(last - 1, "just", "only", "from", "about")))
        {
            last--;
        }

        var among = Enumerable.Range(at, Math.Max(0, last - at)).FirstOrDefault(next => tokens.IsWord(next, "among", "amongst"), -1);

        if (among >= 0)
        {
            of ??= tokens.Span(among + 1, Math.Min(last, tokens.PhraseEnd(among + 1)));
            last = among;
        }

        var predicate = clauses.AfterReporting(at);

        return new ParsedValue(value, of, last > predicate ? tokens.Span(predicate, last) : null) { IsSaidBefore = last <= predicate };
    }

    // "Support for a ban stood at 42%", "opposition reached 63%"; "it is 52%" and "the figure is" point back.
    private (TextSpan? Subject, bool IsBefore) Subject(int start, int end)
    {
        var verb = end;

        while (verb > start && (tokens.IsWord(verb - 1, GrammarWords.Reaching) || tokens.IsAdverb(verb - 1) || tokens.IsVerb(verb - 1)
            || tokens.IsWord(verb - 1, "just", "only", "still", "a", "up", "down", "back")))
        {
            verb--;
        }

        if (verb == end || verb <= start || !Enumerable.Range(verb, end - verb).Any(tokens.IsVerb))
        {
            return (null, false);
        }

        if (tokens.IsWord(verb - 1, "it", "they", "that", "this", "as", "so", "and", "but"))
        {
            return (null, true);
        }

        // "In their first years, support is 45%": the subject is what stands right before the verb.
        if (tokens.IsWord(start, GrammarWords.Leads)
            && Enumerable.Range(start, verb - start - 1).LastOrDefault(at => tokens.IsKind(at, TokenKind.Comma), -1) is > 0 and var comma
            && !Enumerable.Range(start, comma - start).Any(tokens.IsVerb))
        {
            start = comma + 1;
        }

        var last = Enumerable.Range(start, verb - start).FirstOrDefault(at => tokens.IsWord(at, "among", "amongst"), verb);

        var head = Enumerable.Range(start, last - start).FirstOrDefault(at => at > start && tokens.IsWord(at, "across", "for", "in"), last);

        if (last == start || tokens.IsWord(start, GrammarWords.Pronouns)
            || Enumerable.Range(start, head - start).All(at => tokens.IsWord(at, GrammarWords.Abstract)))
        {
            return (null, true);
        }

        return (tokens.Span(start, last) is { } subject && !clauses.IsPeople(subject) ? subject : null, false);
    }

    private TextSpan? Within(int start, int end)
    {
        var among = Enumerable.Range(start, Math.Max(0, end - start)).FirstOrDefault(at => tokens.IsWord(at, "among", "amongst"), -1);

        if (among >= 0)
        {
            return tokens.Span(among + 1, Math.Min(end, tokens.PhraseEnd(among + 1)));
        }

        // "Women come in at 42%": the subject is who.
        var phrase = tokens.PhraseEnd(start);

        return phrase > start && phrase < end && tokens.IsVerb(phrase) && !Enumerable.Range(start, phrase - start).Any(at => tokens.IsWord(at, "survey", "poll", "study", "report", "researchers", "pollsters"))
            && tokens.Span(start, phrase) is { } subject && clauses.IsPeople(subject) ? subject : null;
    }
}
