using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>Finds the fact of an article that a moderator has said a question asks for.</summary>
internal sealed class AskedFacts(IEnumerable<AddedAsking> askings)
{
    private readonly IReadOnlyList<AskedFact> _asked = [.. askings.Select(asking => new AskedFact(asking)).Where(asked => asked.Core.Length > 0)];

    /// <summary>The texts, in the order in which <see cref="Find"/> wants their nearness.</summary>
    public AskingTexts Askings => field ??= new AskingTexts([.. _asked.Select(asked => asked.Core)]);

    /// <param name="find">The fact of an id, as long as the asker sees it and it is approved.</param>
    /// <param name="nearness">Cosine of the question and each text; null when search goes by words alone.</param>
    /// <returns>The fact whose asking is most like the question; null when none is like enough.</returns>
    public StoredFact? Find(ReadQuestion question, Func<FactId, StoredFact?> find, IReadOnlyList<double>? nearness, ScoringWeights weights) => _asked
        .Select((asked, at) => (asked, Likeness: asked.LikenessTo(question), Nearness: nearness?[at] ?? 0))
        .Where(one => one.Likeness >= weights.AskedAgain || one.Nearness >= weights.MeantAgain)
        .OrderByDescending(one => one.Likeness + one.Nearness)
        .Select(one => find(one.asked.Fact) is { } fact && one.asked.Covers(question, fact) ? fact : null)
        .FirstOrDefault(fact => fact is not null);
}
