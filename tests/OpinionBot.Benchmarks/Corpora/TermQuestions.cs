using OpinionBot.Search;

namespace OpinionBot.Corpora;

/// <summary>Questions of 6 to 12 different terms, any of which a fact may have.</summary>
internal static class TermQuestions
{
    private const int Common = 60;

    /// <summary>Half of the terms among the most common, half anywhere in the vocabulary, rare ones included.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Mixed(TermCorpus corpus, int count, int seed) =>
        Make(corpus, count, seed, (random, ranked) => ranked[random.Next(2) == 0 ? random.Next(Math.Min(4 * Common, ranked.Count)) : (int)Math.Pow(ranked.Count, random.NextDouble())]);

    /// <summary>Only terms among the most common.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> AllCommon(TermCorpus corpus, int count, int seed) =>
        Make(corpus, count, seed, (random, ranked) => ranked[random.Next(Math.Min(Common, ranked.Count))]);

    private static IReadOnlyList<IReadOnlyList<string>> Make(TermCorpus corpus, int count, int seed, Func<Random, IReadOnlyList<string>, string> pick)
    {
        var random = new Random(seed);

        // A term that is analysed into itself can be typed.
        var ranked = corpus.ByFrequency().Select(term => corpus[term]).Where(term => TextAnalysis.Analyze(term) is [var only] && only == term).ToList();

        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var terms = new HashSet<string>(StringComparer.Ordinal);
            var size = random.Next(6, 13);

            while (terms.Count < size)
            {
                terms.Add(pick(random, ranked));
            }

            return (IReadOnlyList<string>)[.. terms];
        })];
    }
}
