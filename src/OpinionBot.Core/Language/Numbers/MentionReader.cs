namespace OpinionBot.Language.Numbers;

/// <summary>Makes a mention of a bare number: with its sign and unit, as a ratio, or as a range.</summary>
internal static class MentionReader
{
    private const decimal MaxRatioBase = 1_000_000;

    private static readonly IReadOnlyCollection<string> Months = Lexicon.Lexicon.Default.Of("month").Words;

    // "Rose from 28 to 31 percent" says two numbers, "from 28 to 31 percent" a range.
    private static readonly HashSet<string> Changing = new("rise rises rose risen grow grows grew grown fall falls fell fallen drop drops dropped climb climbed jump jumped increase increased decrease decreased decline declined slip slipped surge surged soared plunged sank edged dipped swung shrank improved doubled go goes went gone up down moved change changed shifted".Split(' '), StringComparer.Ordinal);

    /// <param name="free">The first character that is part of no number before: "5 $ 4" has one sign, and it is the five's.</param>
    /// <returns>Null when the number is not understood.</returns>
    public static NumberMention? Read(string text, int start, Numeral numeral, NumberSign? sign, int free)
    {
        if (numeral.Value is not { } value || sign is { Kind: SignKind.Doubtful })
        {
            return null;
        }

        if (sign is null && RatioJoint(text, numeral) is { } joint && NumeralReader.At(text, joint.Next) is { } whole)
        {
            if (ReadRatio(text, numeral, joint, whole) is { } ratio)
            {
                return ratio;
            }

            // "4 out of 6½": of what is not understood.
            if (joint.IsCertain)
            {
                return null;
            }
        }

        var signed = sign is { Kind: SignKind.Minus } ? -value : value;

        if (sign is null or { Kind: SignKind.Minus } && ReadRange(text, start, numeral, signed, free) is { } range)
        {
            return range;
        }

        return ReadSingle(text, start, numeral, signed, sign is { Kind: SignKind.PlusMinus }, free);
    }

    private static NumberMention? ReadSingle(string text, int start, Numeral numeral, decimal value, bool isMargin, int free)
    {
        var unit = NumberUnit.At(text, numeral.End);
        var (from, form) = unit.Form is { } known ? (start, known) : Form(text, start, numeral, free);

        if (numeral.Base is { } whole)
        {
            return form == NumberForm.Cardinal ? Mention(from, numeral.End, value, NumberForm.Ratio, whole)
                : Mention(from, unit.End, value / whole, form);
        }

        if (form == NumberForm.Cardinal && !numeral.IsInWords && (CountsInThousandths(text, numeral) || IsPower(text, numeral)))
        {
            return null;
        }

        return Mention(from, unit.End, value, isMargin ? NumberForm.Margin : form) with { IsPartOfName = form == NumberForm.Cardinal && IsPartOfName(text, numeral) };
    }

    private static (int Start, NumberForm Form) Form(string text, int start, Numeral numeral, int free) =>
        start > free && NumberText.IsCurrencySign(text[start - 1]) && !NumberText.IsDigitAt(text, start - 2) ? (start - 1, NumberForm.Money)
        : start > free + 1 && char.IsWhiteSpace(text[start - 1]) && NumberText.IsCurrencySign(text[start - 2]) && !NumberText.IsDigitAt(text, start - 3) ? (start - 2, NumberForm.Money)
        : numeral.Suffix == "x" ? (start, NumberForm.Multiple)
        : numeral.Suffix.Length > 0 ? (start, NumberForm.Ordinal)
        : (start, NumberForm.Cardinal);

    // "12.345 adults": English writes decimals so, others thousands, and nobody is counted in thousandths.
    private static bool CountsInThousandths(string text, Numeral numeral) =>
        text.AsSpan(numeral.Start, numeral.End - numeral.Start) is var digits
        && digits.IndexOf('.') is var point && point is >= 1 and <= 3 && digits.Length == point + 4 && digits[0] != '0' && char.IsDigit(digits[^1])
        && NumberText.WordAt(text, NumberText.SkipSpace(text, numeral.End), out _).Length > 1;

    // "10⁶"
    private static bool IsPower(string text, Numeral numeral) => numeral.Value == 10 && FootnoteMarks.SkipRaised(text, numeral.End) > numeral.End;

    // "Four in ten", "six-in-ten", "6 out of every 10", "6/10".
    private static NumberMention? ReadRatio(string text, Numeral part, Joint joint, Numeral whole) =>
        part is { Base: null, Suffix: "", Value: >= 1 } && whole is { Base: null, Suffix: "", Value: <= MaxRatioBase } && part.Value < whole.Value
        && part.Value == decimal.Truncate(part.Value.Value) && whole.Value == decimal.Truncate(whole.Value.Value)
        && !IsYear(text, whole) && NumberUnit.At(text, whole.End).Form is null
        && (!joint.IsSlash || (IsShareOf(whole.Value.Value) && !IsDate(text, part)))
            ? Mention(part.Start, whole.End, part.Value.Value, NumberForm.Ratio, whole.Value)
            : null;

    private static Joint? RatioJoint(string text, Numeral part)
    {
        if (NumberText.SkipSpace(text, part.End) is var slash && slash + 1 < text.Length && text[slash] is '/' or '⁄' && NumberText.SkipSpace(text, slash + 1) is var whole && whole < text.Length)
        {
            return new Joint(whole, IsSlash: true, IsCertain: true);
        }

        var at = NumberText.SkipJoint(text, part.End);
        var isCertain = at > part.End && NumberText.IsHyphen(text[part.End]);
        var word = at > part.End ? NumberText.WordAt(text, at, out at) : "";

        if (word == "out")
        {
            word = NumberText.WordAt(text, NumberText.SkipJoint(text, at), out at);
            (word, isCertain) = (word == "of" ? word : "", true);
        }

        if (word is not ("in" or "of"))
        {
            return null;
        }

        at = NumberText.SkipJoint(text, at);
        var isEvery = NumberText.WordAt(text, at, out var end) is "every" or "each";
        at = isEvery ? NumberText.SkipJoint(text, end) : at;

        return at < text.Length ? new Joint(at, IsSlash: false, isCertain || isEvery) : null;
    }

