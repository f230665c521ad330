using OpinionBot.Answering.Understanding;
using OpinionBot.Facts.Places;
using OpinionBot.Language;
using OpinionBot.Search;

namespace OpinionBot.Answering.Retrieval.People;

/// <summary>Words for parts of a population. A question about women is not answered by a figure for all adults.</summary>
internal static class Subgroups
{
    private static readonly HashSet<string> Known =
    [
        .. ("women woman men man female females male males girls boys young younger old older elderly seniors teenagers teens pensioners "
            + "students republicans democrats conservatives liberals voters graduates parents mothers fathers workers employees managers millennials boomers rural urban "
            + "pupils schoolchildren retired retirees unemployed drivers farmers patients households veterans immigrants soldiers artists writers lecturers professors academics principals shoppers investors commuters teens "
            + "teachers doctors nurses children kids minors youngsters octogenarians centenarians zoomers millenials adolescents youth youths babies infants toddlers grandparents widows catholics muslims christians hispanic experts journalists lawyers programmers").Split(' '),
    ];

    /// <summary>Words that narrow such a part: <c>truck</c> of <c>truck drivers</c>.</summary>
    public static IEnumerable<string> Narrowed(string question)
    {
        var words = Words.Of(question).Select(word => Words.Fold(word.Text)).ToList();

        return words.Zip(words.Skip(1)).Where(pair => Known.Contains(pair.Second) && pair.First.Length > 2 && !Known.Contains(pair.First) && !TextAnalysis.IsStopWord(pair.First)
            && !QuestionWords.IsAsking(pair.First) && !QuestionWords.IsLight(pair.First) && Gazetteer.Default.Find(pair.First).Count == 0).Select(pair => pair.First);
    }

    /// <summary>The parts of a population that a question names, folded.</summary>
    public static IEnumerable<string> Find(string question) => Words.Of(question).Select(word => Words.Fold(word.Text)).Where(Known.Contains).Distinct(StringComparer.Ordinal);
}
