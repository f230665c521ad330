using OpinionBot.Language;
using OpinionBot.Language.Grammar;
using static OpinionBot.Curation.Extraction.Grammar.GrammarWords;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>A sentence as words, values and signs, with where its phrases and clauses end.</summary>
internal sealed class SentenceTokens
{
    public SentenceTokens(string text, IReadOnlyList<ReadValue> values)
    {
        Text = text;
        All = TokenReader.Read(text, values);
    }

    public string Text { get; }

    public IReadOnlyList<Token> All { get; }

    public Token this[int at] => All[at];

    public int Count => All.Count;

    public bool IsWord(int at, params ReadOnlySpan<string> words) => at >= 0 && at < Count && All[at].Kind == TokenKind.Word && words.Contains(All[at].Folded);

    public bool IsKind(int at, TokenKind kind) => at >= 0 && at < Count && All[at].Kind == kind;

    /// <summary>The words from one token to before another; null when there are none.</summary>
    public TextSpan? Span(int from, int to)
    {
        while (from < to && All[from].Kind != TokenKind.Word && All[from].Kind != TokenKind.Value)
        {
            from++;
        }

        while (to > from && All[to - 1].Kind is TokenKind.Comma or TokenKind.Open or TokenKind.Break)
        {
            to--;
        }

        return to > from ? new TextSpan(All[from].Span.Start, All[to - 1].Span.End - All[from].Span.Start) : null;
    }

    /// <summary>True for a finite verb: told by the word and by what stands before it.</summary>
    public bool IsVerb(int at)
    {
        if (!IsKind(at, TokenKind.Word))
        {
            return false;
        }

        var word = All[at].Folded;
        var form = Verbs.Of(word);

        // Right behind a value even a verb that nobody has listed is one by its ending.
        if (form == VerbForm.None && IsKind(at - 1, TokenKind.Value) && word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 4)
        {
            return true;
        }

        // "Use was widespread": a clause does not begin with two verbs.
        if (form == VerbForm.None || IsWord(at - 1, "to") || (!IsKind(at - 1, TokenKind.Word) && !IsKind(at - 1, TokenKind.Value)
            && !IsKind(at - 1, TokenKind.Close) && IsWord(at + 1, "is", "was", "has", "had")))
        {
            return false;
        }

        // "in May" is no auxiliary.
        if (Verbs.IsAuxiliary(word))
        {
            return word != "may" || at == 0 || Text[All[at].Span.Start] == 'm';
        }

        // "Half A agreed": a letter that names something is no article.
        if (IsKind(at - 1, TokenKind.Word) && Determiners.Contains(All[at - 1].Folded) && !Relatives.Contains(All[at - 1].Folded) && !(at > 1
            && Text[All[at - 1].Span.Start] == 'A'))
        {
            return false;
        }

        // "Those surveyed say", "women aged 40": said of whom, with the verb still to come.
        if (Participles.Contains(word) && IsKind(at - 1, TokenKind.Word) && !Relatives.Contains(All[at - 1].Folded)
            && !IsWord(at + 1, "staff", "them", "whether", "if", "about", "how", "their", "the", "a"))
        {
            return false;
        }

        return form == VerbForm.Verb || !IsWord(at + 1, "of") && (IsKind(at - 1, TokenKind.Value) || IsKind(at - 1, TokenKind.Close)
            || LooksPlural(at - 1) || IsAdverb(at - 1) || IsMoving(at) || IsWord(at - 1, "who", "they", "we", "i", "you", "them", "us"));
    }

    // "T2B ranges from 39%", "teachers in the panel own a robot": a noun is not followed like this.
    private bool IsMoving(int at) =>
        (IsWord(at + 1, "from", "to", "by", "at") && LeadsToValue(at + 2))
        || (IsWord(at + 1, "a", "an", "the", "their", "it", "them", "no", "that") && IsKind(at - 1, TokenKind.Word)
            && Enumerable.Range(Math.Max(0, at - 5), Math.Min(at, 5)).Any(head => LooksPlural(head) && IsWord(head + 1, Joints)));

