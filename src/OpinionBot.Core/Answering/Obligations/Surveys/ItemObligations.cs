using OpinionBot.Answering.Retrieval;
using OpinionBot.Answering.Retrieval.Items;
using OpinionBot.Answering.Understanding;

namespace OpinionBot.Answering.Obligations.Surveys;

/// <summary>Reads what a question demands of the survey question that answers it.</summary>
internal static class ItemObligations
{
    /// <summary>What no other survey question can make up for: one that lacks it does not come into question.</summary>
    public static IReadOnlyList<IItemObligation> OnMeaning(ReadQuestion question) =>
        question.Time is { } time ? [new ThisDirection(), new ThisTimeReference(time)] : [new ThisDirection()];

    /// <summary>What is said to be missing when the best one lacks it. A study is named by its own name, so its question is on no other.</summary>
    public static IReadOnlyList<IItemObligation> OnPeopleAndNames(ReadQuestion question) =>
        [.. question.Groups.Select(group => new OfThisPart(group)), .. question.Studies.Count > 0 ? [] : question.Names.Select(name => new OnThisName(name))];

    /// <summary>The first of what an option lacks; null when it fulfils all.</summary>
    public static Missing? FindLack(this IEnumerable<IItemObligation> obligations, ItemFit fit) =>
        obligations.Select(obligation => obligation.FindLack(fit)).FirstOrDefault(lack => lack is not null);
}
