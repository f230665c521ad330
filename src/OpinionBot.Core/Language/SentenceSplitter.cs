namespace OpinionBot.Language;

/// <summary>Splits running text into sentences. A line break with an empty line, or at the end of a heading, ends a sentence.</summary>
public static class SentenceSplitter
{
    private static readonly HashSet<string> Abbreviations = new(StringComparer.OrdinalIgnoreCase)
    {
        "mr", "mrs", "ms", "dr", "prof", "rev", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "st", "jr", "sr", "mt",
        "vs", "etc", "e.g", "i.e", "cf", "ca", "approx", "no", "nos", "fig", "figs", "vol", "pp", "ed", "eds", "al", "inc", "ltd", "co", "corp", "dept", "est",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    };

    /// <summary>Sentences in reading order, without the white space around them. Linear in the length of the text.</summary>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;

        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\n' && IsParagraphEnd(text, at))
            {
                Add(sentences, text, start, at);
                start = at + 1;
            }
            else if (IsEnd(text, at))
            {
                var end = AfterClosingMarks(text, at + 1);

                if (StartsSentence(text, at, end))
                {
                    Add(sentences, text, start, end);
                    start = end;
                    at = end - 1;
                }
            }
        }

        Add(sentences, text, start, text.Length);

        return sentences;
    }

    private static bool IsEnd(string text, int at) => text[at] is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    private static bool IsParagraphEnd(string text, int at)
    {
        for (var next = at + 1; next < text.Length && char.IsWhiteSpace(text[next]); next++)
        {
            if (text[next] == '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static int AfterClosingMarks(string text, int at)
    {
        while (at < text.Length && (text[at] is '"' or '\'' or '”' or '’' or '»' or '“' or ')' or ']' or '」' or '』' || IsEnd(text, at)))
        {
            // An opening mark after a space belongs to the next sentence; here nothing but marks has been passed.
            at++;
        }

        return at;
    }

    private static bool StartsSentence(string text, int mark, int end)
    {
        if (end >= text.Length)
        {
            return true;
        }

        if (text[mark] is '。' or '！' or '？')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[end]))
        {
            return false;
        }

        var next = end;

        while (next < text.Length && (char.IsWhiteSpace(text[next]) || text[next] is '"' or '“' or '‘' or '\'' or '«' or '„' or '(' or '['))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return true;
        }

        if (char.IsLower(text[next]))
        {
            return false;
        }

        return text[mark] != '.' || !IsAbbreviation(text, mark, end, next);
    }

    private static bool IsAbbreviation(string text, int mark, int end, int next)
    {
        // A closing quotation mark or bracket after the full stop: the sentence is over.
        if (end > mark + 1)
        {
            return false;
        }

        var start = mark;

        while (start > 0 && (char.IsLetter(text[start - 1]) || (text[start - 1] == '.' && start > 1 && char.IsLetter(text[start - 2]))))
        {
            start--;
        }

        var word = text[start..mark];

        if (word.Length == 0)
        {
            return false;
        }

        // "U.S." or "a.m." may end a sentence: then a word follows that starts one.
        if (word.Contains('.', StringComparison.Ordinal))
        {
            return !SentenceStarters.Contains(NextWord(text, next));
        }

        // "No." is an abbreviation only before a number; an initial is one capital: "J. K. Rowling", but not "plan B. It".
        return word.Equals("no", StringComparison.OrdinalIgnoreCase) ? char.IsDigit(text[next])
            : (word.Length == 1 && char.IsUpper(word[0]) && word != "I" && !SentenceStarters.Contains(NextWord(text, next))) || Abbreviations.Contains(word);
    }

    private static readonly HashSet<string> SentenceStarters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "But", "And", "This", "That", "These", "Those", "However", "Only",
        "Most", "Many", "Some", "While", "When", "After", "Before", "For", "If", "As", "By", "Its", "His", "Her", "Their", "There", "Not", "So",
    };

    private static string NextWord(string text, int at)
    {
        var end = at;

        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return text[at..end];
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end - start));
        }
    }
}
