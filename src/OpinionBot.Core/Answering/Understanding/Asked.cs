using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.SmallTalk;

namespace OpinionBot.Answering.Understanding;

/// <summary>What a question asks for. The list is complete; each kind has its own evidence, its own first words and its own obligations.</summary>
/// <param name="Question">As it was read.</param>
/// <param name="Items">The options of survey items by how well they fit, best first; empty where no item is asked for.</param>
public abstract record Asked(ReadQuestion Question, IReadOnlyList<ItemFit> Items)
{
    /// <summary>How many, what share.</summary>
    public sealed record Share(ReadQuestion Question, IReadOnlyList<ItemFit> Items) : Asked(Question, Items);

    /// <summary>Do most, is it true that.</summary>
    public sealed record YesOrNo(ReadQuestion Question, IReadOnlyList<ItemFit> Items, Claim Claim) : Asked(Question, Items);

    /// <summary>Who more; A or B.</summary>
    /// <param name="IsClaim">True when one side is claimed to be ahead: <c>are A more worried than B</c>.</param>
    public sealed record Compare(ReadQuestion Question, IReadOnlyList<ItemFit> Items, bool IsClaim) : Asked(Question, Items);

    /// <summary>Which of two things at the same place: more nervous or more excited.</summary>
    public sealed record Between(ReadQuestion Question, ItemFit First, ItemFit Second) : Asked(Question, [First, Second]);

    /// <summary>Which country most, which answer least, the top three.</summary>
    /// <param name="Highest">False for the low end.</param>
    /// <param name="Count">How many, from 1.</param>
    /// <param name="Among">What is ranked.</param>
    public sealed record Rank(ReadQuestion Question, IReadOnlyList<ItemFit> Items, bool Highest, int Count, Ranked Among) : Asked(Question, Items);

    /// <summary>More than before, up or down.</summary>
    public sealed record Trend(ReadQuestion Question, IReadOnlyList<ItemFit> Items) : Asked(Question, Items);

    /// <summary>What people think of AI as such.</summary>
    public sealed record Attitude(ReadQuestion Question) : Asked(Question, []);

    /// <summary>Who asked, when, how many, which countries, in which words.</summary>
    public sealed record AboutSurvey(ReadQuestion Question, IReadOnlyList<ItemFit> Items, SurveyAspect Aspect) : Asked(Question, Items);

    /// <summary>What an article tells: who, what, why, when, where.</summary>
    public sealed record FromArticle(ReadQuestion Question) : Asked(Question, []);

    /// <summary>Asks nothing of the library.</summary>
    public sealed record SmallTalk(ReadQuestion Question, SmallTalkKind Kind) : Asked(Question, []);

    /// <summary>Not something this bot does.</summary>
    public sealed record OffTopic(ReadQuestion Question, RefusalReason Reason) : Asked(Question, []);
}

/// <summary>What a ranking is a ranking of.</summary>
public enum Ranked
{
    Countries,

    /// <summary>Answers to one question, or questions of one form.</summary>
    Things,
}

/// <summary>What of a survey is asked for.</summary>
public enum SurveyAspect
{
    Who,
    When,
    HowMany,
    Countries,
    Where,
    Wording,
    Mode,
    Population,
    Margin,
    Published,
}

/// <summary>How many are claimed, in a question to be answered with yes or no.</summary>
/// <param name="Kind">The kind of claim.</param>
/// <param name="Percent">The share that is claimed; null when no number is.</param>
public readonly record struct Claim(ClaimKind Kind, decimal? Percent = null);

public enum ClaimKind
{
    /// <summary>Most of them; also what a bare <c>do people …</c> means.</summary>
    Majority,

    /// <summary>Fewer than half.</summary>
    Minority,

    /// <summary>Anybody at all.</summary>
    Some,

    /// <summary>A number of a hundred.</summary>
    Percent,
}
