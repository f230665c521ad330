using OpinionBot.Curation.Extraction.Grammar.Sentences;


namespace OpinionBot.Curation.Extraction.Grammar;

/// <summary>Tells a value that is only compared with: <c>up from 44%</c>, <c>43% in December 2024</c>, <c>a year ago it was 23%</c>.</summary>
internal sealed class EarlierGrammar(SentenceTokens tokens)
{
    private const int MaxBetween = 5;

    public bool Is(int value)
    {
        var before = tokens.BeforeHedges(value) - 1;

        return (tokens.IsWord(before, "from") && (tokens.IsWord(before - 1, "up", "down", "increase", "rise", "drop", "fall", "decline", "jump") || IsFollowedByTo(value)))
            || (tokens.IsKind(before, TokenKind.Open) && tokens.IsWord(before - 1, "ago", "earlier"))
            || IsComparing()
            || IsLongAgo(value, before)
            || (IsDated(value) && (tokens.IsWord(before, "against", "with", "to", "versus", "than") || tokens.IsWord(before, "was", "were", "it's", "stood")));
    }

    // "fell from 85% last year to 68%"
    private bool IsFollowedByTo(int value) => Enumerable.Range(value + 1, MaxBetween).FirstOrDefault(at => !tokens.IsKind(at, TokenKind.Word) || tokens.IsWord(at, "to"), -1) is > 0 and var to
        && tokens.IsWord(to, "to") && tokens.IsKind(to + 1, TokenKind.Value);

    // "This compares with 54% and 10%, respectively, in last year's survey."
    private bool IsComparing() => tokens.IsWord(0, "this", "that", "it", "these") && tokens.IsWord(1, "compares", "compare", "compared")
        && tokens.All.Any(token => token.Folded is "last" or "previous" or "earlier" or "ago" || token.Folded.StartsWith("last", StringComparison.Ordinal));

    // "a year ago it was 23%", "in 2024 the share had been 31%"
    private bool IsLongAgo(int value, int before)
    {
        if (!tokens.IsWord(before, "was", "were", "been", "stood"))
        {
            return false;
        }

        var start = tokens.ClauseStart(value);

        return tokens.Exists(start, before, at => tokens.IsWord(at, "ago", "earlier", "previously") || (tokens.IsWord(at, "last") && tokens.IsWord(at + 1, "year", "spring", "autumn", "summer", "winter", "time")))
            || (tokens.IsWord(before, "been") && tokens.Exists(start, before, IsYear));
    }

    // "43% in December 2024", "29% a year earlier", "in 2024 it was 44%"
    private bool IsDated(int value)
    {
        for (var at = value + 1; at < tokens.Count && at <= value + 5; at++)
        {
            if (tokens.IsWord(at, "earlier", "ago", "before", "previously", "last"))
            {
                return true;
            }

            if (IsYear(at))
            {
                return tokens.IsWord(value + 1, "in", "two", "three", "a", "back");
            }
        }

        return false;
    }

    private bool IsYear(int at) => tokens.IsKind(at, TokenKind.Word) && tokens[at].Folded.Length == 4 && tokens[at].Folded.All(char.IsAsciiDigit) && tokens[at].Folded[0] is '1' or '2';
}
