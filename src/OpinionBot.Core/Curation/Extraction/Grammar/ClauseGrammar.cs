using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads the phrases of a sentence: its predicates, its people, what leads its clauses.</summary>
internal sealed class ClauseGrammar(SentenceTokens tokens)
{
    public bool StartsPredicate(int at) => (tokens.IsVerb(at) && !tokens.IsWord(at, "compared")) || (tokens.IsWord(at, "all", "both", "each")
        && tokens.IsVerb(at + 1)) || (tokens.IsAdverb(at) && (tokens.IsVerb(at + 1) || tokens.IsVerb(at + 2)));

    public TextSpan? Predicate(int at)
    {
        var start = AfterReporting(at);

        return tokens.Span(start, tokens.ClauseEnd(start));
    }

    // "said that they …", "told the institute they …": what they said is what stands behind.
    public int AfterReporting(int at)
    {
        var next = at;

        while (tokens.IsAdverb(next) && tokens.IsWord(next + 1, GrammarWords.Reporting))
        {
            next++;
        }

        if (!tokens.IsWord(next, GrammarWords.Reporting) || !tokens.IsKind(next + 1, TokenKind.Word))
        {
            return at;
        }

        return tokens.IsWord(next + 1, "that") ? next + 2 : next + 1;
    }

    // Of "were far keener on outlines than boys" what counts is "keener on outlines".
    public TextSpan? WithoutDegree(int verb, int end)
    {
        var last = tokens.First(verb, end, at => (tokens.IsWord(at, "than") && PeopleWords.AreIn(tokens, at + 1, Math.Min(tokens.Count, tokens.PhraseEnd(at + 1)))) || tokens.IsKind(at, TokenKind.Open)) ?? end;
        var at = verb;

        while (at < last && tokens.IsWord(at, GrammarWords.Degrees))
        {
            at++;
        }

        return at == last || tokens.Each(at, last, next => tokens.IsWord(next, GrammarWords.Light)
            || tokens.IsWord(next, GrammarWords.Ranks) || tokens.IsWord(next, GrammarWords.Degrees)) ? null : tokens.Span(at, last);
    }

    // "Among nurses(,) …", "In Norway, …", "Of those who had tried it, …"
    public (TextSpan? Of, int Behind) Leading(int start, int end)
    {
        var at = start;

        while (at < end && tokens.IsWord(at, "and", "but", "or", "meanwhile", "so", "then"))
        {
            at++;
        }

        if (!tokens.IsWord(at, GrammarWords.Leads) && !(tokens.IsWord(at, "under", "over", "above", "below", "between") && at + 1 < end))
        {
            return (null, at);
        }

        var phrase = tokens.PhraseEnd(at + 1);

        // "Among those who think that more jobs will be lost than won, 65% …": up to the comma right before the value.
        if (phrase < end - 1 && tokens.IsKind(end - 1, TokenKind.Comma) && tokens.Each(at, end - 1, next => tokens.IsKind(next, TokenKind.Word))
            && tokens.IsWord(at, "among", "amongst", "of") && !tokens.IsKind(at - 1, TokenKind.Value))
        {
            phrase = end - 1;
        }

        // "Among nurses it falls to 31%"
        phrase = tokens.First(at + 2, phrase, next => tokens.IsWord(next, "it", "it's", "they", "he", "she")) ?? phrase;
        var behind = tokens.IsKind(phrase, TokenKind.Comma) ? phrase + 1 : phrase;

        if (tokens.Span(at + 1, Math.Min(phrase, end)) is not { } words)
        {
            return (null, at);
        }

        // "Among age groups, boomers are the keenest": nobody yet.
        if (IsBackward(at + 1, Math.Min(phrase, end)) || tokens.IsWord(Math.Min(phrase, end) - 1, "groups", "generations", "countries", "nations")
            || tokens.Exists(at + 1, Math.Min(phrase, end), next => tokens.IsWord(next, GrammarWords.Surveys)))
        {
            return (null, behind);
        }

        // "Under 35 it is 44%": how old or how rich they are.
        if (tokens.IsWord(at, "under", "over", "above", "below", "between") && words.In(tokens.Text).Any(char.IsAsciiDigit))
        {
            return (tokens.Span(at, Math.Min(phrase, end)), behind);
        }

        // "In Tasmania the level of concern": the name alone.
        if (tokens.IsWord(at, "in", "across", "for", "from") && !PeopleWords.AreNamed(words.In(tokens.Text)) && IsRegion(words))
        {
            var name = NameReader.Read(words.In(tokens.Text))[0].Span;
            var close = Enumerable.Range(at + 1, tokens.Count - at - 1).First(next => tokens[next].Span.End >= words.Start + name.End) + 1;

            return (tokens.Span(at + 1, close), tokens.IsKind(close, TokenKind.Comma) ? close + 1 : close);
        }

        // "in construction only 23%": right before its value even a thing says whose it is.
        return tokens.IsWord(at, "among", "amongst", "of") || IsPeople(words) || (tokens.IsWord(at, "in") && (behind >= end
            || tokens.IsWord(behind, "it")) && !IsDate(words.In(tokens.Text))) ? (words, behind) : (null, at);
    }

