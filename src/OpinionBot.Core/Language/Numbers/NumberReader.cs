namespace OpinionBot.Language.Numbers;

/// <summary>
/// Finds the numbers of a text: the one grammar of numbers, for questions, articles and verification alike. It takes a whole number or none;
/// what stands directly beside a number and is not understood makes it <see cref="NumberForm.Unclear"/>, never shorter. Every digit of the text
/// lies in one of the mentions. Number words count as well, except <c>one</c> on its own, which is mostly no number.
/// </summary>
public static class NumberReader
{
    /// <summary>All numbers in reading order, without overlaps. Linear in the length of the text.</summary>
    public static IReadOnlyList<NumberMention> Read(string text)
    {
        var numbers = new List<NumberMention>();

        for (var at = 0; at < text.Length;)
        {
            at = ReadAt(text, at, numbers);
        }

        return numbers;
    }

    // Reads on from a place that lies in no word and in no number.
    private static int ReadAt(string text, int at, List<NumberMention> numbers)
    {
        if (SignReader.At(text, at) is { } sign && NumeralReader.At(text, sign.End) is { } signed)
        {
            return Add(text, numbers, at, signed, sign);
        }

        if (FootnoteMarks.InBrackets(text, at) is { } mark)
        {
            numbers.Add(Written(text, mark, NumberForm.FootnoteMark));

            return mark.End;
        }

        if (!NumberText.IsLetterOrDigitAt(text, at) && !IsPoint(text, at) && !IsFraction(text[at]))
        {
            return at + 1;
        }

        if (NumeralReader.At(text, at) is { } numeral)
        {
            return Add(text, numbers, at, numeral, null);
        }

        var cluster = Cluster.At(text, at);

        if (cluster.In(text).Any(char.IsDigit))
        {
            cluster = WithRest(text, cluster);
            numbers.Add(Written(text, cluster, NumberForm.Unclear) with { IsPartOfName = true });
        }

        return cluster.End;
    }

    // "7three hundred": what is touched at one end is passed over to its other end.
    private static TextSpan WithRest(string text, TextSpan cluster)
    {
        var last = cluster.End;

        while (last > cluster.Start && char.IsDigit(text[last - 1]) == char.IsDigit(text[cluster.End - 1]) && NumberText.IsLetterOrDigitAt(text, last - 1))
        {
            last--;
        }

        var end = last < cluster.End && NumeralReader.At(text, last) is { } rest ? Math.Max(rest.End, MentionReader.Read(text, last, rest, null, cluster.Start)?.Span.End ?? 0) : 0;

        return end > cluster.End ? WithRest(text, Cluster.Around(text, cluster.Start, end)) : cluster;
    }

    private static int Add(string text, List<NumberMention> numbers, int start, Numeral numeral, NumberSign? sign)
    {
        var mention = MentionReader.Read(text, start, numeral, sign, numbers.Count == 0 ? 0 : numbers[^1].Span.End);

        if (mention is { } number && !Cluster.TouchesBefore(text, start, numeral) && !Cluster.TouchesBehind(text, numeral, number.Span.End))
        {
            // "One of them": a word that is mostly no number.
            if (number is { Form: NumberForm.Cardinal, Value: 1, To: null } && numeral.IsInWords)
            {
                return number.Span.End;
            }

            numbers.Add(number);

            return FootnoteMarks.Behind(text, number) is { } mark ? AddMark(text, numbers, mark) : number.Span.End;
        }

        var whole = WithRest(text, Cluster.Around(text, start, Math.Max(numeral.End, mention?.Span.End ?? 0)));

        // "No-one", "half-hearted": words that are no number.
        if (!numeral.IsInWords || numeral.Value is null || whole.In(text).Any(char.IsDigit))
        {
            numbers.Add(Written(text, whole, NumberForm.Unclear));
        }

        return whole.End;
    }

    private static int AddMark(string text, List<NumberMention> numbers, TextSpan mark)
    {
        if (mark.In(text).Any(char.IsDigit))
        {
            numbers.Add(Written(text, mark, NumberForm.FootnoteMark));
        }

        return mark.End;
    }

    private static NumberMention Written(string text, TextSpan span, NumberForm form) => new(span, 0, form, Written: span.In(text));

    private static bool IsPoint(string text, int at) => text[at] == '.' && NumberText.IsDigitAt(text, NumberText.SkipUnseen(text, at + 1)) && !NumberText.IsLetterOrDigitAt(text, at - 1) && (at == 0 || text[at - 1] != '.');

    private static bool IsFraction(char character) => char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.OtherNumber && char.GetNumericValue(character) is > 0 and < 1;
}
