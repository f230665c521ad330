using OpinionBot.Facts;

namespace OpinionBot.Answering.Verification;

/// <summary>
/// Whether a stretch of a model's words says what a sentence of an article says: the same things in the same order, with nothing between
/// them left out. Whole clauses may be left out at either end unless they limit the rest: a negation, a doubt, who said it, where, when.
/// </summary>
internal sealed class ArticleClaim(StoredFact stored)
{
    // In a clause that is left out, these change what the other one says.
    private static readonly HashSet<string> Limiting = new(
        ("not no never none nobody nothing neither nor without hardly barely rarely less if unless until except excluding only although though despite whether instead rather "
            + "may might could would should must can cannot will want hope plan aim expect promise propose seek try deny refuse fail false doubt allege claim "
            + "say state tell warn argue write report reportedly according allegedly believe think insist suggest perhaps possibly probably likely supposedly").Split(' '),
        StringComparer.Ordinal);

    // A sentence may begin without these.
    private static readonly HashSet<string> Opening = new(["while", "but", "however", "only", "just", "also", "meanwhile"], StringComparer.Ordinal);

    private readonly IReadOnlyList<IReadOnlyList<ClaimToken>> _said =
        [.. new[] { stored.Fact.Text, stored.Fact.Anchor?.Exact }.OfType<string>().Distinct(StringComparer.Ordinal).Select(text => ClaimToken.Read(text, stored.Source.Details.Published))];

    public bool IsSaidBy(string words)
    {
        var tokens = ClaimToken.Read(words, stored.Source.Details.Published);

        return tokens.Count > 0 && _said.Any(said => Enumerable.Range(0, Math.Max(0, said.Count - tokens.Count + 1)).Any(at => Covers(said, at, tokens)));
    }

    private static bool Covers(IReadOnlyList<ClaimToken> said, int at, IReadOnlyList<ClaimToken> tokens)
    {
        var end = at + tokens.Count;

        for (var next = 0; next < tokens.Count; next++)
        {
            if (!tokens[next].Says(said[at + next]))
            {
                return false;
            }
        }

        return OpensAt(said, at) && (end == said.Count || said[end].OpensClause) && said.Take(at).Concat(said.Skip(end)).All(MayBeLeftOut);
    }

    private static bool OpensAt(IReadOnlyList<ClaimToken> said, int at)
    {
        while (at > 0 && !said[at].OpensClause && said[at - 1] is { Kind: ClaimTokenKind.Word, Key: var before } && Opening.Contains(before))
        {
            at--;
        }

        return at == 0 || said[at].OpensClause;
    }

    private static bool MayBeLeftOut(ClaimToken token) => token.Kind switch
    {
        ClaimTokenKind.Place or ClaimTokenKind.Date => false,
        ClaimTokenKind.Word => Opening.Contains(token.Key) || !Limiting.Any(limit => Equivalents.AreSame(limit, token.Key)),
        _ => true,
    };
}
