namespace OpinionBot.Search.Terms;

/// <summary>How many terms a fact has in each field.</summary>
internal readonly record struct FieldLengths(int Text, int Context, int Quote);

/// <summary>How many terms all facts have in each field.</summary>
internal readonly record struct FieldTotals(long Text, long Context, long Quote)
{
    public static FieldTotals operator +(FieldTotals totals, FieldLengths fact) => new(totals.Text + fact.Text, totals.Context + fact.Context, totals.Quote + fact.Quote);

    public static FieldTotals operator -(FieldTotals totals, FieldLengths fact) => new(totals.Text - fact.Text, totals.Context - fact.Context, totals.Quote - fact.Quote);
}

/// <summary>How often a fact has one term in each field, in 15 bits: up to 31 times a field, which is far beyond where more would tell more.</summary>
internal static class PackedCounts
{
    public const int Most = 31;

    private const int Bits = 5;

    public static ushort Pack(int text, int context, int quote) => (ushort)((Math.Min(text, Most) << (2 * Bits)) | (Math.Min(context, Most) << Bits) | Math.Min(quote, Most));

    public static int Text(ushort packed) => packed >> (2 * Bits);

    public static int Context(ushort packed) => (packed >> Bits) & Most;

    public static int Quote(ushort packed) => packed & Most;
}
