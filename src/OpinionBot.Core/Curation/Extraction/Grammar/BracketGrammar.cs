using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;
using OpinionBot.Language.Grammar;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads a value in brackets: <c>women (54%)</c>, <c>a great deal (17 percent)</c>, <c>A (61%), B (25%) and C (12%)</c>.</summary>
internal sealed class BracketGrammar(SentenceTokens tokens, ClauseGrammar clauses)
{
    private const int MaxListed = 8;
    private const int MaxName = 4;

    // "women (54%)", "a great deal (17 percent)", "A (61%), B (25%) and C (12%)"
    public ParsedValue Read(int value)
    {
        var open = tokens.OpensBefore(value)!.Value;
        var start = open;

        while (start > 0 && tokens[start - 1].Kind == TokenKind.Word && !(start < open && EndsItem(start - 1)) && !tokens.IsWord(start - 1, "either", "both"))
        {
            start--;
        }

        // "a fraction (13%) of the students say": both stand behind.
        if (tokens.IsKind(value + 1, TokenKind.Close) && tokens.IsWord(value + 2, "of"))
        {
            return new RightGrammar(tokens, clauses).Read(value + 1) with { Token = value };
        }

        var item = ItemBefore(start, open);
        var span = tokens.Span(item, open);

        // "with the highest share in deep-sea ports (44%)": wherever it is, it is theirs.
        if (RankedIn(start, open) is { } ranked)
        {
            return new ParsedValue(value, ranked);
        }

        // "agreed too (65% of captains and 64% of pilots)"
        if (tokens.IsWord(value + 1, "of", "among") && tokens.Span(value + 2, tokens.PhraseEnd(value + 2)) is { } inside)
        {
            return new ParsedValue(value, inside, AroundBrackets(item, open));
        }

        // "A majority of Americans (54 percent) think", "a vast majority (78 percent) say"
        if (MajorityEnd(item, open) is { } behind)
        {
            return new ParsedValue(value, behind < open ? tokens.Span(behind, open) : null, AroundBrackets(item, open));
        }

        // "believe in keeping sailors safe (67%) rather than replacing them (16%)": something that is done to people is no group of them.
        if ((tokens.First(item, open, at => !tokens.IsAdverb(at)) ?? item) is var head && tokens[head].Folded is [_, _, .., 'i', 'n', 'g']
            && clauses.SubjectBefore(item) is { } doers)
        {
            return new ParsedValue(value, doers, span);
        }

        // "The dockers believe that pilots will lose their jobs (61%)", "… on board (61%)": people in what they say, not those who say it.
        if (item > 0 && (tokens.IsWord(item, "that", "on", "by", "with") || tokens.IsWord(item - 1, "that")) && clauses.SubjectBefore(item) is { } sayers)
        {
            return new ParsedValue(value, sayers, tokens.Span(tokens.IsWord(item, "that") ? item + 1 : tokens.IsWord(item - 1, "that") ? item : start, open));
        }

        // "Readers would sooner accept a travel guide (61%)"
        if (tokens.PhraseEnd(item) is var end && end > item && end < open && clauses.StartsPredicate(end) && PeopleWords.AreIn(tokens, item, end))
        {
            return new ParsedValue(value, tokens.Span(item, end), clauses.WithoutDegree(end, open));
        }

        if (span is { } words && (clauses.IsPeople(words) || (IsName(item, open) && (FollowsPeople(item) || tokens.IsWord(item - 1, "in", "among")))))
        {
            var around = AroundBrackets(item, open);

            var isBare = around is { } subject && subject.End <= tokens[item].Span.Start && clauses.IsBare(subject)
                && !tokens.IsVerb(Enumerable.Range(0, item).First(at => tokens[at].Span.Start == subject.Start));

            return new ParsedValue(value, words, around) { Leans = isBare };
        }

        // "Under-30s (born after 1996): very often (17 percent), now and then (50 percent)"
        var colon = tokens.Last(0, item, at => tokens[at] is { Kind: TokenKind.Break, Folded: ":" }) ?? -1;

        if (colon > 0 && clauses.PeopleIn(0, colon) is { } labelled)
        {
            return new ParsedValue(value, labelled, span);
        }

        return new ParsedValue(value, clauses.SubjectBefore(item), span);
    }

