namespace OpinionBot.Answering.Retrieval;

/// <summary>
/// Every number that steers retrieval. They are fitted on the project's own development questions, on the fit half alone, and recorded here with the
/// command that found them: <c>dotnet run -c Release --project tests/OpinionBot.Evals -- fit</c>.
/// </summary>
public sealed record ScoringWeights
{
    public static ScoringWeights Default { get; } = new();

    /// <summary>How much the nearest asking counts by its meaning (cosine).</summary>
    public double Meaning { get; init; } = 1.0;

    /// <summary>How much the asking counts that shares most words with the question.</summary>
    public double Words { get; init; } = 0.34;

    /// <summary>How much it counts that everything the question is about is among the words of the item.</summary>
    public double Coverage { get; init; } = 0.35;

    /// <summary>How much it counts that the question says an answer word for word.</summary>
    public double Said { get; init; } = 0.42;

    /// <summary>How much more it counts that this is an answer of its own and not the question as such.</summary>
    public double Answered { get; init; } = 0.3;

    /// <summary>What an asking loses whose side is not the question's: <c>trust</c> where <c>don't trust</c> is asked.</summary>
    public double OtherSide { get; init; } = 0.36;

    /// <summary>What an asking loses that sets the same two things against each other the other way round.</summary>
    public double Reversed { get; init; } = 0.6;

    /// <summary>What an item loses that asks about another time: <c>will change</c> where <c>has already changed</c> is asked.</summary>
    public double OtherTime { get; init; } = 0.3;

    /// <summary>What a single answer of a scale loses when the question names no degree.</summary>
    public double UnaskedDegree { get; init; } = 0.25;

    /// <summary>What an answer of a list loses to a question of its own on the same: <c>excited</c> is rather asked of everybody than as one of eight words.</summary>
    public double ListAnswer { get; init; } = 0.05;

    /// <summary>What reads as nearer is not asked: the least score of an item that a question is about.</summary>
    public double MinScore { get; init; } = 1.08;

    /// <summary>The same where search goes by words alone.</summary>
    public double MinScoreByWords { get; init; } = 0.3;

    /// <summary>How near in meaning the nearest asking is at least, whatever words are shared.</summary>
    public double MinNearness { get; init; } = 0.88;

    /// <summary>How near in meaning an asking is that stands for a question although the item has no word for something in it.</summary>
    public double Vouches { get; init; } = 0.945;

    /// <summary>An item this much behind the best may stand in where only it has the places and years that are asked about.</summary>
    public double Alternative { get; init; } = 0.12;

    /// <summary>How much more of a question's words a sentence of an article has than the best item, for the article to answer.</summary>
    public double ArticleLead { get; init; } = 0.35;

    /// <summary>How much of a question's words a sentence has, for it to answer where surveys ask about the same but lack the place, the year or the group.</summary>
    public double ArticleInstead { get; init; } = 0.7;

    /// <summary>How much farther off than the best item each of two things may be that a question sets against each other.</summary>
    public double OfTwo { get; init; } = 0.5;

    /// <summary>Two items of different meaning that are nearer to each other than this are too close to call.</summary>
    public double TooClose { get; init; } = 0.005;
}
