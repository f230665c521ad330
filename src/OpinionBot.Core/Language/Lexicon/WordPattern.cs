namespace OpinionBot.Language.Lexicon;

/// <summary>
/// A pattern over words, as the data files write it: <c>which &lt;country&gt; * &lt;end&gt;</c>. A word stands for itself, <c>a/b</c> for either,
/// <c>&lt;class&gt;</c> for any word or phrase of that class of the lexicon, <c>*</c> for up to eight words, <c>_</c> for one, a <c>?</c> behind a part makes it
/// optional; <c>^</c> and <c>$</c> bind the pattern to the beginning and the end. A part in braces is what the pattern looks for: <c>{*}</c>.
/// </summary>
public sealed class WordPattern
{
    private const int MaxGap = 8;

    private readonly List<Part> _parts = [];
    private readonly bool _fromStart;
    private readonly bool _toEnd;

    public WordPattern(string pattern, Lexicon lexicon)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        _fromStart = parts.Remove("^");
        _toEnd = parts.Remove("$");
        _parts.AddRange(parts.Select(part => Read(part, lexicon)));
    }

    /// <summary>The patterns that a written one stands for: <c>&lt;a&gt;/b</c> offers classes and words side by side.</summary>
    public static IEnumerable<string> Alternatives(string pattern)
    {
        var parts = pattern.Split(' ');
        var at = Array.FindIndex(parts, part => part.Contains('/', StringComparison.Ordinal) && part.Contains('<', StringComparison.Ordinal));

        return at < 0 ? [pattern] : parts[at].TrimEnd('?').Split('/').SelectMany(choice => Alternatives(string.Join(' ', parts.Select((part, index) => index == at ? choice + (part.EndsWith('?') ? "?" : "") : part))));
    }

    /// <returns>Where the pattern stands, the first place of several; null when it does not fit.</returns>
    public PatternMatch? Match(IReadOnlyList<string> words)
    {
        for (var start = 0; start < (_fromStart ? 1 : Math.Max(1, words.Count)); start++)
        {
            var slot = (Start: 0, Length: 0);

            if (Fit(words, start, 0, ref slot) is >= 0 and var end)
            {
                return new PatternMatch(start, end - start, [.. words.Skip(slot.Start).Take(slot.Length)]);
            }
        }

        return null;
    }

    private int Fit(IReadOnlyList<string> words, int at, int next, ref (int Start, int Length) slot)
    {
        if (next == _parts.Count)
        {
            return !_toEnd || at == words.Count ? at : -1;
        }

        var part = _parts[next];

        for (var length = part.IsOptional ? 0 : part.Least; length <= part.Most; length++)
        {
            if (length > 0 && !part.IsGap && !part.Fits(words, at, ref length))
            {
                continue;
            }

            if (at + length > words.Count)
            {
                break;
            }

            if (Fit(words, at + length, next + 1, ref slot) is >= 0 and var end)
            {
                slot = part.IsSlot ? (at, length) : slot;

                return end;
            }
        }

        return -1;
    }

    private static Part Read(string written, Lexicon lexicon)
    {
        var isOptional = written.EndsWith('?');
        var name = written.TrimEnd('?');
        var isSlot = name.StartsWith('{') && name.EndsWith('}') && name.Length > 2 && name is not ("{place}" or "{year}" or "{number}");
        name = isSlot ? name[1..^1] : name;

        return name == "*" ? new Part([], null, 0, MaxGap, isSlot, isOptional)
            : name == "_" ? new Part([], null, 1, 1, isSlot, isOptional)
            : name.StartsWith('<') ? new Part([], lexicon.Of(name.Trim('<', '>')), 1, 1, isSlot, isOptional)
            : new Part(name.Split('/'), null, 1, 1, isSlot, isOptional);
    }

    private sealed record Part(string[] Words, WordClass? Class, int Least, int Most, bool IsSlot, bool IsOptional)
    {
        public bool IsGap => Least == 0;

        // A phrase of a class takes as many words as it has.
        public bool Fits(IReadOnlyList<string> words, int at, ref int length)
        {
            if (Class is not null)
            {
                length = Math.Max(1, Class.MatchAt(words, at));

                return Class.MatchAt(words, at) > 0;
            }

            return at < words.Count && (Words.Length == 0 || Array.IndexOf(Words, words[at]) >= 0);
        }
    }
}

/// <param name="Start">The first word.</param>
/// <param name="Length">How many words.</param>
/// <param name="Slot">The words of the part in braces; empty when the pattern has none.</param>
public sealed record PatternMatch(int Start, int Length, IReadOnlyList<string> Slot);