    // "… (61%) and dust (25%)" are two, "mum or dad (19%)" are one.
    private bool EndsItem(int at) =>
        tokens.IsWord(at, "but", "while")
        || (tokens.IsWord(at, "to") && !(at > 0 && char.IsAsciiDigit(tokens[at - 1].Folded[0])))
        || (tokens.IsWord(at, "than") && PeopleWords.AreIn(tokens, at + 1, tokens.PhraseEnd(at + 1)))
        || (tokens.IsWord(at, "and", "or") && !tokens.IsKind(at - 1, TokenKind.Word));

    // Of "Norwegians named a human caseworker" the item is what stands behind the verb; of "was stronger among women" the women.
    private int ItemBefore(int start, int open)
    {
        var item = start;

        for (var at = open - 1; at > start; at--)
        {
            // "is strongest among women", "are men": behind another verb people are what those before it speak of.
            if (tokens.IsWord(at - 1, GrammarWords.Listing) || tokens.IsWord(at - 1, "among", "amongst", "them")
                || (tokens.IsVerb(at - 1) && PeopleWords.AreIn(tokens, at, open) && (Verbs.IsAuxiliary(tokens[at - 1].Folded) || clauses.SubjectBefore(at) is null)))
            {
                item = at;
                break;
            }
        }

        // "followed by rust (20%)", "thirdly salt (9%)"
        while (item + 1 < open && (tokens.IsWord(item, GrammarWords.Ordering) || tokens.IsWord(item, "than", "with")
            || (tokens.IsWord(item, "rather") && tokens.IsWord(item + 1, "than"))))
        {
            item++;
        }

        // "highest in Malta", but "employees in Switzerland" are one phrase.
        var place = tokens.Last(item, open, at => tokens.IsWord(at, "in", "for", "from")) ?? -1;

        // "higher than men", "ahead of mothers": of whom it is stands behind the comparison.
        var compared = (tokens.Last(item, open, at => tokens.IsWord(at, "as", "than", "like", "behind")
            || (tokens.IsWord(at, "of") && tokens.IsWord(at - 1, "ahead"))) ?? -1);
        place = compared > place && (compared == item || !PeopleWords.AreIn(tokens, item, compared)) ? compared : place;

        return place > item && (PeopleWords.AreIn(tokens, place + 1, open) || (IsName(place + 1, open) && open - place <= MaxName))
            && !PeopleWords.AreIn(tokens, item, place) ? place + 1 : tokens.IsWord(item, "them", "that") && item + 1 < open ? item + 1 : item;
    }

    private TextSpan? RankedIn(int start, int open)
    {
        var place = tokens.Last(start, open, at => tokens.IsWord(at, "in", "among")) ?? -1;

        return place > start && tokens.Each(start, place, at => tokens.IsWord(at, GrammarWords.Ranks) || tokens.IsWord(at, GrammarWords.Shares)
            || tokens.IsWord(at, GrammarWords.Degrees) || tokens.IsWord(at, "with", "the")) ? tokens.Span(place + 1, open) : null;
    }

    // "Residents of the Northeast (58%), the Midwest (57%)": a name in a list of people.
    private bool IsName(int from, int to) => to > from && tokens.Each(from, to, at => tokens.IsWord(at, "the", "of") || (tokens[at].Kind == TokenKind.Word && char.IsUpper(tokens.Text[tokens[at].Span.Start])));

    private bool FollowsPeople(int item) =>
        (tokens.Last(0, item, at => tokens[at].Kind == TokenKind.Value) ?? -1) is >= 0 and var before && tokens.IsKind(before + 1, TokenKind.Close)
        && (tokens.Last(0, before, at => tokens.IsKind(at, TokenKind.Open)) ?? -1) is > 0 and var open && PeopleWords.AreIn(tokens, Math.Max(0, open - 6), open);

