namespace OpinionBot.Language.Numbers;

/// <summary>What stands behind a bare number and says what it counts.</summary>
/// <param name="Form">The form it gives the number; null where no unit stands.</param>
/// <param name="End">The first character after it.</param>
internal readonly record struct NumberUnit(NumberForm? Form, int End)
{
    private static readonly HashSet<string> Currencies = new(StringComparer.Ordinal)
    {
        "dollars", "dollar", "euros", "euro", "pounds", "yuan", "renminbi", "yen", "kronor", "kroner", "rupees", "won", "francs", "pesos",
    };

    /// <summary>Reads the unit at the end of a number: a sign, or words at most one space or hyphen away. Raised digits between are a footnote's mark.</summary>
    public static NumberUnit At(string text, int end)
    {
        var raised = FootnoteMarks.SkipRaised(text, NumberText.SkipSpace(text, end)) is var marked && marked > 0 && marked <= text.Length && FootnoteMarks.IsRaised(text[marked - 1]) ? marked : end;
        var at = NumberText.SkipSpace(text, raised);

        if (at < text.Length && NumberText.IsPercentSign(text[at]))
        {
            return PointsBehind(text, at + 1) is { } points ? new NumberUnit(NumberForm.Points, points) : new NumberUnit(NumberForm.Percent, at + 1);
        }

        if (at < text.Length && NumberText.IsCurrencySign(text[at]) && !NumberText.IsDigitAt(text, at + 1) && !IsDecimalAt(text, at + 1))
        {
            return new NumberUnit(NumberForm.Money, at + 1);
        }

        at = at > raised ? at : NumberText.SkipJoint(text, raised);
        var word = NumberText.WordAt(text, at, out var wordEnd);

        if (Currencies.Contains(word))
        {
            return new NumberUnit(NumberForm.Money, wordEnd);
        }

        return word switch
        {
            "percent" or "pct" or "pc" => PointsBehind(text, wordEnd) is { } points ? new NumberUnit(NumberForm.Points, points) : new NumberUnit(NumberForm.Percent, wordEnd),
            "per" when NumberText.WordAt(text, NumberText.SkipJoint(text, wordEnd), out var centEnd) == "cent" => new NumberUnit(NumberForm.Percent, centEnd),
            "p" when Abbreviated(text, wordEnd) is var (form, abbreviatedEnd) => new NumberUnit(form, abbreviatedEnd),
            "percentage" when PointsBehind(text, wordEnd) is { } points => new NumberUnit(NumberForm.Points, points),
            "points" or "point" or "pp" or "ppts" => new NumberUnit(NumberForm.Points, wordEnd),
            "times" or "fold" => new NumberUnit(NumberForm.Multiple, end),
            _ => new NumberUnit(null, end),
        };
    }

    // "62 p.c.", "3 p.p."; a last full stop belongs to the sentence as well.
    private static (NumberForm Form, int End)? Abbreviated(string text, int point)
    {
        if (point + 1 >= text.Length || text[point] != '.')
        {
            return null;
        }

        NumberForm? form = NumberText.WordAt(text, point + 1, out var end) switch
        {
            "c" => NumberForm.Percent,
            "p" => NumberForm.Points,
            _ => null,
        };

        return form is { } known ? (known, end < text.Length && text[end] == '.' ? end + 1 : end) : null;
    }

    // "$.10": the sign is that of the number behind it.
    private static bool IsDecimalAt(string text, int at) => at < text.Length && text[at] == '.' && NumberText.IsDigitAt(text, at + 1);

    private static int? PointsBehind(string text, int at)
    {
        var word = NumberText.WordAt(text, NumberText.SkipJoint(text, at), out var end);

        return word is "points" or "point" or "pts" ? end : null;
    }
}