    public bool IsAdverb(int at) =>
        IsKind(at, TokenKind.Word) && (IsWord(at, "also", "now", "still", "already", "even", "never", "ever", "always", "often", "not", "no", "neither", "either", "too", "instead", "then") || All[at].Folded.EndsWith("ly", StringComparison.Ordinal));

    /// <summary>Where a noun phrase that begins here ends: before its verb, a sign or another value.</summary>
    public int PhraseEnd(int from)
    {
        var at = from;

        while (at < Count && All[at].Kind == TokenKind.Word && !Turns.Contains(All[at].Folded) && !EndsBeforeValue(at))
        {
            if (Relatives.Contains(All[at].Folded) && at > from)
            {
                at = RelativeEnd(at);
                continue;
            }

            // "In Tasmania the level of concern", "everybody how they felt": another phrase begins.
            if (at > from && (IsVerb(at) || IsWord(at, "how", "whether", "what", "why") || (IsWord(at, "the", "a", "an")
                && char.IsLower(Text[All[at].Span.Start]) && (!IsWord(at - 1, Joints) || IsWord(at - 2, "and", "or")))))
            {
                break;
            }

            at++;
        }

        // "nurses and drops to": the joint belongs to what comes.
        while (at > from + 1 && IsWord(at - 1, "and", "or", "but"))
        {
            at--;
        }

        // "British workers also say": the adverb belongs to the verb.
        while (at > from + 1 && IsAdverb(at - 1) && at < Count && IsVerb(at))
        {
            at--;
        }

        return at;
    }

    /// <summary>Where a clause that begins here ends.</summary>
    public int ClauseEnd(int from)
    {
        var at = from;

        // "AI tools — which can do much — will spread": what stands between dashes is passed over.
        while (at < Count && !Ends(at, from))
        {
            at = IsAside(at) is { } behind ? behind : at + 1;
        }

        return at;
    }

    private int? IsAside(int at)
    {
        if (at + 1 >= Count || All[at + 1] is not { Kind: TokenKind.Break, Folded: "—" or "–" })
        {
            return null;
        }

        var close = Enumerable.Range(at + 2, Count - at - 2).FirstOrDefault(next => All[next].Kind == TokenKind.Break || All[next].Kind == TokenKind.Value, -1);

        return close > 0 && All[close].Folded is "—" or "–" && IsVerb(close + 1) ? close + 1 : null;
    }

    /// <summary>Before a value: <c>and only</c>, <c>, about</c> and the like.</summary>
    public int BeforeHedges(int value)
    {
        var at = value;

        while (at > 0 && IsKind(at - 1, TokenKind.Word) && (Hedges.Contains(All[at - 1].Folded) || IsPartOfHedge(at - 1)))
        {
            at--;
        }

        return at;
    }

    // "at least", "up to", "as many as": alone these words say something else.
    private bool IsPartOfHedge(int at) =>
        (IsWord(at, "at") && IsWord(at + 1, "least", "most", "around", "about"))
        || (IsWord(at, "to") && IsWord(at - 1, "up")) || (IsWord(at, "up") && IsWord(at + 1, "to"))
        || (IsWord(at, "as") && (IsWord(at + 1, "many", "much", "few", "little") || IsWord(at - 1, "many", "much", "few", "little")));

    /// <summary>The first token of the clause in which a token stands.</summary>
    public int ClauseStart(int of)
    {
        var at = of;

        while (at > 0 && All[at - 1].Kind != TokenKind.Break && !(All[at - 1].Kind == TokenKind.Value && at - 1 != of)
            && !(Turns.Contains(All[at - 1].Folded) && All[at - 1].Folded is not "as" && !IsWord(at, "of")))
        {
            at--;
        }

        // The bracket of the value before is its own.
        while (at < of && All[at].Kind is TokenKind.Close or TokenKind.Comma)
        {
            at++;
        }

        return at;
    }

