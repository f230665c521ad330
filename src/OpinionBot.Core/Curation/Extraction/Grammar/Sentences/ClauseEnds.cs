using OpinionBot.Language.Grammar;

namespace OpinionBot.Curation.Extraction.Grammar.Sentences;

/// <summary>Finds where a clause ends: at a sign that no list or aside makes, at a word that turns to another, before the next value.</summary>
internal sealed class ClauseEnds(SentenceTokens tokens)
{
    /// <summary>Where a clause that begins here ends.</summary>
    public int Of(int from)
    {
        var at = from;

        // "AI tools — which can do much — will spread": what stands between dashes is passed over.
        while (at < tokens.Count && (IsAside(at) ?? (Ends(at, from) ? null : at + 1)) is { } next)
        {
            at = next;
        }

        return at;
    }

    private int? IsAside(int at)
    {
        // "say they are very (20%) or somewhat (53%) worried": the parts of the sum are passed over.
        if (tokens.IsKind(at, TokenKind.Open) && tokens.IsKind(at + 1, TokenKind.Value) && tokens.IsKind(at + 2, TokenKind.Close) && tokens.IsWord(at + 3, "or"))
        {
            return BehindSum(at + 3);
        }

        if (at + 1 >= tokens.Count || tokens[at + 1] is not { Kind: TokenKind.Break, Folded: "—" or "–" })
        {
            return null;
        }

        var close = tokens.First(at + 2, tokens.Count, next => tokens[next].Kind == TokenKind.Break || tokens[next].Kind == TokenKind.Value) ?? -1;

        return close > 0 && tokens[close].Folded is "—" or "–" && tokens.IsVerb(close + 1) ? close + 1 : null;
    }

    private int? BehindSum(int or)
    {
        var open = tokens.First(or, tokens.Count, at => tokens[at].Kind != TokenKind.Word) ?? -1;

        return open > 0 && tokens.IsKind(open, TokenKind.Open) && tokens.IsKind(open + 1, TokenKind.Value) && tokens.IsKind(open + 2, TokenKind.Close)
            && tokens.IsKind(open + 3, TokenKind.Word) ? open + 3 : null;
    }

    private bool Ends(int at, int from)
    {
        var token = tokens[at];

        return token.Kind is TokenKind.Break or TokenKind.Open or TokenKind.Close
            || (at > from && (token.Kind == TokenKind.Comma ? !IsInList(at) || tokens.EndsBeforeValue(at) : Turns(at) || tokens.EndsBeforeValue(at)));
    }

    // "while men do not", "compared with men", "up from 44%"
    private bool Turns(int at) =>
        tokens.IsWord(at, "while", "whereas", "although", "though")
        || (tokens.IsWord(at, "but") && !tokens.IsVerb(at + 1))
        || (tokens.IsWord(at, "compared") && tokens.IsWord(at + 1, "to", "with"))
        || (tokens.IsWord(at, "compared", "versus", "vs", "against", "up", "down", "from") && !tokens.IsWord(at + 1, "and", "but") && tokens.LeadsToValue(at + 1));

    // "draft e-mails, minutes or offers": a comma of a list.
    private bool IsInList(int comma)
    {
        if (tokens.IsWord(comma + 1, "provided") || (tokens.IsAdverb(comma + 1) && tokens.IsKind(comma + 2, TokenKind.Comma)))
        {
            return true;
        }

        // "to diagnose, treat or heal", "to diagnose, treat, or heal"
        var joint = tokens.IsWord(comma + 1, "or") ? comma + 1 : tokens.IsKind(comma + 2, TokenKind.Comma) ? comma + 3 : comma + 2;

        if (tokens.IsKind(comma + 1, TokenKind.Word) && tokens.IsWord(joint, "or") && GoesOn(joint))
        {
            return true;
        }

        for (var at = comma + 1; !tokens.IsWord(comma + 1, "whether", "if", "because") && at < tokens.Count && at <= comma + 4 && tokens.IsKind(at, TokenKind.Word)
            && (!tokens.IsVerb(at) || tokens[at].Folded.EndsWith("ed", StringComparison.Ordinal)) && !tokens.IsTurn(at); at++)
        {
            if (at > comma + 1 && tokens.IsWord(at, "or", "and") && GoesOn(at) && !tokens.Exists(at + 1, Math.Min(at + 5, tokens.Count), next => tokens.IsKind(next, TokenKind.Value)))
            {
                return true;
            }
        }

        return false;
    }

    // Behind "or" stands the last of the list, neither a value nor another clause.
    private bool GoesOn(int joint) =>
        tokens.IsKind(joint + 1, TokenKind.Word) && !tokens.LeadsToValue(joint + 1) && !Verbs.IsAuxiliary(tokens[joint + 1].Folded);
}
