namespace OpinionBot.Language;

public enum NumberForm
{
    Cardinal,

    /// <summary>A share of a hundred: <c>69%</c>, <c>69 percent</c>.</summary>
    Percent,

    /// <summary>Percentage points: <c>12 points</c>.</summary>
    Points,

    /// <summary>So many of so many: <c>four in ten</c>, <c>nine tenths</c>, <c>half</c>.</summary>
    Ratio,

    Money,

    /// <summary>Times as much: <c>twice</c>, <c>three times</c>.</summary>
    Multiple,

    Ordinal,
}

/// <summary>A number in a text, in digits or in words.</summary>
/// <param name="Span">With its unit: <c>69%</c>, <c>four in ten</c>, <c>$1.5 billion</c>.</param>
/// <param name="Value">Exact; 4 for <c>four in ten</c>, 1500000 for <c>1.5 million</c>.</param>
/// <param name="Base">The second number of a ratio; null for other forms.</param>
/// <param name="IsPartOfName">True for the number of a product or of an illness: <c>Seedance 2.0</c>, <c>GPT-4</c>.</param>
public readonly record struct NumberMention(TextSpan Span, decimal Value, NumberForm Form, decimal? Base = null, bool IsPartOfName = false)
{
    /// <summary>The share of a hundred that a percentage or a ratio says; null for other forms.</summary>
    public decimal? AsPercent => Form switch
    {
        NumberForm.Percent => Value,
        NumberForm.Ratio when Base is > 0 => Value / Base.Value * 100,
        _ => null,
    };
}