    private bool Ends(int at, int from)
    {
        var token = All[at];

        return token.Kind is TokenKind.Break or TokenKind.Open or TokenKind.Close
            || (token.Kind == TokenKind.Comma && at > from && !IsInList(at))
            || (at > from && token.Kind == TokenKind.Word && (token.Folded is "while" or "whereas" or "although" or "though" || (token.Folded == "but"
                && !IsVerb(at + 1)) || (token.Folded is "compared" or "versus" or "vs" or "against" or "up" or "down" or "from"
                && !IsWord(at + 1, "and", "but") && LeadsToValue(at + 1))))
            || (at > from && EndsBeforeValue(at));
    }

    // "draft e-mails, minutes or offers": a comma of a list.
    private bool IsInList(int comma)
    {
        if (IsWord(comma + 1, "provided") || (IsAdverb(comma + 1) && IsKind(comma + 2, TokenKind.Comma)))
        {
            return true;
        }

        for (var at = comma + 1; !IsWord(comma + 1, "whether", "if", "because") && at < Count && at <= comma + 4 && IsKind(at, TokenKind.Word)
            && (!IsVerb(at) || All[at].Folded.EndsWith("ed", StringComparison.Ordinal)) && !Turns.Contains(All[at].Folded); at++)
        {
            if (at > comma + 1 && IsWord(at, "or", "and") && IsKind(at + 1, TokenKind.Word) && !LeadsToValue(at + 1) && !Verbs.IsAuxiliary(All[at + 1].Folded) && !StartsClause(at + 1))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsClause(int at) => Enumerable.Range(at, Math.Min(4, Count - at)).Any(next => IsKind(next, TokenKind.Value));

    // "and 35%", "up from just 20%", "and only 12 percent": here the next value begins.
    private bool EndsBeforeValue(int at) =>
        (IsWord(at, "and", "or", "but", "with", "to") || IsKind(at, TokenKind.Comma)) && LeadsToValue(at + 1);

    private bool LeadsToValue(int at)
    {
        var next = at;

        while (next < Count && next < at + 5 && IsKind(next, TokenKind.Word) && (Hedges.Contains(All[next].Folded) || All[next].Folded is "from" or "with"))
        {
            next++;
        }

        return IsKind(next, TokenKind.Value);
    }

    private int RelativeEnd(int relative)
    {
        var at = relative + 1;

        // To the verb of the relative clause and over it; the next verb is the sentence's.
        while (at < Count && All[at].Kind == TokenKind.Word && !IsVerb(at))
        {
            at++;
        }

        at = VerbGroupEnd(at);

        // "those who said they feel lonely": what they said is part of it.
        if (IsWord(at, "they", "that", "it", "he", "she"))
        {
            while (at < Count && All[at].Kind == TokenKind.Word && !IsVerb(at))
            {
                at++;
            }

            at++;
        }

        while (at < Count && All[at].Kind == TokenKind.Word && !IsVerb(at) && !Turns.Contains(All[at].Folded)
            && !IsWord(at, "how", "whether", "what", "why") && !EndsBeforeValue(at))
        {
            at++;
        }

        return Math.Min(at, Count);
    }

    // "have never been taken": auxiliaries, then one verb that says what; the next is another's.
    private int VerbGroupEnd(int at)
    {
        while (at < Count && (IsAdverb(at) || (IsKind(at, TokenKind.Word) && (Verbs.IsAuxiliary(All[at].Folded) || IsWord(at, "been", "be", "being")))))
        {
            at++;
        }

        return IsVerb(at) ? at + 1 : at;
    }

    private bool LooksPlural(int at) =>
        IsKind(at, TokenKind.Word) && (All[at].Folded is "people" or "women" or "men" or "children" or "those" or "others" or "all" or "police" or "youth" or "public" || (All[at].Folded is [.., 's'] && !All[at].Folded.EndsWith("ss", StringComparison.Ordinal)));
}
