namespace OpinionBot.Language.Numbers;

/// <summary>The bare number of a mention, without sign and unit.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The first character after it.</param>
/// <param name="Value">Null when what stands there is no number that is understood.</param>
/// <param name="Base">The second number when it is a fraction that stands as one sign or word: <c>½</c>, <c>two-thirds</c>, <c>half</c>.</param>
/// <param name="IsInWords">True for number words.</param>
/// <param name="Suffix">What is joined to digits and tells their form: <c>th</c>, <c>x</c>; empty when there is nothing.</param>
internal readonly record struct Numeral(int Start, int End, decimal? Value, decimal? Base = null, bool IsInWords = false, string Suffix = "");
