using System.Globalization;

namespace OpinionBot.Language.Numbers;

/// <summary>A number written in one of the ways in which people write numbers, with what it says.</summary>
internal sealed record NumberSpelling(string Written, decimal Value, NumberForm Form, decimal? Base = null, decimal? To = null)
{
    private static readonly string[] Ones = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');
    private static readonly string[] Tens = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
    private static readonly string[] PercentSigns = ["%", " %", "\u00a0%", "\u202f%", "\u2009%", "％", "﹪", "٪", " percent", " per cent", "pc", " pct", " p.c.", "-percent"];
    private static readonly string[] Unseen = ["\u200b", "\u00ad", "\u2060", "\ufeff"];
    private static readonly int[] Zeros = ['0', '٠', '۰', '０', '०'];

    /// <summary>Another spelling for every state of the random numbers.</summary>
    public static NumberSpelling Any(Random random) => random.Next(7) switch
    {
        0 => Count(random),
        1 => Words(random),
        2 => Ratio(random),
        3 => Range(random),
        4 => Scaled(random),
        _ => Share(random),
    };

    private static NumberSpelling Share(Random random)
    {
        var (written, value) = random.Next(4) switch
        {
            0 => (random.Next(1, 101).ToString(CultureInfo.InvariantCulture), 0m),
            1 => ($"{random.Next(0, 101)}{Pick(random, ".", ",", "·")}{random.Next(1, 10)}", 0m),
            2 => ($".{random.Next(1, 100)}", 0m),
            _ => (InWords(random.Next(2, 100), random), -1m),
        };
        value = value < 0 ? OfWords(written) : decimal.Parse(written.Replace(',', '.').Replace('·', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var inDigits = written.Any(char.IsAsciiDigit);
        var isNegative = inDigits && written[0] != '.' && random.Next(6) == 0;
        var sign = Pick(random, PercentSigns);

        return new NumberSpelling(
            (isNegative ? Pick(random, "-", "−", "minus ") : "") + (inDigits ? Dress(written, random) : written) + (inDigits || sign[0] == '-' || char.IsWhiteSpace(sign[0]) ? sign : " " + sign),
            isNegative ? -value : value,
            NumberForm.Percent);
    }

    private static NumberSpelling Count(Random random)
    {
        var value = random.Next(6) == 0 ? random.Next(1, 1_000) : random.Next(1_000, 100_000_000);
        var plain = value.ToString(CultureInfo.InvariantCulture);
        var grouped = value.ToString("#,0", CultureInfo.InvariantCulture);

        var written = random.Next(9) switch
        {
            0 => grouped.Replace(',', '’'),
            1 => grouped.Replace(',', '\''),
            2 => grouped.Replace(',', '\u00a0'),
            3 => grouped.Replace(',', '\u202f'),
            4 => grouped.Replace(',', ' '),
            5 when value >= 1_000_000 => grouped.Replace(',', '.'),
            6 => Indian(plain),
            7 => grouped,
            _ => plain,
        };

        return new NumberSpelling(Dress(written, random), value, NumberForm.Cardinal);
    }

    private static NumberSpelling Words(Random random)
    {
        var value = random.Next(3) switch { 0 => random.Next(2, 100), 1 => random.Next(100, 1_000), _ => random.Next(1_000, 1_000_000) };

        return new NumberSpelling(InWords(value, random), value, NumberForm.Cardinal);
    }

    private static NumberSpelling Scaled(Random random)
    {
        var value = random.Next(11, 990) / 10m;
        var (word, scale) = Pick(random, (" million", 1_000_000m), (" thousand", 1_000m), (" billion", 1_000_000_000m), ("m", 1_000_000m), ("bn", 1_000_000_000m), ("k", 1_000m));

        return new NumberSpelling(value.ToString("0.0", CultureInfo.InvariantCulture).Replace('.', Pick(random, '.', ',')) + word, value * scale, NumberForm.Cardinal);
    }

    private static NumberSpelling Ratio(Random random)
    {
        var whole = random.Next(3, 11);
        var part = random.Next(1, whole);
        var inWords = random.Next(2) == 0;
        var (first, second) = inWords ? (Ones[part], Ones[whole]) : ($"{part}", $"{whole}");
        var joint = inWords ? Pick(random, " in ", " out of ", " out of every ", "-in-", " of ", " in every ") : Pick(random, " in ", "/", " out of ", " out of every ", "-in-", " of ");

        return new NumberSpelling(first + joint + second, part, NumberForm.Ratio, whole);
    }

    private static NumberSpelling Range(Random random)
    {
        var from = random.Next(1, 95);
        var to = random.Next(from + 1, 101);

        return new NumberSpelling($"{from}{Pick(random, "–", "-", " – ", " to ", "−")}{to}{Pick(random, "%", " %", " percent", "pc")}", from, NumberForm.Percent, To: to);
    }

    private static string InWords(int value, Random random) => value switch
    {
        < 20 => Ones[value],
        < 100 => Tens[value / 10] + (value % 10 == 0 ? "" : Pick(random, "-", " ") + Ones[value % 10]),
        < 1_000 => $"{(value / 100 == 1 && random.Next(2) == 0 ? "a" : Ones[value / 100])} hundred{Rest(value % 100, random)}",
        _ => $"{InWords(value / 1_000, random)} thousand{Rest(value % 1_000, random)}",
    };

    private static string Rest(int rest, Random random) => rest == 0 ? "" : (rest < 100 && random.Next(4) > 0 ? " and " : " ") + InWords(rest, random).Replace("a hundred", "one hundred", StringComparison.Ordinal);

    // The words of a share are its own check: they were made of a number below a hundred.
    private static decimal OfWords(string words) => words.Split('-', ' ').Sum(word => Array.IndexOf(Ones, word) is >= 0 and var one ? one : Array.IndexOf(Tens, word) * 10);

    private static string Indian(string plain) => plain.Length <= 5 ? string.Create(CultureInfo.InvariantCulture, $"{int.Parse(plain, CultureInfo.InvariantCulture):#,0}") : Pairs(plain[..^3]) + "," + plain[^3..];

    private static string Pairs(string digits) => digits.Length <= 2 ? digits : Pairs(digits[..^2]) + "," + digits[^2..];

    // Digits of another script, or a sign without width between two digits.
    private static string Dress(string written, Random random)
    {
        if (random.Next(6) == 0)
        {
            var zero = Pick(random, Zeros);

            return string.Concat(written.Select(character => char.IsAsciiDigit(character) ? (char)(zero + (character - '0')) : character));
        }

        var at = written.Length > 1 && random.Next(6) == 0 ? random.Next(1, written.Length) : 0;

        return at > 0 && char.IsAsciiDigit(written[at - 1]) && char.IsAsciiDigit(written[at]) ? written.Insert(at, Pick(random, Unseen)) : written;
    }

    private static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];
}
