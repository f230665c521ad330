using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval;

/// <summary>
/// How sure it is that what was found answers a question: one fact has what was asked, and its source dwells on it. Every word of the question
/// counts by how rare it is, also one that no fact has.
/// </summary>
internal sealed class Confidence
{
    private static readonly HashSet<string> Interrogatives = ["what", "which", "who", "whom", "whose", "when", "where", "why", "how", "many", "much", "do", "does", "did", "can", "could", "would", "should", "will", "name"];

    // What a title says, the fact need not repeat; a source of many facts has a word in more of them by chance.
    private const double InTitle = 0.4;

    // What is rare says more than twice as much as what is half as rare.
    private const double RarePower = 1.5;
    private const double Half = 0.5;
    private const double UsualFacts = 4;

    private readonly List<(string Stem, double Weight)> _terms;
    private readonly double _total;

    public Confidence(FactIndex index, FactQuery query)
    {
        _terms =
        [
            .. Words.Of(query.Text).Select(word => Words.Fold(word.Text)).Where(word => !Interrogatives.Contains(word))
                .SelectMany(word => TextAnalysis.Analyze(word).Select(stem => (Stem: stem, Math.Pow(index.RarityOf(index.DocumentFrequency(word)), RarePower))))
                .DistinctBy(term => term.Stem),
        ];
        _total = _terms.Sum(term => term.Weight);
    }

    /// <param name="found">The facts that searching for the question found.</param>
    /// <returns>0 to 1; 0 when nothing was found.</returns>
    public double Of(IEnumerable<(StoredFact Fact, FactWords Words)> found)
    {
        var (best, dwelling) = (0.0, 0.0);

        foreach (var source in found.GroupBy(fact => fact.Fact.Source.Id, (_, facts) => facts.ToList()))
        {
            var title = TextAnalysis.Analyze(source[0].Fact.Source.Details.Title).ToHashSet(StringComparer.Ordinal);

            best = Math.Max(best, source.Max(fact => Share(term => fact.Words.Stems.Contains(term) ? 1 : title.Contains(term) ? InTitle : 0)));
            dwelling = Math.Max(dwelling, Share(term => Saturated(source.Count(fact => fact.Words.Stems.Contains(term)) + (title.Contains(term) ? 1 : 0), source.Count)));
        }

        return (best + dwelling) / 2;
    }

    private static double Saturated(int having, int facts) => having / (having + Half + (Half * facts / UsualFacts));

    private double Share(Func<string, double> credit) => _total == 0 ? 0 : _terms.Sum(term => term.Weight * credit(term.Stem)) / _total;
}
