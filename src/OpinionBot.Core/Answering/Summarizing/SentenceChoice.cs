using OpinionBot.Answering.Understanding;
using OpinionBot.Facts;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Summarizing;

/// <summary>Chooses from a whole passage what to say: the sentences that have most of the question, and those that come near to the best of them.</summary>
internal static class SentenceChoice
{
    // A few sentences are all said.
    private const int Few = 3;

    private const double Near = 0.4;

    // What stands first in a passage more often says what it is about.
    private const double Lead = 0.1;

    /// <summary>In the order in which the facts stand.</summary>
    public static IReadOnlyList<StoredFact> Of(IReadOnlyList<StoredFact> facts, FactQuery query)
    {
        if (facts.Count <= Few)
        {
            return facts;
        }

        var asked = Words.Of(query.Text).Select(word => Words.Fold(word.Text)).Where(word => !QuestionWords.IsAsking(word)).SelectMany(TextAnalysis.Analyze).ToHashSet(StringComparer.Ordinal);
        var scores = facts.Select((fact, at) => Score(fact, asked) + (Lead * (1 - ((double)at / facts.Count)))).ToList();
        var least = Near * scores.Max();

        return [.. facts.Where((_, at) => scores[at] >= least)];
    }

    private static double Score(StoredFact fact, HashSet<string> asked) =>
        asked.Count == 0 ? 0 : (double)TextAnalysis.Analyze(fact.Fact.Text).Distinct().Count(asked.Contains) / asked.Count;
}
