using OpinionBot.Answering.Understanding;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Words for parts of a population. A question about women is not answered by a figure for all adults.</summary>
internal static class Subgroups
{
    // "66% of primary school teachers"
    private const int Reach = 4;

    private static readonly WordClass Known = Lexicon.Default.Of("group");

    /// <summary>Words that narrow such a part: <c>truck</c> of <c>truck drivers</c>.</summary>
    public static IEnumerable<string> Narrowed(IReadOnlyList<string> words) =>
        words.Zip(words.Skip(1)).Where(pair => Known.Has(pair.Second) && pair.First.Length > 2 && pair.First.All(char.IsLetter) && !Known.Has(pair.First) && !TextAnalysis.IsStopWord(pair.First)
            && !QuestionWords.IsAsking(pair.First) && !QuestionWords.IsLight(pair.First) && Gazetteer.Default.Find(pair.First).Count == 0).Select(pair => pair.First);

    /// <summary>Stems of the parts that a fact is about, as in <c>66% of teachers</c>, <c>among teachers</c>, <c>Teachers say</c>: not every teacher that is mentioned.</summary>
    public static HashSet<string> Of(ReadFact fact)
    {
        var words = Words.Of(fact.Text);

        return [.. Enumerable.Range(0, words.Count).Where(at => Known.Has(Words.Fold(words[at].Text)) && IsMeant(fact, words, at)).Select(at => TextAnalysis.Stem(Words.Fold(words[at].Text)))];
    }

    private static bool IsMeant(ReadFact fact, IReadOnlyList<Word> words, int at)
    {
        var before = words.Take(at).TakeLast(Reach).ToList();

        return at < 3 || before.Skip(1).Any(word => Words.Fold(word.Text) is "among" or "amongst") || fact.Numbers.Any(number => before.Any(word => word.Span.Overlaps(number.Span)));
    }
}
