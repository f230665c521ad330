using OpinionBot.Answering.Obligations;
using OpinionBot.Answering.Obligations.Kinds;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Names;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;
using OpinionBot.Search.Terms;

namespace OpinionBot.Answering.Retrieval.Articles;

/// <summary>What a question is about, word by word, and how much of it a fact has, rare words counting more.</summary>
internal sealed class Topic
{
    // Stands for being asked, in whatever words: "took part", "a sample of".
    private const string Surveyed = "surveyed";

    private static readonly WordClass Money = Lexicon.Default.Of("money");

    private readonly FactQuery _query;
    private readonly ScoringWeights _weights;
    private readonly IReadOnlyList<TopicWord> _words;
    private readonly IReadOnlyList<OfficeHolders.Holder> _holders;
    private readonly IReadOnlyList<ThisNumber> _numbers;
    private readonly bool _asksSample;
    private readonly bool _asksMoney;
    private readonly double _unknown;

    public Topic(FactIndex index, FactQuery query, IReadOnlyList<IObligation> obligations, ScoringWeights weights)
    {
        _query = query;
        _weights = weights;
        _holders = OfficeHolders.Find([.. Words.Of(query.Text).Select(word => word.Text)], query.Places);
        _numbers = [.. obligations.OfType<ThisNumber>()];
        _asksSample = obligations.OfType<GivesSample>().Any();
        _asksMoney = obligations.OfType<GivesMoney>().Any();

        // A word that no fact has may be rare or just not the library's: it counts, but less than the rarest known one.
        _unknown = index.RarityOf(0) * weights.UnknownWord;
        _words = [.. Read(index)];
    }

    /// <summary>True when a name is among its words: whatever has the name is near in meaning.</summary>
    public bool HasName => _words.Any(word => word.IsName);

    /// <summary>What to search the index for: the words asked, their synonyms, and the holders of offices named.</summary>
    public IReadOnlyList<SearchTerm> SearchTerms =>
    [
        .. _words.Select(word => new SearchTerm(word.Text)),
        .. _words.SelectMany(word => Thesaurus.Expand(word.Text)),
        .. _query.Places.Select(place => new SearchTerm(place.Name, _weights.PlaceName)),
        .. _holders.Select(holder => new SearchTerm(holder.Name)),
    ];

    public Coverage CoverageOf(ReadFact fact)
    {
        var words = _words.Select(word => (Word: word, Credit: Credit(word, fact))).ToList();
        var numbers = _numbers.Select(number => number.IsIn(fact) ? 1.0 : 0).ToList();
        var total = _words.Sum(word => word.Weight) + (numbers.Count * _unknown);
        var content = words.Where(word => !word.Word.IsName && !word.Word.IsLight).ToList();
        var rarest = content.Count == 0 ? 1 : content.Where(word => word.Word.Weight >= content.Max(other => other.Word.Weight)).Max(word => word.Credit);

        return new Coverage(
            total == 0 ? 0 : (words.Sum(word => word.Word.Weight * word.Credit) + (numbers.Sum() * _unknown)) / total,
            content.Count + numbers.Count == 0 ? 1 : (content.Sum(word => word.Credit) + numbers.Sum()) / (content.Count + numbers.Count),
            rarest > 0 || content.Count + numbers.Count < 2,
            Neighbours(fact));
    }

    /// <summary>How much of the words some facts have together, rare ones counting more; from 0 to 1.</summary>
    public double CoverageOf(IReadOnlyList<ReadFact> facts) =>
        _words.Sum(word => word.Weight) is > 0 and var total ? _words.Sum(word => word.Weight * facts.Max(fact => Credit(word, fact))) / total : 0;

    private IEnumerable<TopicWord> Read(FactIndex index)
    {
        var names = _query.Names.SelectMany(Words.Of).SelectMany(word => TextAnalysis.Analyze(word.Text)).ToHashSet(StringComparer.Ordinal);

        foreach (var word in _asksSample ? _query.Terms.Append(Surveyed) : _query.Terms)
        {
            var stems = TextAnalysis.Analyze(word);

            if (stems.Count > 0)
            {
                var isName = stems.All(names.Contains);
                var isLight = QuestionWords.IsLight(word);
                var rarity = stems.Max(stem => index.DocumentFrequency(stem) is var count and > 0 ? index.RarityOf(count) : _unknown);

                yield return new TopicWord(word, stems, isLight && !isName ? _weights.LightWord * rarity : rarity, isName, isLight);
            }
        }
    }

    private double Credit(TopicWord word, ReadFact fact) =>
        word.Stems.All(fact.Stems.Contains) || (_asksSample && word.Text == Surveyed && GivesSample.IsIn(fact)) || (_asksMoney && Money.Has(word.Text) && GivesMoney.IsIn(fact)) ? 1
        : word.Alike.Any(other => other.All(fact.Stems.Contains)) ? _weights.Synonym
        // "Head of the state" of a sentence about the person who is that.
        : _holders.Any(holder => fact.HasName(holder.Name, inTitle: false) && holder.Offices.Any(office => word.Stems.Contains(TextAnalysis.Stem(office)))) ? _weights.Holder
        : word.Stems.All(fact.ContextStems.Contains) ? _weights.InContext
        : 0;

    // Words that stand side by side in the question and in the fact as well.
    private double Neighbours(ReadFact fact) =>
        _words.Count < 2 ? 0 : _words.Zip(_words.Skip(1)).Count(pair => fact.Pairs.Contains((pair.First.Stems[^1], pair.Second.Stems[0]))) / (_words.Count - 1.0);
}

/// <summary>How much of a question's topic a fact has; each from 0 to 1.</summary>
/// <param name="Words">Of all words, rare ones counting more.</param>
/// <param name="Content">Of the words that are neither names nor say little; 1 when there are none.</param>
/// <param name="HasRarest">True when it has the rarest of them: a number for something is no number for something else, however many words they share.</param>
/// <param name="Neighbours">Of the pairs of words that stand side by side.</param>
internal readonly record struct Coverage(double Words, double Content, bool HasRarest, double Neighbours);
