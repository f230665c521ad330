namespace OpinionBot.Answering.Languages.Glossing;

/// <summary>What part of a sentence a phrase is, as far as English word order needs it.</summary>
internal enum GlossKind
{
    Word,
    Ask,
    Be,
    Verb,
    Place,
    Sign,
    Unknown,
}

/// <summary>
/// A phrase of a language and what it says in English. Both can have gaps: <c>haben … angst</c> is <c>are … afraid</c>, and what stands between
/// stays there. A phrase that ends with a gap has the rest of the clause in it.
/// </summary>
internal sealed class GlossPhrase
{
    private const string Gap = "…";
    private const int WidestGap = 7;

    private readonly List<GlossPattern[]> _stretches;

    public GlossPhrase(GlossKind kind, string english, string phrase)
    {
        Kind = kind;
        English = [.. english.Split(Gap).Select(part => part.Trim())];
        _stretches = [.. phrase.Split(Gap).Select(stretch => stretch.Split([' ', '-', '\'', '’'], StringSplitOptions.RemoveEmptyEntries).Select(word => new GlossPattern(word)).ToArray())];
        Length = _stretches.Sum(stretch => stretch.Length);
        Letters = _stretches.SelectMany(stretch => stretch).Sum(pattern => pattern.Length);
        Stems = _stretches.SelectMany(stretch => stretch).Count(pattern => pattern.IsStem);
    }

    public GlossKind Kind { get; }

    /// <summary>What to say before, between and behind the gaps.</summary>
    public IReadOnlyList<string> English { get; }

    /// <summary>How many words it has without its gaps.</summary>
    public int Length { get; }

    public int Letters { get; }

    public int Stems { get; }

    public bool HasGap => _stretches.Count > 1;

    public char Initial => _stretches[0][0].Initial;

    /// <returns>Where it stands; null when it does not begin here.</returns>
    public GlossMatch? MatchAt(IReadOnlyList<GlossWord> words, int at, int end)
    {
        if (Fit(words, at, end, _stretches[0]) is not { } first)
        {
            return null;
        }

        var match = new GlossMatch(this, first.End, [], first.Fit);

        foreach (var stretch in _stretches.Skip(1))
        {
            if (AfterGap(words, match.End, end, stretch) is not { } next)
            {
                return null;
            }

            match = match with { End = next.Gap.Resumed, Gaps = [.. match.Gaps, next.Gap], Fit = match.Fit + next.Fit };
        }

        return match;
    }

    private static (GlossGap Gap, int Fit)? AfterGap(IReadOnlyList<GlossWord> words, int from, int end, GlossPattern[] stretch)
    {
        for (var at = from; at <= end && at <= from + WidestGap; at++)
        {
            var isClauseEnd = at == end || words[at].IsEnd;

            if (stretch.Length == 0 && isClauseEnd && at > from)
            {
                return (new GlossGap(from, at, at), 0);
            }

            if (stretch.Length > 0 && Fit(words, at, end, stretch) is { } here)
            {
                return (new GlossGap(from, at, here.End), here.Fit);
            }

            if (isClauseEnd)
            {
                break;
            }
        }

        return null;
    }

    // A comma is no part of a phrase: "Firmen, die KI nutzen".
    private static (int End, int Fit)? Fit(IReadOnlyList<GlossWord> words, int at, int end, GlossPattern[] stretch)
    {
        var total = 0;

        foreach (var pattern in stretch)
        {
            at += at < end && total > 0 && words[at].Text == "," ? 1 : 0;

            if (at >= end || pattern.Fit(words[at].Forms) is var fit && fit == 0)
            {
                return null;
            }

            total += fit;
            at++;
        }

        return (at, total);
    }
}

/// <summary>Where a phrase stands in a question.</summary>
/// <param name="End">The first word behind it.</param>
/// <param name="Gaps">The words that stand in its gaps.</param>
/// <param name="Fit">How well its words fit, see <see cref="GlossPattern.Fit"/>.</param>
internal sealed record GlossMatch(GlossPhrase Phrase, int End, IReadOnlyList<GlossGap> Gaps, int Fit);

/// <summary>What stands between two stretches of a phrase.</summary>
/// <param name="End">The first word behind it.</param>
/// <param name="Resumed">The first word behind the stretch that follows.</param>
internal readonly record struct GlossGap(int Start, int End, int Resumed);
