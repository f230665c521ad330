using System.Numerics.Tensors;
using OpinionBot.Answering.Understanding;
using OpinionBot.Answering.Understanding.Forms;
using OpinionBot.Facts;
using OpinionBot.Facts.Items;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.Items;

/// <summary>Finds what a question asks for among the items of a library: by the nearest asking in meaning, and by words.</summary>
internal sealed class ItemIndex
{
    private static readonly WordClass Degrees = Lexicon.Default.Of("degree");

    private static readonly WordClass Countries = Lexicon.Default.Of("countries");
    private static readonly WordClass Asking = Lexicon.Default.Of("asking");

    // Of how many texts one has a word: a word that none has is as rare as that of one.
    private readonly Dictionary<string, double> _rarity;
    private readonly IReadOnlyList<ItemText> _texts;
    private readonly IReadOnlyList<HashSet<string>> _vocabulary;
    private readonly double _unknown;

    public ItemIndex(IEnumerable<(Item Item, IReadOnlyList<Figure> Figures)> items)
    {
        (Options, _texts) = ItemTexts.Of(items);
        _vocabulary = [.. Options.Select(option => _texts.Where(text => Options[text.Option].Item == option.Item).SelectMany(text => text.Stems).ToHashSet(StringComparer.Ordinal))];

        var perItem = Options.Select((option, at) => (option.Item, At: at)).DistinctBy(option => option.Item).Select(option => _vocabulary[option.At]).ToList();
        _rarity = perItem.SelectMany(words => words).GroupBy(word => word).ToDictionary(word => word.Key, word => Math.Log(1 + (perItem.Count / (double)word.Count())), StringComparer.Ordinal);
        _unknown = Math.Log(1 + perItem.Count);
    }

    public IReadOnlyList<ItemOption> Options { get; }

    /// <summary>The words of the askings, each with how often it stands in them.</summary>
    public IReadOnlyDictionary<string, int> Words => field ??= _texts.SelectMany(text => text.Words).CountBy(word => word).ToDictionary(StringComparer.Ordinal);

    /// <summary>The ways to ask, in the order in which <see cref="Find"/> wants their vectors.</summary>
    public IReadOnlyList<string> Askings => [.. _texts.Select(text => text.Text)];

    /// <summary>True for a word that some item has.</summary>
    public bool Knows(string folded) => TextAnalysis.Analyze(folded).All(_rarity.ContainsKey);

    /// <param name="question">What is asked.</param>
    /// <param name="meaning">Its vector and those of the askings, of length 1; null when search goes by words alone.</param>
    /// <returns>Every option, best first; equal ones in the order of the tables.</returns>
    public IReadOnlyList<ItemFit> Find(ReadQuestion question, AskingVectors? meaning, ScoringWeights weights)
    {
        var asked = AskedTerms(question).Select(stem => (Stem: stem, Weight: Rarity(stem))).ToList();
        var subject = FormReader.Subject(question.Words).Where(word => !Countries.Has(word)).Distinct(StringComparer.Ordinal).ToList();
        var total = asked.Sum(term => term.Weight);
        var hasDegree = Degrees.IsIn(question.Words);
        var best = new (double Score, double Nearness, bool IsSaid)[Options.Count];
        Array.Fill(best, (double.MinValue, 0, false));

        for (var at = 0; at < _texts.Count; at++)
        {
            var text = _texts[at];
            var nearness = meaning?.To(at) ?? 0;
            var isSaid = !text.IsAsking && text.Words.Count > 1 && Holds(question.Words, text.Words);
            var score = (weights.Meaning * nearness) + (weights.Words * Likeness(asked, text, total))
                - (text.IsNegated == question.IsNegated || isSaid ? 0 : weights.OtherSide)
                + (isSaid ? weights.Said * Math.Min(1, text.Words.Count / 6.0) : 0);

            if (score > best[text.Option].Score)
            {
                best[text.Option] = (score, nearness, isSaid || best[text.Option].IsSaid);
            }
        }

        return [.. Options
            .Select((option, at) =>
            {
                var coverage = total == 0 ? 1 : asked.Where(term => _vocabulary[at].Contains(term.Stem)).Sum(term => term.Weight) / total;
                var score = best[at].Score + (weights.Coverage * coverage)
                    - (question.Time is { } time && option.Item.Time != TimeReference.Present && option.Item.Time != time ? weights.OtherTime : 0)
                    - (option is { Label: not null, Item.Kind: ItemKind.List } && !best[at].IsSaid ? weights.ListAnswer : 0)
                    - (option.NeedsDegree && !hasDegree && !best[at].IsSaid ? weights.UnaskedDegree : 0);

                return new ItemFit(option, score, best[at].Nearness, coverage, best[at].IsSaid, [.. subject.Where(word => TextAnalysis.AnalyzeWord(word).Any(stem => !_vocabulary[at].Contains(stem)))]);
            })
            .OrderByDescending(fit => fit.Score)];
    }

    /// <summary>The terms that an item has words for.</summary>
    public IReadOnlySet<string> VocabularyOf(Item item) => _vocabulary[Options.ToList().FindIndex(option => option.Item == item)];

    /// <summary>The items by their nearest asking, nearest first.</summary>
    public List<(Item Item, double Near)> NearestItems(AskingVectors meaning) =>
        [.. _texts.Select((text, at) => (Options[text.Option].Item, Near: meaning.To(at))).GroupBy(one => one.Item, (item, near) => (item, Near: near.Max(one => one.Near))).OrderByDescending(one => one.Near)];

    // Words that only ask are left out, and those that fill up unless askings have them, too.
    private IEnumerable<string> AskedTerms(ReadQuestion question)
    {
        var subject = FormReader.Subject(question.Words).ToHashSet(StringComparer.Ordinal);

        return question.Words
            .Where(word => !word.StartsWith('{') && !Asking.Has(word))
            .SelectMany(word => TextAnalysis.AnalyzeWord(word).Where(stem => subject.Contains(word) || _rarity.ContainsKey(stem)))
            .Distinct(StringComparer.Ordinal);
    }

    private double Rarity(string stem) => _rarity.TryGetValue(stem, out var known) ? known : _unknown;

    // Dice's coefficient, rare words counting more; a synonym counts less than the word.
    private double Likeness(List<(string Stem, double Weight)> asked, ItemText text, double total)
    {
        var shared = asked.Where(term => text.Stems.Contains(term.Stem)).Sum(term => term.Weight);

        return shared == 0 ? 0 : 2 * shared / (total + text.Stems.Sum(Rarity));
    }

    private static bool Holds(IReadOnlyList<string> words, IReadOnlyList<string> part)
    {
        for (var at = 0; at + part.Count <= words.Count; at++)
        {
            if (part.Select((word, next) => words[at + next] == word).All(isSame => isSame))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The vectors of the askings of an index, and of one question.</summary>
/// <param name="Question">Of length 1.</param>
/// <param name="Askings">Of length 1, in the order of the askings.</param>
internal sealed record AskingVectors(ReadOnlyMemory<float> Question, IReadOnlyList<float[]> Askings)
{
    public double To(int asking) => TensorPrimitives.Dot(Question.Span, Askings[asking]);
}
