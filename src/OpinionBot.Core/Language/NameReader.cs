namespace OpinionBot.Language;

/// <summary>Finds names: runs of capitalised words, with <c>of</c>, <c>the</c> and the like inside them.</summary>
public static class NameReader
{
    private static readonly HashSet<string> CommonStarts = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "according", "across", "additionally", "after", "again", "against", "all", "almost", "already", "also", "although", "among", "an", "and", "another",
        "any", "are", "around", "as", "asked", "at", "away", "back", "based", "because", "been", "before", "beginning", "behind", "being", "below", "besides", "between", "beyond", "both", "but",
        "by", "can", "compare", "could", "despite", "did", "do", "does", "during", "each", "earlier", "early", "either", "else", "even", "every", "everyone", "few", "fewer",
        "finally", "first", "for", "four", "from", "further", "furthermore", "given", "had", "has", "have", "he", "hence", "her", "here", "hers", "his", "how", "however",
        "i", "if", "in", "indeed", "inside", "instead", "is", "it", "its", "just", "last", "late", "later", "least", "less", "like", "many", "may", "meanwhile",
        "might", "more", "moreover", "most", "much", "must", "my", "near", "nearly", "neither", "never", "nevertheless", "next", "no", "nobody", "none", "nonetheless", "nor", "not",
        "nothing", "now", "of", "off", "often", "on", "once", "one", "only", "or", "other", "others", "our", "out", "outside", "over", "part", "people", "per", "perhaps",
        "rather", "recent", "recently", "respondents", "roughly", "says", "said", "second", "several", "shall", "share", "she", "should", "similarly", "since", "so", "some", "somewhat", "soon", "still", "such",
        "than", "that", "the", "their", "them", "then", "there", "therefore", "these", "they", "third", "this", "those", "though", "three", "through", "throughout", "thus",
        "to", "today", "together", "too", "toward", "towards", "two", "under", "unlike", "until", "up", "upon", "us", "very", "was", "we", "were", "what", "when", "where",
        "whereas", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yes", "yet", "you", "your", "half", "five", "six", "seven", "eight", "nine", "ten",
    };

    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal) { "of", "for", "the", "de", "von", "van", "der", "den", "la", "le", "du", "da", "di", "bin", "al", "&" };

    private static readonly HashSet<string> Calendar = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };

    /// <summary>All names in reading order. A word that is a name elsewhere in the text is one at the start of a sentence too.</summary>
    public static IReadOnlyList<NameMention> Read(string text)
    {
        var words = Words.Of(text);
        var starts = Starts(text, words);
        var names = new List<NameMention>();

        for (var at = 0; at < words.Count;)
        {
            var count = RunLength(text, words, starts, at);

            if (count == 0)
            {
                at++;
                continue;
            }

            Add(text, words, at, count, starts, names);
            at += count;
        }

        return Settle(names);
    }

    /// <summary>True for a word such as <c>While</c> or <c>In</c>, which is capitalised only because a sentence begins.</summary>
    public static bool IsCommonStart(string word) => CommonStarts.Contains(Words.Fold(word));

    private static void Add(string text, IReadOnlyList<Word> words, int at, int count, HashSet<int> starts, List<NameMention> names)
    {
        var isStart = starts.Contains(at);

        // "The Monongah poll": what stands behind the first word is no first word.
        if (isStart && IsCommonStart(words[at].Text))
        {
            at++;
            count--;
            isStart = false;
        }

        // "In August": a month is a date, not a name.
        if (count <= 0 || (count == 1 && Calendar.Contains(words[at].Text)) || (count == 1 && words[at].Text == "I"))
        {
            return;
        }

        var start = words[at].Span.Start;
        var last = words[at + count - 1];
        var end = last.Text.EndsWith("'s", StringComparison.Ordinal) || last.Text.EndsWith("’s", StringComparison.Ordinal) ? last.Span.End - 2 : last.Span.End;

        // "AI+": a plus sign belongs to the name.
        end = end < text.Length && text[end] == '+' ? end + 1 : end;

        names.Add(new NameMention(new TextSpan(start, end - start), text[start..end], !isStart || count > 1 || HasInnerCapital(words[at].Text)));
    }

    private static List<NameMention> Settle(List<NameMention> names)
    {
        var known = names.Where(name => name.IsCertain).SelectMany(name => Words.Of(name.Text)).Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

        return [.. names.Select(name => name.IsCertain || !known.Contains(name.Text) ? name : name with { IsCertain = true })];
    }

    private static int RunLength(string text, IReadOnlyList<Word> words, HashSet<int> starts, int at)
    {
        if (!IsNameWord(words[at]))
        {
            return 0;
        }

        var count = 1;

        while (at + count < words.Count && IsJoined(text, words, at + count) && !EndsName(words[at + count - 1].Text))
        {
            var next = words[at + count];

            if (IsNameWord(next) && !starts.Contains(at + count))
            {
                count++;
            }
            else if (IsVersion(next.Text))
            {
                count++;
            }
            else if (Connectors.Contains(next.Text) && IsConnected(text, words, at + count))
            {
                count += 2;
            }
            else
            {
                break;
            }
        }

        return count;
    }

    // "Ministry of Health", not "Xi of the".
    private static bool IsConnected(string text, IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && IsJoined(text, words, at + 1) && IsNameWord(words[at + 1]) && words[at].Text is not "the";

    private static bool IsNameWord(Word word) => word.IsCapitalised && char.IsLetter(word.Text[0]);

    private static bool IsVersion(string word) => char.IsDigit(word[0]) && word.Contains('.', StringComparison.Ordinal) && word.All(character => char.IsDigit(character) || character == '.');

    // A possessive ends a name: "China's AI industry" is two.
    private static bool EndsName(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal);

    private static bool HasInnerCapital(string word) => word.Skip(1).Any(char.IsUpper);

    private static bool IsJoined(string text, IReadOnlyList<Word> words, int at)
    {
        var between = text.AsSpan(words[at - 1].Span.End, words[at].Span.Start - words[at - 1].Span.End);

        return between is " " or " & " or "\u00a0" or ". ";
    }

    private static HashSet<int> Starts(string text, IReadOnlyList<Word> words)
    {
        var starts = new HashSet<int>();
        var sentences = SentenceSplitter.Split(text);
        var at = 0;

        foreach (var sentence in sentences)
        {
            while (at < words.Count && words[at].Span.Start < sentence.Start)
            {
                at++;
            }

            starts.Add(at);
        }

        // The first word inside quotation marks begins a sentence as well.
        for (var word = 1; word < words.Count; word++)
        {
            if (words[word].Span.Start > 0 && text[words[word].Span.Start - 1] is '“' or '"' or '‘' or '«')
            {
                starts.Add(word);
            }
        }

        return starts;
    }
}
