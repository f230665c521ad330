using OpinionBot.Language;
using OpinionBot.Language.Grammar;
using static OpinionBot.Curation.Extraction.Grammar.Sentences.GrammarWords;

namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

/// <summary>A sentence as words, values and signs, with where its phrases and clauses end.</summary>
internal sealed class SentenceTokens
{
    private readonly FiniteVerbs _verbs;
    private readonly ClauseEnds _clauses;

    public SentenceTokens(string text, IReadOnlyList<ReadValue> values)
    {
        Text = text;
        All = TokenReader.Read(text, values);
        _verbs = new FiniteVerbs(this);
        _clauses = new ClauseEnds(this);
    }

    public string Text { get; }

    public IReadOnlyList<Token> All { get; }

    public Token this[int at] => All[at];

    public int Count => All.Count;

    public bool IsWord(int at, params ReadOnlySpan<string> words) => at >= 0 && at < Count && All[at].Kind == TokenKind.Word && words.Contains(All[at].Folded);

    public bool IsKind(int at, TokenKind kind) => at >= 0 && at < Count && All[at].Kind == kind;

    /// <summary>The first token from one to before another that fits; null when none does.</summary>
    public int? First(int from, int to, Func<int, bool> fits)
    {
        for (var at = Math.Max(0, from); at < Math.Min(to, Count); at++)
        {
            if (fits(at))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The last token from one to before another that fits; null when none does.</summary>
    public int? Last(int from, int to, Func<int, bool> fits)
    {
        for (var at = Math.Min(to, Count) - 1; at >= Math.Max(0, from); at--)
        {
            if (fits(at))
            {
                return at;
            }
        }

        return null;
    }

    public bool Exists(int from, int to, Func<int, bool> fits) => First(from, to, fits) is not null;

    public bool Each(int from, int to, Func<int, bool> fits) => First(from, to, at => !fits(at)) is null;

    public bool HasValueBefore(int at) => All.Take(at).Any(token => token.Kind == TokenKind.Value);

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
    public bool IsVerb(int at) => _verbs.IsFinite(at);

    public bool IsAdverb(int at) => _verbs.IsAdverb(at);

    /// <summary>Where a noun phrase that begins here ends: before its verb, a sign or another value.</summary>
    public int PhraseEnd(int from)
    {
        var at = from;

        while (at < Count && All[at].Kind == TokenKind.Word && !IsTurn(at) && !EndsBeforeValue(at))
        {
            if (Relatives.Contains(All[at].Folded) && at > from)
            {
                at = RelativeEnd(at);
                continue;
            }

            // "In Tasmania the level of concern", "everybody how they felt": another phrase begins.
            if (at > from && (IsVerb(at) || IsWord(at, "how", "whether", "what", "why", "saying", "reporting", "stating") || (IsWord(at, "the", "a", "an")
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
    public int ClauseEnd(int from) => _clauses.Of(from);

    /// <summary>True for a word that begins another clause; in <c>have not yet adopted it</c> it goes on.</summary>
    public bool IsTurn(int at) => IsKind(at, TokenKind.Word) && Turns.Contains(All[at].Folded)
        && !(IsWord(at, "yet") && at > 0 && (IsWord(at - 1, "not") || All[at - 1].Folded.EndsWith("n't", StringComparison.Ordinal)));

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

    /// <summary>The bracket that a value begins, <c>(about 54%)</c>, <c>(at 10%)</c>; null where it stands in none or something else comes first.</summary>
    public int? OpensBefore(int value) =>
        BeforeHedges(value) is var first && IsKind(first - 1, TokenKind.Open) ? first - 1 : IsWord(first - 1, "at") && IsKind(first - 2, TokenKind.Open) ? first - 2 : null;

    /// <summary>The first token of the clause in which a token stands.</summary>
    public int ClauseStart(int of)
    {
        var at = of;

        while (at > 0 && All[at - 1].Kind != TokenKind.Break && !(All[at - 1].Kind == TokenKind.Value && at - 1 != of)
            && !(IsTurn(at - 1) && All[at - 1].Folded is not "as" && !IsWord(at, "of")))
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

    /// <summary>True where the next value begins: <c>and 35%</c>, <c>up from just 20%</c>, <c>and only 12 percent</c>.</summary>
    public bool EndsBeforeValue(int at) =>
        (IsWord(at, "and", "or", "but", "with", "to") || IsKind(at, TokenKind.Comma)) && LeadsToValue(at + 1);

    /// <summary>True when a value begins here, with nothing before it but what belongs to it: <c>just 20%</c>.</summary>
    public bool LeadsToValue(int at)
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

        // "those who think it costs more than it brings": the second verb is of the comparison.
        while (at < Count && All[at].Kind == TokenKind.Word && (!IsVerb(at) || (IsWord(at - 1, "it", "they") && IsWord(at - 2, "than"))) && !IsTurn(at)
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
}
