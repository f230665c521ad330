using OpinionBot.Language;

namespace OpinionBot.Answering.Retrieval;

/// <summary>Words for parts of a population. A question about women is not answered by a figure for all adults.</summary>
internal static class Subgroups
{
    private static readonly HashSet<string> Known =
    [
        .. ("women woman men man female females male males girls boys young younger old older elderly seniors teenagers teens pensioners "
            + "students republicans democrats conservatives liberals voters graduates parents mothers fathers workers employees managers millennials boomers rural urban "
            + "teachers doctors nurses children kids catholics muslims christians hispanic experts journalists lawyers programmers").Split(' '),
    ];

    /// <summary>The parts of a population that a question names, folded.</summary>
    public static IEnumerable<string> Find(string question) => Words.Of(question).Select(word => Words.Fold(word.Text)).Where(Known.Contains).Distinct(StringComparer.Ordinal);
}
