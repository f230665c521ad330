using OpinionBot.Prompts;

namespace OpinionBot.Llm.Spending;

/// <summary>Tokens and their price in millionths of the money of the prices.</summary>
internal readonly record struct ModelUse(long Tokens, long Money)
{
    // A token is about four characters of English; other scripts have more tokens.
    public const int CharactersPerToken = 3;

    public static long Millionths(decimal money) => (long)Math.Ceiling(money * 1_000_000);

    public static ModelUse operator -(ModelUse left, ModelUse right) => new(left.Tokens - right.Tokens, left.Money - right.Money);
}

/// <summary>What was used of the day's budget by whom. Shared by all processes of one store.</summary>
internal interface IModelUseStore
{
    /// <summary>Takes the amount from every account of the caller, or from none.</summary>
    /// <returns>The budget that is spent; null when the amount is reserved.</returns>
    Task<ModelFault?> TryReserveAsync(DateOnly day, IReadOnlyList<ModelAccount> accounts, ModelUse amount, CancellationToken cancellationToken);

    /// <summary>Corrects the reservation by what was used above it, or below.</summary>
    Task SettleAsync(DateOnly day, IReadOnlyList<ModelAccount> accounts, ModelUse difference, CancellationToken cancellationToken);
}

/// <summary>One account that a call is charged to.</summary>
/// <param name="Scope">asker, channel, workspace or day.</param>
/// <param name="Holder">Whose it is.</param>
/// <param name="Tokens">The most of a day; null is without limit.</param>
/// <param name="Money">The most of a day in millionths; null is without limit.</param>
/// <param name="WhenSpent">What is told when it is empty.</param>
internal sealed record ModelAccount(string Scope, string Holder, long? Tokens, long? Money, ModelFault WhenSpent)
{
    /// <summary>All that a call of this caller is charged to. Without one only the day, and half of it is left for people.</summary>
    public static IReadOnlyList<ModelAccount> Of(ModelCaller? caller, LlmBudget budget)
    {
        ModelAccount all = new("day", "", budget.DayTokens, Millionths(budget.DayMoney), ModelFault.DayBudgetSpent);

        return caller is null
            ? [all with { Tokens = all.Tokens / 2, Money = all.Money / 2 }]
            :
            [
                new("asker", $"{caller.Workspace}/{caller.AskerId}", budget.AskerTokens, Millionths(budget.AskerMoney), ModelFault.AskerBudgetSpent),
                new("channel", $"{caller.Workspace}/{caller.Channel}", budget.ChannelTokens, Millionths(budget.ChannelMoney), ModelFault.ChannelBudgetSpent),
                new("workspace", caller.Workspace.Value, budget.WorkspaceTokens, Millionths(budget.WorkspaceMoney), ModelFault.WorkspaceBudgetSpent),
                all,
            ];
    }

    private static long? Millionths(decimal? money) => money is { } known ? ModelUse.Millionths(known) : null;
}