    // Of ten, a hundred and the like: "9/11" and "11/23" are dates.
    private static bool IsShareOf(decimal whole) => whole <= 10 || whole is 20 or 25 or 50 or 100 or 1000;

    private static bool IsDate(string text, Numeral numeral) => WordBefore(text, numeral.Start) is "on" or "since" or "until" or "by" or "dated";

    private static bool IsYear(string text, Numeral numeral) => numeral.End - numeral.Start == 4 && numeral.Value is >= 1800 and <= 2199 && !numeral.IsInWords && text[numeral.Start] is '1' or '2';

    // "28–31%", "28 to 31 percent", "between 28 and 31 percent", "$5–10 billion".
    private static NumberMention? ReadRange(string text, int start, Numeral first, decimal value, int free)
    {
        if (first is not { Base: null, Suffix: "" })
        {
            return null;
        }

        var unit = NumberUnit.At(text, first.End);

        if (RangeJoint(text, start, unit) is not var (next, isDash) || NumeralReader.At(text, next) is not { Base: null, Suffix: "", Value: { } to } second)
        {
            return null;
        }

        var behind = NumberUnit.At(text, second.End);
        var (from, form) = behind.Form is { } known ? (start, known) : Form(text, start, first, free);

        // "5 to 10 million": what multiplies the second multiplies the first.
        if (to >= 1_000 && Factor(text, second) is { } factor && Factor(text, first) is null && value * factor < to)
        {
            value *= factor;
        }

        return value < to && (isDash || behind.Form is not null) && (unit.Form is null || unit.Form == behind.Form)
            ? Mention(from, behind.End, value, form) with { To = to }
            : null;
    }

    private static (int Next, bool IsDash)? RangeJoint(string text, int start, NumberUnit unit)
    {
        var at = NumberText.SkipUnseen(text, unit.End);

        if (at < text.Length && NumberText.IsDash(text[at]))
        {
            return NumberText.SkipUnseen(text, at + 1) is var joined && Begins(text, joined) ? (joined, true) : null;
        }

        if (unit.Form is null && at + 2 < text.Length && char.IsWhiteSpace(text[at]) && NumberText.IsDash(text[at + 1]) && char.IsWhiteSpace(text[at + 2]))
        {
            return Begins(text, at + 3) ? (at + 3, true) : null;
        }

        var word = NumberText.WordAt(text, NumberText.SkipSpace(text, unit.End), out var end);
        var next = NumberText.SkipSpace(text, end);
        var before = WordBefore(text, start);

        return next > end && next < text.Length && (word == "and" ? before == "between" : word == "to" && !(before == "from" && (unit.Form is not null || IsChange(text, start)))) ? (next, false) : null;
    }

    private static bool Begins(string text, int at) => at < text.Length && (NumberText.IsDigitAt(text, at) || char.IsLetter(text[at]));

    private static bool IsChange(string text, int start) =>
        Words.Of(text[Math.Max(0, start - 60)..start]).Reverse().Skip(1).Take(5).Any(word => Changing.Contains(Words.Fold(word.Text)));

    private static decimal? Factor(string text, Numeral numeral)
    {
        var run = NumberText.IsDigitAt(text, numeral.Start) ? DigitRun.At(text, numeral.Start) : default;

        return run.Value is > 0 && run.Value < numeral.Value ? numeral.Value / run.Value : null;
    }

    // "Seedance 2.0" and "GPT 4" name a thing; "March 5", "In 2030", "On 5" and "In Norway 250" do not.
    private static bool IsPartOfName(string text, Numeral numeral)
    {
        var before = NameBefore(text, numeral.Start);

        return before.Length > 0 && !numeral.IsInWords && char.IsUpper(before[0]) && !IsYear(text, numeral)
            && !Months.Contains(before, StringComparer.OrdinalIgnoreCase)
            && numeral.Value < 1_000
            && (text.AsSpan(numeral.Start, numeral.End - numeral.Start).Contains('.')
                || !(NameReader.IsCommonStart(before) || WordBefore(text, numeral.Start - 1 - before.Length) == "in"));
    }

    private static string WordBefore(string text, int start) => Words.FoldText(NameBefore(text, start));

    // The word one space before; a capital inside counts as one at the beginning, as in "iOS".
    private static string NameBefore(string text, int start)
    {
        var end = start - 1;

        if (end <= 0 || !char.IsWhiteSpace(text[end]))
        {
            return "";
        }

        var first = end;

        while (first > 0 && (char.IsLetter(text[first - 1]) || NumberText.IsMark(text[first - 1])))
        {
            first--;
        }

        var word = text[first..end];

        return word.Skip(1).Any(char.IsUpper) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }

    /// <summary>What stands between the two numbers of a ratio.</summary>
    /// <param name="Next">Where the second begins.</param>
    /// <param name="IsCertain">True when it joins two numbers into one for certain: <c>5 of 12 March</c> may be none.</param>
    private readonly record struct Joint(int Next, bool IsSlash, bool IsCertain);

    private static NumberMention Mention(int start, int end, decimal value, NumberForm form, decimal? whole = null) =>
        new(new TextSpan(start, end - start), value, form, whole);
}
