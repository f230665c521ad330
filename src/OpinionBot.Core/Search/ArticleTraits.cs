namespace OpinionBot.Search;

/// <summary>
/// What tells whether a fact of an article answers a question, or how much each of that counts. The weights are those of a logistic regression, fitted
/// together by <c>dotnet run -c Release --project tests/OpinionBot.Evals -- learn</c>.
/// </summary>
/// <param name="Intercept">What everything starts from: 1 in a fact.</param>
/// <param name="Near">How near the fact is in meaning: its cosine.</param>
/// <param name="Behind">How much nearer the nearest of all is, below 0.</param>
/// <param name="OfSource">How near the nearest facts of the same source are together: where all are near, none stands out.</param>
/// <param name="Beside">How near the nearer of the facts right before and behind is.</param>
/// <param name="AfterQuestion">How near the sentence right before is, where it asks something.</param>
/// <param name="Words">How much of the question's words it has, rare ones counting more.</param>
/// <param name="WordsOfSource">How much of them the facts found in its source have together.</param>
/// <param name="Rarest">1 when it has the rarest of them.</param>
/// <param name="Pairs">How many of the words that stand side by side do so in it.</param>
/// <param name="Figure">1 for a figure.</param>
/// <param name="Quote">1 for a quotation.</param>
/// <param name="FigureForNumber">1 for a figure where a number is asked for.</param>
/// <param name="NumberForNumber">1 for a fact with a number where one is asked for.</param>
/// <param name="TellsOfSurvey">1 for a fact that says who was asked, when or by whom, where that is what is asked.</param>
/// <param name="OwnPlace">1 when it names a place that is asked about itself.</param>
/// <param name="OwnGroup">1 when it is itself of a part of the people, where one is asked about.</param>
/// <param name="Length">Its words, by thirties up to two.</param>
/// <param name="AsksArticle">1 when the question means what questions on articles mean.</param>
/// <param name="Confidence">In all that was found.</param>
public sealed record ArticleTraits(
    double Intercept,
    double Near,
    double Behind,
    double OfSource,
    double Beside,
    double AfterQuestion,
    double Words,
    double WordsOfSource,
    double Rarest,
    double Pairs,
    double Figure,
    double Quote,
    double FigureForNumber,
    double NumberForNumber,
    double TellsOfSurvey,
    double OwnPlace,
    double OwnGroup,
    double Length,
    double AsksArticle,
    double Confidence)
{
    /// <summary>In the order of the parameters.</summary>
    public IReadOnlyList<double> Values =>
    [
        Intercept, Near, Behind, OfSource, Beside, AfterQuestion, Words, WordsOfSource, Rarest, Pairs, Figure, Quote, FigureForNumber, NumberForNumber,
        TellsOfSurvey, OwnPlace, OwnGroup, Length, AsksArticle, Confidence,
    ];

    /// <summary>From <see cref="Values"/>.</summary>
    public static ArticleTraits Of(IReadOnlyList<double> values) =>
        values is [var a, var b, var c, var d, var e, var f, var g, var h, var i, var j, var k, var l, var m, var n, var o, var p, var q, var r, var s, var t]
            ? new ArticleTraits(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t)
            : throw new ArgumentException("There are as many values as traits.", nameof(values));

    /// <summary>These weights for what a fact has: the log-odds that it answers.</summary>
    public double LogOdds(ArticleTraits fact) => Values.Zip(fact.Values, (weight, value) => weight * value).Sum();
}
