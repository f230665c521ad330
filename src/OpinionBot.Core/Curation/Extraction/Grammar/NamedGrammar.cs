using OpinionBot.Curation.Extraction.Grammar.Sentences;
using OpinionBot.Language;

namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Reads a name with its value behind <c>at</c> or <c>with</c>: <c>Germany, at 79%, lies …</c>, <c>followed by Malta at 48%</c>, <c>the answer was rust at 58%</c>.</summary>
internal sealed class NamedGrammar(SentenceTokens tokens, ClauseGrammar clauses)
{
    private const int MaxName = 5;

    /// <param name="value">The value.</param>
    /// <param name="start">Where its clause begins.</param>
    /// <param name="end">Where the words before it end that belong to it.</param>
    /// <returns>Null where no name has it.</returns>
    public ParsedValue? Read(int value, int start, int end)
    {
        if (!tokens.IsWord(end - 1, "at", "with", "on"))
        {
            return null;
        }

        var main = (tokens.Last(start, end, at => tokens.IsKind(at, TokenKind.Comma) && at + 2 < end) ?? start - 1) + 1;

        return Ranked(value, main, end - 1) ?? Named(value, start, end - 1) ?? Listed(value, start, end - 1) ?? Answered(value, main, end - 1);
    }

    // "Norway is the least worried at 16%", "France had the lowest share with 29%"
    private ParsedValue? Ranked(int value, int main, int small)
    {
        var verb = tokens.PhraseEnd(main);
        var goesOn = (tokens.IsKind(value + 1, TokenKind.Word) || tokens.IsKind(value + 1, TokenKind.Open)) && !tokens.IsWord(value + 1, GrammarWords.Shares);

        if (goesOn || verb >= small || !clauses.StartsPredicate(verb) || !tokens.Exists(verb, small, clauses.IsSuperlative)
            || tokens.Span(main, verb) is not { } who || !clauses.IsPeople(who))
        {
            return null;
        }

        return new ParsedValue(value, who, clauses.WithoutDegree(verb, small) is { } rank && !HasShare(rank) ? rank : null) { IsSaidBefore = true };
    }

    // "recorded the lowest figure" says no more than the figure does.
    private bool HasShare(TextSpan said) => Words.Of(said.In(tokens.Text)).Any(word => Words.FoldText(word.Text) is "level" or "score" || GrammarWords.Shares.Contains(Words.FoldText(word.Text)));

    // "Germany, at 79%, lies …", "Teachers, with 68 per cent"
    private ParsedValue? Named(int value, int start, int small) =>
        clauses.PeopleBehindVerb(start, tokens.IsKind(small - 1, TokenKind.Comma) ? small - 1 : small) is { } named
            && (Words.Of(named.In(tokens.Text)).Count <= MaxName || PeopleWords.AreNamed(named.In(tokens.Text)))
            ? new ParsedValue(value, named) { IsSaidBefore = true, IsListed = true }
            : null;

    // "…, followed by rust at 42% and thirdly salt at 37%"
    private ParsedValue? Listed(int value, int start, int small)
    {
        var at = start;

        while (tokens.IsKind(at, TokenKind.Close) || tokens.IsKind(at, TokenKind.Comma) || tokens.IsWord(at, GrammarWords.Ordering))
        {
            at++;
        }

        var before = tokens.Last(0, start, token => tokens[token].Kind is TokenKind.Value or TokenKind.Break) ?? -1;

        return tokens.IsKind(before, TokenKind.Value) && !tokens.IsWord(at, GrammarWords.Leads)
            && tokens.Each(at, small, word => tokens.IsKind(word, TokenKind.Word) && !tokens.IsVerb(word))
            && tokens.Span(at, small) is { } name
                ? new ParsedValue(value, null, name) { IsListed = true }
                : null;
    }

    // "The likeliest answer was rust at 58%"
    private ParsedValue? Answered(int value, int main, int small)
    {
        var verb = tokens.Last(main, small - 1, at => tokens.IsWord(at, "is", "was", "are", "were")) ?? -1;

        return verb > main && tokens.IsWord(small, "at") && !tokens.IsVerb(verb + 1) && !tokens.IsWord(verb + 1, GrammarWords.Ranks)
            && !tokens.IsWord(verb + 1, GrammarWords.Degrees) && !tokens.IsWord(main, GrammarWords.Pronouns)
            && tokens.Span(main, verb) is { } topic && !clauses.IsPeople(topic)
                ? new ParsedValue(value, null, tokens.Span(main, small)) { IsListed = true }
                : null;
    }
}
