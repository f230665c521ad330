namespace OpinionBot.Search.Terms;

/// <summary>How many terms a fact or a library has in each field.</summary>
internal readonly record struct FieldCounts(long Text, long Context, long Quote)
{
    /// <summary>The counts by the weights of their fields. Counted whole and weighted last, so that the order of counting leaves no trace.</summary>
    public double Weigh(SearchOptions options) => (options.TextWeight * Text) + (options.ContextWeight * Context) + (options.QuoteWeight * Quote);

    public static FieldCounts operator +(FieldCounts left, FieldCounts right) => new(left.Text + right.Text, left.Context + right.Context, left.Quote + right.Quote);

    public static FieldCounts operator -(FieldCounts left, FieldCounts right) => new(left.Text - right.Text, left.Context - right.Context, left.Quote - right.Quote);
}

/// <summary>How often a fact has one term in each field, in 15 bits: up to 31 times a field, which is far beyond where more would tell more.</summary>
internal static class PackedCounts
{
    public const int Most = 31;

    private const int Bits = 5;

    public static ushort Pack(int text, int context, int quote) => (ushort)((Math.Min(text, Most) << (2 * Bits)) | (Math.Min(context, Most) << Bits) | Math.Min(quote, Most));

    /// <summary>The weighted frequency of every packed count.</summary>
    public static double[] Frequencies(SearchOptions options) =>
        [.. Enumerable.Range(0, 1 << (3 * Bits)).Select(packed => new FieldCounts(packed >> (2 * Bits), (packed >> Bits) & Most, packed & Most).Weigh(options))];
}
