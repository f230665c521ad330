namespace OpinionBot.Language.Numbers;

/// <summary>The English words for numbers, and how they make one number: <c>two hundred and fifty</c>, <c>sixty-two point five</c>, <c>half a million</c>.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, decimal> Cardinals =
        Numbered("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1)
            .Concat(Numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10))
            .Append(new("nought", 0))
            .ToDictionary(StringComparer.Ordinal);

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["bn"] = 1_000_000_000,
        ["billion"] = 1_000_000_000,
        ["tn"] = 1_000_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    };

    // Only right behind digits.
    private static readonly Dictionary<string, decimal> ScaleLetters = new(StringComparer.Ordinal) { ["k"] = 1_000, ["m"] = 1_000_000, ["mn"] = 1_000_000 };

    private static readonly Dictionary<string, decimal> Parts =
        Numbered("half third quarter fifth sixth seventh eighth ninth tenth", 2, 1)
            .Concat(Numbered("halves thirds quarters fifths sixths sevenths eighths ninths tenths", 2, 1))
            .Concat([new("fourth", 4), new("fourths", 4)])
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>The factor of <c>million</c>, <c>bn</c> and the like; null for other words.</summary>
    public static decimal? Scale(string folded) => Scales.TryGetValue(folded, out var scale) ? scale : null;

    /// <summary>The factor of what may stand right behind digits: <c>5k</c>, <c>3bn</c>; null for anything else.</summary>
    public static decimal? ScaleSuffix(string folded) => ScaleLetters.TryGetValue(folded, out var scale) ? scale : Scale(folded);

    /// <summary>2 for <c>half</c>, 10 for <c>tenths</c>; null for other words.</summary>
    public static decimal? Part(string folded) => Parts.TryGetValue(folded, out var part) ? part : null;

    /// <summary>Reads the number whose first word begins at <paramref name="start"/>.</summary>
    /// <returns>Its value and end, null as value when the number words that stand there make no number; null when none stands there.</returns>
    public static (decimal? Value, int End)? Read(string text, int start)
    {
        var first = NumberText.WordAt(text, start, out var at);

        // "A hundred", but not "a third".
        if (first is "a" or "an")
        {
            var scale = NumberText.WordAt(text, NumberText.SkipJoint(text, at), out var end);

            var sum = new Sum(1);

            return Scale(scale) is { } alone && sum.TryScale(alone) ? ReadOn(text, sum, end) : null;
        }

        // "Several hundred and fifty": of how many hundreds nobody knows.
        if (Scale(first) is { } bare and >= 12 && first.Length > 2 && new Sum(1) is var unknown && unknown.TryScale(bare) && ReadOn(text, unknown, at) is var (_, rest) && rest > at)
        {
            return (null, rest);
        }

        return Cardinals.TryGetValue(first, out var value) ? ReadOn(text, new Sum(value), at) : null;
    }

    private static (decimal? Value, int End) ReadOn(string text, Sum sum, int end)
    {
        while (true)
        {
            var next = NumberText.SkipJoint(text, end);
            var word = next > end ? NumberText.WordAt(text, next, out next) : "";

            if (word == "and" && sum.TakesAnd && NumberText.SkipJoint(text, next) is var behind && behind > next)
            {
                if (FractionBehind(text, end) is var (fraction, fractionEnd))
                {
                    sum.AddFraction(fraction);
                    end = fractionEnd;
                    continue;
                }

                word = NumberText.WordAt(text, behind, out next);

                if (!sum.TakesWordsAfterAnd || !Cardinals.ContainsKey(word))
                {
                    return (sum.TakesWordsAfterAnd && IsMisspelt(word) ? null : sum.Value, end);
                }
            }

            if (word == "point" && ReadDecimals(text, next) is var (decimals, decimalsEnd))
            {
                sum.AddFraction(decimals);
                end = decimalsEnd;
                continue;
            }

            if (Scale(word) is { } scale)
            {
                if (!sum.TryScale(scale))
                {
                    return (null, SkipAll(text, next));
                }
            }
            else if (Cardinals.TryGetValue(word, out var value))
            {
                if (!sum.TryAdd(value))
                {
                    return (null, SkipAll(text, next));
                }
            }
            else
            {
                return (sum.Value, end);
            }

            end = next;
        }
    }

    /// <summary>Reads <c>and a half</c>, <c>and three quarters</c> behind a whole number; null for anything else.</summary>
    public static (decimal Value, int End)? FractionBehind(string text, int end)
    {
        if (NumberText.WordAt(text, NumberText.SkipJoint(text, end), out var and) != "and")
        {
            return null;
        }

        var count = NumberText.WordAt(text, NumberText.SkipJoint(text, and), out var countEnd) switch
        {
            "a" or "one" => 1,
            var word when Cardinals.TryGetValue(word, out var value) && value is > 1 and < 10 => value,
            _ => 0,
        };
        var part = NumberText.SkipJoint(text, countEnd);

        return count > 0 && part > countEnd && Part(NumberText.WordAt(text, part, out var partEnd)) is { } whole && count < whole ? (count / whole, partEnd) : null;
    }

    // "Point five", "point two five".
    private static (decimal Value, int End)? ReadDecimals(string text, int at)
    {
        var value = 0m;
        var place = 1m;
        var end = at;

        while (NumberText.SkipJoint(text, end) is var next && next > end && Cardinals.TryGetValue(NumberText.WordAt(text, next, out next), out var digit) && digit < 10)
        {
            place /= 10;
            value += digit * place;
            end = next;
        }

        return end > at ? (value, end) : null;
    }

    // "Two hundred and fourty": a word that begins as a number is more likely a part of it than another word.
    private static bool IsMisspelt(string word) => Cardinals.Keys.Any(known => known.Length > 3 && word.StartsWith(known, StringComparison.Ordinal));

    // Number words that make no number together are passed over together.
    private static int SkipAll(string text, int end)
    {
        while (NumberText.SkipJoint(text, end) is var next && next > end && NumberText.WordAt(text, next, out next) is var word && (Cardinals.ContainsKey(word) || Scale(word) is not null))
        {
            end = next;
        }

        return end;
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Numbered(string words, decimal first, decimal step) =>
        words.Split(' ').Select((word, index) => KeyValuePair.Create(word, first + (step * index)));

    /// <summary>What the words so far make: whole thousands, and what has not been multiplied yet.</summary>
    private sealed class Sum(decimal first)
    {
        private decimal _whole;
        private decimal _open = first;
        private decimal _last = first;
        private decimal _lastScale = decimal.MaxValue;

        public decimal Value => _whole + _open;

        public bool TakesAnd => _open == decimal.Truncate(_open);

        /// <summary>True behind a hundred or a thousand: <c>two hundred and fifty</c>; <c>two and three</c> are two numbers.</summary>
        public bool TakesWordsAfterAnd => _last >= 100 && TakesAnd;

        public void AddFraction(decimal part) => (_open, _last) = (_open + part, part);

        public bool TryAdd(decimal value)
        {
            var fits = value < 10 && value > 0 ? (_last >= 20 && _last <= 90) || _last >= 100 : value is >= 10 and < 100 && _last >= 100;
            (_open, _last) = (_open + value, value);

            return fits;
        }

        public bool TryScale(decimal scale)
        {
            // "Twelve hundred", "two dozen"; thousands and more once each, the largest first.
            var fits = scale < 1_000 ? _open > 0 && _last < 100 && _open < 100 : _open > 0 && scale < _lastScale && _last < 1_000;

            if (scale < 1_000)
            {
                _open *= scale;
            }
            else
            {
                (_whole, _open, _lastScale) = (_whole + (_open * scale), 0, scale);
            }

            _last = scale;

            return fits;
        }
    }
}
