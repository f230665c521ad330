using System.Globalization;

namespace OpinionBot.Language.Numbers;

public enum NumberForm
{
    Cardinal,

    /// <summary>A share of a hundred: <c>69%</c>, <c>69 percent</c>.</summary>
    Percent,

    /// <summary>Percentage points: <c>12 points</c>.</summary>
    Points,

    /// <summary>So many of so many: <c>four in ten</c>, <c>nine tenths</c>, <c>half</c>, <c>6/10</c>, <c>every third</c>.</summary>
    Ratio,

    Money,

    /// <summary>Times as much: <c>twice</c>, <c>three times</c>.</summary>
    Multiple,

    Ordinal,

    /// <summary>How far off another number may be: <c>±3%</c>.</summary>
    Margin,

    /// <summary>The mark of a footnote, no number of the text: <c>[3]</c>, <c>[^1]</c>, and the 1 of <c>62%1</c> and <c>62%(1)</c>.</summary>
    FootnoteMark,

    /// <summary>Digits or number words that are not understood as one number: <c>1.1.1</c>, <c>62a1</c>, <c>GPT-4</c>. There is no value.</summary>
    Unclear,
}

/// <summary>A number in a text, in digits or in words. It is the whole number or <see cref="NumberForm.Unclear"/>, never a part of one.</summary>
/// <param name="Span">With its sign and unit: <c>−69%</c>, <c>four in ten</c>, <c>$1.5 billion</c>.</param>
/// <param name="Value">Exact; 4 for <c>four in ten</c>, 1500000 for <c>1.5 million</c>, 28 for <c>28–31%</c>; 0 when there is none.</param>
/// <param name="Base">The second number of a ratio; null for other forms.</param>
/// <param name="To">The upper end of a range of which <paramref name="Value"/> is the lower; null for a single number.</param>
/// <param name="IsPartOfName">True for the number of a product or of an illness: <c>Seedance 2.0</c>, <c>GPT-4</c>.</param>
/// <param name="Written">As it stands in the text, when that is all that is known of it; null otherwise.</param>
public readonly record struct NumberMention(TextSpan Span, decimal Value, NumberForm Form, decimal? Base = null, decimal? To = null, bool IsPartOfName = false, string? Written = null)
{
    /// <summary>The share of a hundred that a percentage or a ratio says; null for a range and for other forms.</summary>
    public decimal? AsPercent => Form switch
    {
        _ when To is not null => null,
        NumberForm.Percent => Value,
        NumberForm.Ratio when Base is > 0 => Value / Base.Value * 100,
        _ => null,
    };

    /// <summary>Equal keys are the same number in the same role, however they are written.</summary>
    public string Key => Written ?? string.Create(CultureInfo.InvariantCulture, $"{Value:0.############} {Form} {Base:0.####} {To:0.############}");

    /// <summary>True for a share in any form, a range of shares included.</summary>
    public bool IsShare => Form is NumberForm.Percent or NumberForm.Ratio;

    /// <summary>True when something has been measured: a number with a unit, not a bare count and not the number of a thing.</summary>
    public bool IsMeasured => !IsPartOfName && Form is not (NumberForm.Cardinal or NumberForm.Unclear or NumberForm.FootnoteMark);
}
