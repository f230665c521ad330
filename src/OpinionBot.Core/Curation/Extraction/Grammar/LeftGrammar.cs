using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;
using OpinionBot.Language.Grammar;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads what stands before a value: <c>the share who save time falls to 29%</c>, <c>Among nurses it is 31%</c>, <c>Very worried: 23%</c>.</summary>
internal sealed class LeftGrammar(SentenceTokens tokens, ClauseGrammar clauses, bool hasPeopleBefore)
{
    private const int MaxLabel = 14;
    private const int MaxBetween = 8;
    private const int MaxName = 4;
    private const int MaxGroup = 3;

    public ParsedValue Read(int value)
    {
        var start = tokens.ClauseStart(value);
        var end = tokens.BeforeHedges(value);

        // "rose from 50 in 2024 to 64 percent": the subject stands before the first of the two.
        if (tokens.IsWord(end - 1, "to") && LastWord(Math.Max(0, end - MaxBetween), end, "from") is { } from
            && !tokens.Exists(from, end, at => tokens[at].Kind is not (TokenKind.Word or TokenKind.Value)))
        {
            (start, end) = (tokens.ClauseStart(from), from);
        }

        return Labelled(value, end)
            ?? OnlyPeople(value, start, end)
            ?? new NamedGrammar(tokens, clauses).Read(value, start, end)
            ?? DoneBy(value, start, end)
            ?? Including(value, end)
            ?? Clause(value, start, end);
    }

    // "Very worried: 23%"
    private ParsedValue? Labelled(int value, int end)
    {
        if (!(tokens.IsKind(end - 1, TokenKind.Break) && tokens[end - 1].Folded is ":" or "–" or "—" or "-") || tokens.Span(0, end - 1) is not { } label)
        {
            return null;
        }

        var words = Words.Of(label.In(tokens.Text)).Count;

        // Where words follow, it is no label.
        if (words > MaxLabel || tokens.Exists(value + 1, tokens.Count, at => tokens[at].Kind == TokenKind.Word))
        {
            return new ParsedValue(value, words <= MaxName && clauses.IsPeople(label) ? label : clauses.PeopleIn(0, end - 1)) { IsSaidBefore = words > 1 };
        }

        return !hasPeopleBefore && clauses.IsPeople(label) && !tokens.Exists(0, end - 1, tokens.IsVerb)
            ? new ParsedValue(value, label)
            : new ParsedValue(value, null, label);
    }

    // "; men 11%, women 5%"
    private ParsedValue? OnlyPeople(int value, int start, int end) =>
        end > start && !tokens.IsKind(start - 1, TokenKind.Value) && !tokens.IsWord(start, GrammarWords.Leads)
            && tokens.Each(start, end, at => tokens.IsKind(at, TokenKind.Word) && !tokens.IsVerb(at)) && tokens.Span(start, end) is { } people
            && PeopleWords.AreNamed(people.In(tokens.Text)) && Words.Of(people.In(tokens.Text)).Count <= MaxGroup
                ? new ParsedValue(value, people) { IsSaidBefore = true }
                : null;

    // "is named by 9% of adults", "matters for 12%": what, stands before the small word.
    private ParsedValue? DoneBy(int value, int start, int end)
    {
        var isDone = tokens.IsWord(end - 1, "by") && tokens.IsWord(value + 1, "of") && IsParticiple(end - 2);
        var isFor = tokens.IsWord(end - 1, "for") && !tokens.IsWord(end - 2, "account", "accounts", "accounted", "accounting", "stands", "stood")
            && tokens.Exists(start, end - 1, tokens.IsVerb);

        if (!isDone && !isFor)
        {
            return null;
        }

        var clause = (tokens.Last(start, end, at => tokens.IsKind(at, TokenKind.Comma) || tokens.IsWord(at, "and", "but", "that")) ?? start - 1) + 1;

        // ", being named by 9% of adults" goes on with the clause before.
        clause = tokens.Exists(clause, end - 1, tokens.IsVerb) ? clause : start;

        return new ParsedValue(value, null, tokens.Span(clause, end - 1));
    }

    private bool IsParticiple(int at) => tokens.IsAdverb(at)
        ? IsParticiple(at - 1)
        : tokens.IsKind(at, TokenKind.Word) && !tokens.IsWord(at, GrammarWords.Reaching) && !tokens.IsWord(at, GrammarWords.Ordering)
            && (Verbs.Of(tokens[at].Folded) != VerbForm.None || tokens[at].Folded.EndsWith("ed", StringComparison.Ordinal));

    // "said they would trust it, including 82% of pilots": they did what all did.
    private ParsedValue? Including(int value, int end)
    {
        if (!tokens.IsWord(end - 1, "including") || tokens.HasValueBefore(value))
        {
            return null;
        }

        var verb = tokens.PhraseEnd(clauses.Leading(0, end).Behind);

        return verb < end && clauses.StartsPredicate(verb) ? new ParsedValue(value, null, clauses.Predicate(verb)) : null;
    }