    // "Of those, 15% …": whom, stands before.
    public bool IsBackward(int from, int to) => to > from && tokens.Each(from, to, at => tokens.IsWord(at, GrammarWords.Backward));

    // "In Tasmania", "in Half B": a name that is no date.
    public bool IsRegion(TextSpan span) =>
        NameReader.Read(span.In(tokens.Text)).Any(name => name.Text is not ("AI" or "A.I.")) && DateReader.Read(span.In(tokens.Text)).Count == 0 && Words.Of(span.In(tokens.Text)).Count <= 6;

    /// <summary>True for a subject that says of what only with the answer before: <c>refusal</c>, <c>the level of concern</c>.</summary>
    public bool IsBare(TextSpan subject) =>
        Words.Of(subject.In(tokens.Text)).Select(word => Words.FoldText(word.Text)).Count(word => !GrammarWords.Abstract.Contains(word)
            && !GrammarWords.Shares.Contains(word)) <= 1;

    /// <summary>True for a date and for a month alone.</summary>
    public static bool IsDate(string words) => DateReader.Read($"{words} 2000").Any(date => date.Span.Start == 0);

    public TextSpan? PeopleBehindVerb(int from, int to)
    {
        var start = to;

        while (start > from && tokens.IsKind(start - 1, TokenKind.Word) && !tokens.IsVerb(start - 1)
            && !tokens.IsWord(start - 1, "and", "but", "while", "among", "than", "by"))
        {
            start--;
        }

        return tokens.Span(start, to) is { } span && IsPeople(span) ? span : null;
    }

    public TextSpan? PeopleIn(int from, int to)
    {
        var at = tokens.First(from, to, next => tokens.IsKind(next, TokenKind.Word) && PeopleWords.AreIn(tokens, next, next + 1)) ?? -1;

        return at >= 0 && tokens.Span(at, Math.Min(to, Math.Max(at + 1, tokens.PhraseEnd(at)))) is { } span && PeopleWords.AreNamed(span.In(tokens.Text))
            ? span : null;
    }

    public bool IsPeople(TextSpan span) => PeopleWords.AreIn(span.In(tokens.Text));

    /// <summary>True for <c>most</c>, <c>least</c> and <c>the keenest</c>.</summary>
    public bool IsSuperlative(int at) => tokens.IsWord(at, "most", "least") || (tokens.IsWord(at - 1, "the") && tokens[at].Folded.EndsWith("est", StringComparison.Ordinal));

    /// <summary>The people who are the subject of the sentence before one of its words; null where it has none.</summary>
    public TextSpan? SubjectBefore(int item)
    {
        var first = tokens.ClauseStart(item);

        while (first > 0 && tokens[first - 1].Kind != TokenKind.Break)
        {
            first--;
        }

        // "Among nurses who use it, the most common uses are …"
        if (Leading(first, item) is { Of: { } leading } && IsPeople(leading))
        {
            return leading;
        }

        for (var at = first; at < item; at++)
        {
            if (tokens[at].Kind == TokenKind.Word && tokens.PhraseEnd(at) is var end && end <= item && end > at && StartsPredicate(end) && PeopleWords.AreIn(tokens, at, end)
                && !tokens.Exists(at, end, next => tokens.IsWord(next, GrammarWords.Surveys)))
            {
                return tokens.Span(tokens.IsWord(at, GrammarWords.Leads) ? at + 1 : at, end);
            }
        }

        return null;
    }
}