    private int? MajorityEnd(int from, int to)
    {
        var at = (tokens.First(from, to, next => tokens.IsWord(next, "majority", "majorities", "plurality", "minority", "most", "bulk")
            || (tokens.IsWord(next, "portion", "share", "number", "proportion") && tokens.IsWord(next + 1, "of")) || (next + 1 == to && tokens.IsWord(next, "fewer", "portion", "share", "number", "proportion", "fraction"))) ?? -1);

        return at < 0 || at > from + 4 ? null : tokens.IsWord(at + 1, "of") ? at + 2 : at + 1;
    }

    // What the people in brackets did: "women (54%) were keener than men (67%)", "support was highest in Malta (91%)".
    private TextSpan? AroundBrackets(int item, int open)
    {
        var behind = open + 1;

        while (behind < tokens.Count && tokens[behind].Kind != TokenKind.Close)
        {
            behind++;
        }

        if (Compared(behind) is { } compared)
        {
            return compared;
        }

        // "The North (58%), the South (55%) and the West (54%) oppose it": what stands behind the last of them.
        while (NextInList(behind) is { } next)
        {
            behind = next;
        }

        if (clauses.StartsPredicate(behind + 1))
        {
            return clauses.WithoutDegree(behind + 1, tokens.ClauseEnd(behind + 1));
        }

        var first = tokens.ClauseStart(item);

        while (first > 0 && tokens[first - 1].Kind != TokenKind.Break)
        {
            first--;
        }

        var verb = tokens.First(first, item, at => tokens.IsVerb(at)) ?? -1;

        if (verb <= first || tokens.IsWord(first, GrammarWords.Pronouns))
        {
            return null;
        }

        // "The most doubtful nation is Norway (32%), followed by Malta (25%)"
        if (tokens.IsWord(verb, "is", "are", "was", "were") && tokens.Exists(first, verb, clauses.IsSuperlative))
        {
            return tokens.Span(first, verb);
        }

        // "Majorities could live with it in Norway": what they did; "The outlier is Estonia": what, stands before.
        if (tokens.IsWord(verb - 1, "majorities", "majority", "most"))
        {
            return clauses.WithoutDegree(verb, (tokens.Last(verb, item, at => tokens.IsWord(at, "in", "among", "across")) ?? item));
        }

        if (tokens.IsWord(verb, "is", "are", "was", "were") && (verb + 1 == item || tokens.IsWord(verb + 1, "between")))
        {
            return null;
        }

        // "For example, support is lowest in Malta (56%)"
        var subjectStart = !tokens.IsWord(first, GrammarWords.Leads) ? first : (tokens.Last(first, verb, at => tokens.IsKind(at, TokenKind.Comma) && at + 1 < verb) ?? first - 1) + 1;

        if (tokens.Span(subjectStart, verb) is { } subject && !clauses.IsPeople(subject))
        {
            return tokens.Each(subjectStart, verb, at => tokens.IsWord(at, GrammarWords.Abstract)) || tokens.IsWord(subjectStart, "in", "since", "within")
                ? null : subject;
        }

        return clauses.WithoutDegree(verb, (tokens.First(verb, item, at => tokens.IsKind(at, TokenKind.Comma)) ?? item));
    }

    private int? NextInList(int close)
    {
        if (!tokens.IsKind(close + 1, TokenKind.Comma) && !tokens.IsWord(close + 1, "and", "or"))
        {
            return null;
        }

        var open = Enumerable.Range(close + 1, Math.Min(MaxListed, tokens.Count - close - 1)).FirstOrDefault(at => tokens.IsKind(at, TokenKind.Open)
            || tokens.IsVerb(at), -1);

        return open > 0 && tokens.IsKind(open, TokenKind.Open) && tokens.IsKind(open + 1, TokenKind.Value) && tokens.IsKind(open + 2, TokenKind.Close)
            ? open + 2 : null;
    }

    // "Women (27%) were less likely than men (42%) to accept …": what stands behind the last of them.
    private TextSpan? Compared(int close)
    {
        var at = close - 1;

        while (at + 1 < tokens.Count && tokens[at + 1].Kind is not (TokenKind.Break or TokenKind.Comma))
        {
            at++;

            if (tokens[at].Kind == TokenKind.Close && tokens.IsWord(at + 1, "to"))
            {
                return tokens.Span(at + 2, tokens.ClauseEnd(at + 2));
            }
        }

        return null;
    }
}
