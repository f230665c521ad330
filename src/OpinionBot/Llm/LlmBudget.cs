namespace OpinionBot.Llm;

/// <summary>What the model may cost in a day (UTC), in tokens and in the money of the prices given. Null is without limit.</summary>
internal sealed class LlmBudget
{
    /// <summary>Price of a million tokens that are sent.</summary>
    public decimal InputPrice { get; init; }

    /// <summary>Price of a million tokens that are written.</summary>
    public decimal OutputPrice { get; init; }

    /// <summary>Price of a million tokens of which vectors are made.</summary>
    public decimal EmbeddingPrice { get; init; }

    public long? AskerTokens { get; init; } = 200_000;

    public decimal? AskerMoney { get; init; }

    public long? ChannelTokens { get; init; } = 1_000_000;

    public decimal? ChannelMoney { get; init; }

    public long? WorkspaceTokens { get; init; } = 2_000_000;

    public decimal? WorkspaceMoney { get; init; }

    /// <summary>Of all workspaces together.</summary>
    public long? DayTokens { get; init; } = 5_000_000;

    public decimal? DayMoney { get; init; }

    /// <summary>The price of a call.</summary>
    public decimal Price(long input, long output) => ((input * InputPrice) + (output * OutputPrice)) / 1_000_000;

    public IEnumerable<string> Faults()
    {
        if (InputPrice < 0 || OutputPrice < 0 || EmbeddingPrice < 0)
        {
            yield return "Llm:Budget prices must not be below 0.";
        }

        if (new[] { AskerTokens, ChannelTokens, WorkspaceTokens, DayTokens }.Any(tokens => tokens < 0) || new[] { AskerMoney, ChannelMoney, WorkspaceMoney, DayMoney }.Any(money => money < 0))
        {
            yield return "Llm:Budget limits must not be below 0; leave one out to have no limit.";
        }

        if (InputPrice == 0 && OutputPrice == 0 && new[] { AskerMoney, ChannelMoney, WorkspaceMoney, DayMoney }.Any(money => money is not null))
        {
            yield return "Llm:Budget needs InputPrice and OutputPrice to limit money.";
        }
    }
}
