using System.Globalization;

namespace OpinionBot.Language;

/// <summary>
/// Finds the numbers of a text. Every digit of the text lies in one of the mentions, so that what this reader has seen
/// is all there is to check. Number words count as well, except <c>one</c> on its own, which is mostly no number.
/// </summary>
public static class NumberReader
{
    private static readonly HashSet<string> Months = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    };

    private static readonly HashSet<string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "dollars", "dollar", "euros", "euro", "pounds", "yuan", "renminbi", "yen", "kronor", "kroner", "rupees", "won", "francs", "pesos",
    };

    /// <summary>All numbers in reading order, without overlaps.</summary>
    public static IReadOnlyList<NumberMention> Read(string text)
    {
        var words = Words.Of(text);
        var numbers = new List<NumberMention>();

        for (var at = 0; at < words.Count;)
        {
            at += Read(text, words, at, numbers);
        }

        return numbers;
    }

    private static int Read(string text, IReadOnlyList<Word> words, int at, List<NumberMention> numbers)
    {
        if (ReadWhole(text, words, at) is not { } number)
        {
            if (words[at].Text.Any(char.IsDigit))
            {
                AddDigitsInside(words[at], numbers);
            }

            return 1;
        }

        var next = at + number.Count;
        var start = words[at].Span.Start;
        var mention = ReadRatio(text, words, next, number.Value) is { } ratio
            ? Mention(words, start, ratio.Next, ratio.Value, NumberForm.Ratio, ratio.Base)
            : ReadUnit(text, words, at, next, number.Value);

        if (mention is { Form: NumberForm.Cardinal, Value: 1 } && !char.IsDigit(words[at].Text[0]))
        {
            return 1;
        }

        numbers.Add(mention);

        while (next < words.Count && words[next].Span.Start < mention.Span.End)
        {
            next++;
        }

        return next - at;
    }

    private static (decimal Value, int Count)? ReadWhole(string text, IReadOnlyList<Word> words, int at)
    {
        var word = words[at].Text;

        if (!char.IsDigit(word[0]))
        {
            var folded = Words.Fold(word);

            return folded is "half" ? (0.5m, 1)
                : folded is "twice" or "double" ? (2, 1)
                : (folded is "a" or "an") && at + 1 < words.Count && NumberWords.Part(words[at + 1].Text) is > 2 && IsShare(words, at + 2) ? (1, 1)
                : NumberWords.ReadCardinal(words, at)
                ?? (folded.Split('-') is [var count, var part] && NumberWords.Part(part) is not null && NumberWords.ReadCardinal([new Word(words[at].Span, count)], 0) is { } many ? (many.Value, 1) : null);
        }

        if (ReadDigits(word) is not { } value)
        {
            return null;
        }

        var scaled = at + 1 < words.Count && IsAdjacent(text, words, at) && words[at + 1].Text.Length > 1 ? NumberWords.Scale(words[at + 1].Text) : null;

        return scaled is { } scale ? (value * scale, 2) : (value, 1);
    }

    // "a third of", but not "a third country".
    private static bool IsShare(IReadOnlyList<Word> words, int at) => at >= words.Count || Words.Fold(words[at].Text) is "of" or "are" or "were" or "said" or "say";

    private static decimal? ReadDigits(string word)
    {
        var digits = 0;

        while (digits < word.Length && (char.IsDigit(word[digits]) || (word[digits] is '.' or ',' && digits + 1 < word.Length && char.IsDigit(word[digits + 1]))))
        {
            digits++;
        }

        if (!decimal.TryParse(word[..digits].Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        return word[digits..] switch
        {
            "" => value,
            var tail when NumberWords.Scale(tail) is { } scale => value * scale,
            "st" or "nd" or "rd" or "th" or "s" => value,
            ['-', ..] when !word[digits..].Any(char.IsDigit) => value,
            _ => null,
        };
    }

    private static (int Next, decimal Value, decimal Base)? ReadRatio(string text, IReadOnlyList<Word> words, int next, decimal value)
    {
        var last = words[next - 1].Text;

        // "two-thirds" and "half" are one word, "nine tenths" two.
        if (value == 0.5m && Words.Fold(last) == "half")
        {
            return (next, 1, 2);
        }

        if (Words.Fold(last).Split('-') is [_, var part] && NumberWords.Part(part) is { } hyphenated)
        {
            return (next, value, hyphenated);
        }

        if (next >= words.Count || !IsAdjacent(text, words, next - 1))
        {
            return null;
        }

        if (NumberWords.Part(words[next].Text) is { } parts && value < parts)
        {
            return (next + 1, value, parts);
        }

        var skip = Words.Fold(words[next].Text) switch
        {
            "in" => 1,
            "of" => 1,
            "out" when next + 1 < words.Count && Words.Fold(words[next + 1].Text) == "of" => 2,
            _ => 0,
        };

        return skip > 0 && next + skip < words.Count
            && IsAdjacent(text, words, next)
            && ReadWhole(text, words, next + skip) is { Value: > 0 and <= 1000, Count: var count } whole
            && whole.Value == decimal.Truncate(whole.Value) && value < whole.Value && value == decimal.Truncate(value)
            && !IsYear(words[next + skip].Text)
            ? (next + skip + count, value, whole.Value)
            : null;
    }

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsDigit);

    private static NumberMention ReadUnit(string text, IReadOnlyList<Word> words, int at, int next, decimal value)
    {
        var start = words[at].Span.Start;
        var end = words[next - 1].Span.End;
        var sign = end < text.Length ? text[end] : ' ';
        var unit = next < words.Count && IsAdjacent(text, words, next - 1) ? Words.Fold(words[next].Text) : "";
        var after = next + 1 < words.Count && IsAdjacent(text, words, next) ? Words.Fold(words[next + 1].Text) : "";
        var last = words[next - 1].Text;

        if (sign == '%')
        {
            return new NumberMention(new TextSpan(start, end + 1 - start), value, NumberForm.Percent);
        }

        if (unit is "percent" || (unit == "per" && after == "cent"))
        {
            return Mention(words, start, unit == "per" ? next + 2 : next + 1, value, NumberForm.Percent);
        }

        if ((unit is "percentage" && after is "points" or "point") || unit is "points")
        {
            return Mention(words, start, unit == "points" ? next + 1 : next + 2, value, NumberForm.Points);
        }

        if (start > 0 && text[start - 1] is '$' or '€' or '£' or '¥' or '₹')
        {
            return new NumberMention(new TextSpan(start - 1, end - start + 1), value, NumberForm.Money);
        }

        if (Currencies.Contains(unit))
        {
            return Mention(words, start, next + 1, value, NumberForm.Money);
        }

        var form = Words.Fold(last) is "twice" or "double" || unit is "times" || last.EndsWith("-fold", StringComparison.Ordinal) ? NumberForm.Multiple
            : last.EndsWith("st", StringComparison.Ordinal) || last.EndsWith("nd", StringComparison.Ordinal) || last.EndsWith("rd", StringComparison.Ordinal) || (last.EndsWith("th", StringComparison.Ordinal) && char.IsDigit(last[0])) ? NumberForm.Ordinal
            : NumberForm.Cardinal;

        return new NumberMention(new TextSpan(start, end - start), value, form, IsPartOfName: IsPartOfName(text, words, at));
    }

    // "Seedance 2.0" and "GPT 4" name a thing; "March 5", "In 2030" and "On 5" do not.
    private static bool IsPartOfName(string text, IReadOnlyList<Word> words, int at) =>
        at > 0
        && char.IsDigit(words[at].Text[0])
        && IsAdjacent(text, words, at - 1)
        && words[at - 1].IsCapitalised
        && !IsYear(words[at].Text)
        && !Months.Contains(words[at - 1].Text)
        && (words[at].Text.Contains('.', StringComparison.Ordinal) || !NameReader.IsCommonStart(words[at - 1].Text));

    private static void AddDigitsInside(Word word, List<NumberMention> numbers)
    {
        for (var at = 0; at < word.Text.Length;)
        {
            if (!char.IsDigit(word.Text[at]))
            {
                at++;
                continue;
            }

            var start = at;

            while (at < word.Text.Length && char.IsDigit(word.Text[at]))
            {
                at++;
            }

            // More digits than a decimal holds, or digits of another script, are still a number to check: one that no fact has.
            var value = decimal.TryParse(word.Text[start..at], NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : decimal.MaxValue;
            numbers.Add(new NumberMention(new TextSpan(word.Span.Start + start, at - start), value, NumberForm.Cardinal, IsPartOfName: word.Text.Any(char.IsLetter)));
        }
    }

    private static NumberMention Mention(IReadOnlyList<Word> words, int start, int next, decimal value, NumberForm form, decimal? whole = null) =>
        new(new TextSpan(start, words[next - 1].Span.End - start), value, form, whole);

    private static bool IsAdjacent(string text, IReadOnlyList<Word> words, int at)
    {
        var end = words[at].Span.End;

        return words[at + 1].Span.Start == end + 1 && text[end] is ' ' or '-' or '\n' or '\u00a0';
    }
}