    // "Support for a ban stood at 42%", "Among nurses it is 31%", "the share who want it falls to 29%"
    private ParsedValue Clause(int value, int start, int end)
    {
        var (of, behind) = clauses.Leading(start, end);

        // "…, in Europe 24%", "… and in shipping it was 9%": what leads the clause right before its value.
        for (var at = end - 1; at > behind; at--)
        {
            if (tokens.IsWord(at, GrammarWords.Leads) && (tokens.IsKind(at - 1, TokenKind.Comma) || tokens.IsWord(at - 1, "and", "but", "while"))
                && clauses.Leading(at, end) is { Of: { } there } near
                && tokens.Each(near.Behind, end, word => tokens.IsWord(word, GrammarWords.Reaching)
                    || tokens.IsWord(word, GrammarWords.Pronouns)))
            {
                return new ParsedValue(value, there) { IsSaidBefore = true };
            }
        }

        var share = tokens.First(behind, end, at => tokens.IsWord(at, GrammarWords.Shares)) ?? -1;

        // ", 24 percent think": another clause.
        if (share >= 0 && !tokens.IsKind(end - 1, TokenKind.Comma))
        {
            return OfShare(value, share, end, of);
        }

        var (subject, isBefore) = Subject(behind, end);

        // "The survey put support for a ban at 29%"
        if (subject is null && tokens.IsWord(end - 1, "at") && LastWord(behind, end, "put", "puts") is { } put)
        {
            subject = tokens.Span(put + 1, end - 1);
        }

        // "Developers distrust it, with 46% saying so"
        of ??= Within(behind, end) ?? (tokens.IsWord(end - 1, "with") && tokens.IsKind(end - 2, TokenKind.Comma) ? clauses.SubjectBefore(end - 1) : null);

        return new ParsedValue(value, of, subject) { IsSaidBefore = isBefore, Leans = subject is { } bare && clauses.IsBare(bare) };
    }

    private int? LastWord(int from, int to, params ReadOnlySpan<string> words)
    {
        var at = to - 1;

        while (at >= from && !tokens.IsWord(at, words))
        {
            at--;
        }

        return at >= from ? at : null;
    }

    // "the share (of nurses) who save time falls to 29%", "put the share who want it stopped at 52%"
    private ParsedValue OfShare(int value, int share, int end, TextSpan? leading)
    {
        var at = share + 1;
        var of = leading;

        // "the rejection rate reaches 49%": what was answered stands before the word.
        if (!tokens.IsWord(at, "of", "who", "that", "with", "among", "amongst") && tokens.IsKind(share - 1, TokenKind.Word) && !tokens.IsVerb(share - 1)
            && !GrammarWords.Determiners.Contains(tokens[share - 1].Folded) && !GrammarWords.Abstract.Contains(tokens[share - 1].Folded)
            && tokens.IsWord(share, "rate", "share"))
        {
            return new ParsedValue(value, of, tokens.Span(share - 1, share + 1));
        }

        if (tokens.IsWord(at, "of"))
        {
            var phrase = tokens.First(at + 1, end, next => tokens.IsWord(next, "who", "that", "with") || (next > at + 1 && tokens[next].Folded is [_, _, .., 'i', 'n', 'g']) || tokens.IsVerb(next) || next == end) ?? end;
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

        var among = tokens.First(at, last, next => tokens.IsWord(next, "among", "amongst")) ?? -1;

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

        // "Net worried stands at 60%": of two full verbs the first belongs to the subject.
        while (verb > start && !(IsFullVerb(verb) && IsFullVerb(verb - 1)) && (tokens.IsWord(verb - 1, GrammarWords.Reaching) || tokens.IsAdverb(verb - 1) || tokens.IsVerb(verb - 1)
            || tokens.IsWord(verb - 1, "just", "only", "still", "a", "up", "down", "back")))
        {
            verb--;
        }

        if (verb == end || verb <= start || !tokens.Exists(verb, end, tokens.IsVerb))
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
            && !tokens.Exists(start, comma, tokens.IsVerb))
        {
            start = comma + 1;
        }

        var last = tokens.First(start, verb, at => tokens.IsWord(at, "among", "amongst")) ?? verb;

        var head = tokens.First(start, last, at => at > start && tokens.IsWord(at, "across", "for", "in")) ?? last;

        if (last == start || tokens.IsWord(start, GrammarWords.Pronouns)
            || tokens.Each(start, head, at => tokens.IsWord(at, GrammarWords.Abstract)))
        {
            return (null, true);
        }

        return (tokens.Span(start, last) is { } subject && !clauses.IsPeople(subject) ? subject : null, false);
    }

    private bool IsFullVerb(int at) => tokens.IsVerb(at) && !Verbs.IsAuxiliary(tokens[at].Folded);

    private TextSpan? Within(int start, int end)
    {
        var among = tokens.First(start, end, at => tokens.IsWord(at, "among", "amongst")) ?? -1;

        if (among >= 0 && !tokens.IsWord(among + 2, "lowest", "highest", "most", "least"))
        {
            return tokens.Span(among + 1, Math.Min(end, tokens.PhraseEnd(among + 1)));
        }

        // "Women come in at 42%": the subject is who.
        var phrase = tokens.PhraseEnd(start);

        return phrase > start && phrase < end && tokens.IsVerb(phrase) && !tokens.Exists(start, phrase, at => tokens.IsWord(at, GrammarWords.Surveys) || tokens.IsWord(at, "researchers", "pollsters"))
            && tokens.Span(start, phrase) is { } subject && clauses.IsPeople(subject) ? subject : null;
    }
}
