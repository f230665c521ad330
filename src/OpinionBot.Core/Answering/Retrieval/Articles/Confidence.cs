using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>
/// How sure it is that what was found answers a question: one fact has what was asked, its source dwells on it, and a fact is near in meaning. Every
/// word of the question counts by how rare it is, also one that no fact has.
/// </summary>
internal sealed class Confidence
{
    private static readonly WordClass Interrogatives = Lexicon.Default.Of("interrogative");

    private readonly ScoringWeights _weights;
    private readonly List<(string Stem, double Weight)> _terms;
    private readonly double _total;

    public Confidence(FactIndex index, FactQuery query, ScoringWeights weights)
    {
        _weights = weights;
        _terms =
        [
            .. Words.Of(query.Text).Select(word => Words.Fold(word.Text)).Where(word => !Interrogatives.Has(word))
                .SelectMany(word => TextAnalysis.Analyze(word).Select(stem => (Stem: stem, Math.Pow(index.RarityOf(index.DocumentFrequency(word)), weights.RarePower))))
                .DistinctBy(term => term.Stem),
        ];
        _total = _terms.Sum(term => term.Weight);
    }

    /// <param name="found">The facts that searching for the question found, with their nearness; null where search goes by words alone.</param>
    /// <returns>0 to 1; 0 when nothing was found.</returns>
    public double Of(IReadOnlyList<(ReadFact Fact, double? Nearness)> found)
    {
        var (best, dwelling) = (0.0, 0.0);

        foreach (var source in found.GroupBy(one => one.Fact.Stored.Source.Id, (_, facts) => facts.Select(one => one.Fact).ToList()))
        {
            var title = TextAnalysis.Analyze(source[0].Title).ToHashSet(StringComparer.Ordinal);

            best = Math.Max(best, source.Max(fact => Share(term => fact.Stems.Contains(term) ? 1 : title.Contains(term) ? _weights.InTitle : 0)));
            dwelling = Math.Max(dwelling, Share(term => Saturated(source.Count(fact => fact.Stems.Contains(term)) + (title.Contains(term) ? 1 : 0), source.Count)));
        }

        var byWords = ((1 - _weights.Dwelling) * best) + (_weights.Dwelling * dwelling);

        return found.Max(one => one.Nearness) is { } nearest ? ((1 - _weights.MeaningInConfidence) * byWords) + (_weights.MeaningInConfidence * _weights.Scale(nearest)) : byWords;
    }

    // A source of many facts has a word in more of them by chance.
    private double Saturated(int having, int facts) => having / (having + _weights.Saturation + (_weights.Saturation * facts / _weights.UsualFacts));

    private double Share(Func<string, double> credit) => _total == 0 ? 0 : _terms.Sum(term => term.Weight * credit(term.Stem)) / _total;
}
