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
    // One asking may be near by chance, several of one item are not.
    private const int Nearest = 3;

    private static readonly WordClass Degrees = Lexicon.Default.Of("degree");
    private static readonly WordClass Unsure = Lexicon.Default.Of("unsure");
    private static readonly WordClass Countries = Lexicon.Default.Of("countries");
    private static readonly WordClass Movement = Lexicon.Default.Of("movement");

    private readonly IReadOnlyList<ItemText> _texts;
    private readonly double[] _textWeights;
    private readonly int[] _itemOf;
    private readonly HashSet<string>[] _vocabulary;

    // Of how many items one has a word: a word that none has is as rare as that of one.
    private readonly Dictionary<string, double> _rarity;
    private readonly double _unknown;

    public ItemIndex(IReadOnlyList<(Item Item, IReadOnlyList<SurveyCell> Figures)> items)
    {
        (Options, _texts) = ItemTexts.Of(items);
        Askings = [.. _texts.Select(text => text.Text)];
        _vocabulary = [.. Enumerable.Range(0, items.Count).Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        _itemOf = new int[Options.Count];

        foreach (var text in _texts)
        {
            _vocabulary[text.Item].UnionWith(text.Stems);
            _itemOf[text.Option] = text.Item;
        }

        _rarity = _vocabulary.SelectMany(words => words).GroupBy(word => word).ToDictionary(word => word.Key, word => Math.Log(1 + (items.Count / (double)word.Count())), StringComparer.Ordinal);
        _unknown = Math.Log(1 + items.Count);
        _textWeights = [.. _texts.Select(text => text.Stems.Sum(Rarity))];
    }

    public IReadOnlyList<ItemOption> Options { get; }

    /// <summary>The words of the askings, each with how often it stands in them.</summary>
    public IReadOnlyDictionary<string, int> Words => field ??= _texts.SelectMany(text => text.Words).CountBy(word => word).ToDictionary(StringComparer.Ordinal);

    /// <summary>The texts, in the order in which <see cref="Find"/> wants their vectors.</summary>
    public IReadOnlyList<string> Askings { get; }

    /// <summary>True for a word that some item has.</summary>
    public bool Knows(string folded) => TextAnalysis.AnalyzeWord(folded).All(_rarity.ContainsKey);

    /// <param name="question">What is asked.</param>
    /// <param name="nearness">How near it is to each asking in meaning; null when search goes by words alone.</param>
    /// <param name="isAside">True for a word that names who was asked or by whom, which no item has to have.</param>
    /// <returns>Every option, best first; equal ones in the order of the tables.</returns>
    public IReadOnlyList<ItemFit> Find(ReadQuestion question, IReadOnlyList<double>? nearness, Func<string, bool> isAside, ScoringWeights weights)
    {
        var subject = FormReader.Subject(question.Words).ToHashSet(StringComparer.Ordinal);
        var asked = AskedTerms(subject).Select(stem => (Stem: stem, Weight: Rarity(stem))).ToList();
        var total = asked.Sum(term => term.Weight);
        var best = BestTexts(question, asked, total, nearness, weights, out var saidOfItem);
        var nearest = NearestOfItems(nearness);
        var topic = subject.Where(word => !Countries.Has(word) && !Movement.Has(word) && !isAside(word)).Select(word => (Word: word, Stems: TextAnalysis.AnalyzeWord(word))).ToList();
        var coverage = _vocabulary.Select(words => total == 0 ? 1 : asked.Where(term => words.Contains(term.Stem)).Sum(term => term.Weight) / total).ToList();
        var uncovered = _vocabulary.Select(words => (IReadOnlyList<string>)[.. topic.Where(word => !word.Stems.All(words.Contains)).Select(word => word.Word)]).ToList();
        var hasDegree = Degrees.IsIn(question.Words);
        var isUnsure = Unsure.IsIn(question.Words);
        var contrast = Contrast.Read(question.Words);
        var tone = question.IsNegated ? Tone.Neither : ToneReader.Read(question.Words);

        return [.. Options
            .Select((option, at) =>
            {
                var item = _itemOf[at];
                var score = best[at].Score + (weights.Several * nearest[item].Average) + (weights.Coverage * coverage[item]) + (weights.Said * saidOfItem[item])
                    - (question.Time is { } time && option.Item.Time != TimeReference.Present && option.Item.Time != time ? weights.OtherTime : 0)
                    - (tone != Tone.Neither && option.Tone != Tone.Neither && option.Tone != tone ? weights.OtherSide : 0)
                    - (option is { Label: not null, Item.Kind: ItemKind.List } && !best[at].IsSaid ? weights.ListAnswer : 0)
                    - (option is { Label: not null, Side: Side.None } && !isUnsure && !best[at].IsSaid ? weights.Unsure : 0)
                    - (option.NeedsDegree && !hasDegree && !best[at].IsSaid ? weights.UnaskedDegree : 0);

                return new ItemFit(option, score, best[at].Nearness, coverage[item], best[at].IsSaid || saidOfItem[item] > 0, uncovered[item]) { SaysAnswer = best[at].IsSaid, Several = nearest[item].Average, Lead = nearest[item].Lead, Length = topic.Count, IsReversed = contrast is not null && option.Contrast is { } own && contrast.IsReverseOf(own) };
            })
            .OrderByDescending(fit => fit.Score)];
    }

    private (double Score, double Nearness, bool IsSaid)[] BestTexts(ReadQuestion question, List<(string Stem, double Weight)> asked, double total, IReadOnlyList<double>? meaning, ScoringWeights weights, out double[] saidOfItem)
    {
        var best = new (double Score, double Nearness, bool IsSaid)[Options.Count];
        var said = new double[Options.Count];
        var contrast = Contrast.Read(question.Words);
        saidOfItem = new double[_vocabulary.Length];
        Array.Fill(best, (double.MinValue, 0, false));

        for (var at = 0; at < _texts.Count; at++)
        {
            var text = _texts[at];
            var nearness = meaning?[at] ?? 0;
            var isSaid = text.Kind != ItemTextKind.Asking && text.IsIn(question.Words);
            var shared = 0.0;

            foreach (var (stem, weight) in asked)
            {
                shared += text.Stems.Contains(stem) ? weight : 0;
            }

            // Dice's coefficient, rare words counting more.
            var likeness = shared == 0 ? 0 : 2 * shared / (total + _textWeights[at]);
            var score = (weights.Meaning * nearness) + (weights.Words * likeness) - (text.IsNegated == question.IsNegated || isSaid ? 0 : weights.OtherSide)
                - (contrast is not null && text.Contrast is { } other && contrast.IsReverseOf(other) ? weights.Reversed : 0);

            if (score > best[text.Option].Score)
            {
                best[text.Option] = (score, nearness, best[text.Option].IsSaid);
            }

            if (isSaid && text.Kind == ItemTextKind.Question)
            {
                saidOfItem[text.Item] = Math.Max(saidOfItem[text.Item], Math.Min(1, text.Words.Count / weights.ManyWords));
            }
            else if (isSaid)
            {
                said[text.Option] = Math.Max(said[text.Option], text.Words.Count);
            }
        }

        // Of "neither agree nor disagree" and "agree" the longer is said; a single word says nothing unless the question is said, too.
        var longest = said.Select((words, option) => (words, Item: _itemOf[option])).GroupBy(one => one.Item).ToDictionary(item => item.Key, item => item.Max(one => one.words));

        for (var option = 0; option < best.Length; option++)
        {
            if (said[option] < longest[_itemOf[option]])
            {
                continue;
            }

            if (said[option] > 1 || (said[option] == 1 && saidOfItem[_itemOf[option]] > 0))
            {
                var score = best[option].Score + weights.Answered + (weights.Said * Math.Min(1, said[option] / weights.ManyWords));
                best[option] = (score, best[option].Nearness, true);
            }
        }

        return best;
    }

    // Of each item how near its nearest askings are together, and how much nearer than those of any other.
    private (double Average, double Lead)[] NearestOfItems(IReadOnlyList<double>? nearness)
    {
        if (nearness is null)
        {
            return new (double, double)[_vocabulary.Length];
        }

        var nearest = _texts.Select((text, at) => (text.Item, Nearness: nearness[at])).GroupBy(text => text.Item)
            .ToDictionary(item => item.Key, item => item.Select(text => text.Nearness).OrderDescending().Take(Nearest).Average());
        var (first, second) = nearest.Values.OrderDescending().Take(2).ToList() is [var one, var other] ? (one, other) : (0, 0);

        return [.. Enumerable.Range(0, _vocabulary.Length).Select(item => nearest.TryGetValue(item, out var near) ? (near, near - (near == first ? second : first)) : (0, 0))];
    }

    // Words that only ask or fill up are left out.
    private static IEnumerable<string> AskedTerms(HashSet<string> subject) => subject.SelectMany(TextAnalysis.AnalyzeWord).Distinct(StringComparer.Ordinal);

    private double Rarity(string stem) => _rarity.TryGetValue(stem, out var known) ? known : _unknown;
}
