using System.Buffers;
using System.Text.RegularExpressions;
using OpinionBot.Language;
using OpinionBot.Language.Lexicon;

namespace OpinionBot.Answering.Surroundings;

/// <summary>Whom else a message speaks to: <c>@anna</c> before and behind it, a greeting, and copies (<c>cc</c>).</summary>
internal static partial class SpokenTo
{
    private const int MaxCopied = 8;

    private static readonly string[] Copies = ["cc", "bcc", "fyi"];

    // A greeting ends soon, and with a sign.
    private const int MaxGreeting = 40;
    private static readonly char[] GreetingSigns = [.. ",!.:–—-"];
    private static readonly SearchValues<char> GreetingEnds = SearchValues.Create(GreetingSigns);
    private static readonly WordClass Greetings = Lexicon.Default.Of("greeting");
    private static readonly WordClass Greeted = Lexicon.Default.Of("greeted");

    public static string TakeOff(string text)
    {
        text = WithoutCopies(text);

        if (text.Contains('@', StringComparison.Ordinal))
        {
            text = Behind().Replace(text, "");
        }

        if (text.Contains('@', StringComparison.Ordinal) || Copies.Any(copy => text.StartsWith(copy, StringComparison.OrdinalIgnoreCase)))
        {
            text = Before().Replace(text, "");
        }

        return text.AsSpan(0, Math.Min(MaxGreeting, text.Length)).IndexOfAny(GreetingEnds) is > 0 and var sign ? WithoutGreeting(text, sign) : text;
    }

    // "Hi team," and "Dear all -", not "Hi how many, and".
    private static string WithoutGreeting(string text, int sign)
    {
        IReadOnlyList<string> words = [.. Words.Of(text[..sign]).Select(word => Words.Fold(word.Text))];
        var length = Greetings.MatchAt(words, 0);
        length += length == 0 ? 0 : Greeted.MatchAt(words, length);
        var question = text[sign..].TrimStart(GreetingSigns);

        return length > 0 && length == words.Count && question.Length > 0 && char.IsWhiteSpace(question[0]) ? question.TrimStart() : text;
    }

    // Names behind "cc" only where nothing else can be meant: in a line of its own, behind a sentence, or each with its sign.
    private static string WithoutCopies(string text)
    {
        var words = Words.Of(text);
        var at = words.Count - 1;

        while (at >= 0 && !IsCopy(words[at]))
        {
            at--;
        }

        while (at > 0 && IsCopy(words[at - 1]))
        {
            at--;
        }

        if (at < 0 || words.Count - at > MaxCopied || text[words[at].Span.Start..].Contains('?', StringComparison.Ordinal))
        {
            return text;
        }

        var before = text[..words[at].Span.Start].TrimEnd(' ', '(', '/', '[');
        var isApart = before.Length == 0 || before[^1] is '\n' or '.' or '?' or '!' or ')';

        return isApart || words.Skip(at + 1).All(word => text[word.Span.Start - 1] == '@' || word.Text is "and") ? before : text;
    }

    private static bool IsCopy(Word word) => Copies.Contains(word.Text, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^([\s,/+]*(@[\p{L}_][^\s,]*|(?i:b?cc|fyi)\b))+[\s,:]*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Before();

    [GeneratedRegex(@"([\s,+&]+@[\p{L}_][^\s,]*)+\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Behind();
}
