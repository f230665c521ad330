using OpinionBot.Language;
using OpinionBot.Language.Spelling;

namespace OpinionBot.Curation.Fetching.Reading;

/// <summary>Joins lines at whose end a word was broken: <c>regu-</c> and <c>lated</c> are one word, <c>high-</c> and <c>risk</c> keep their hyphen.</summary>
/// <param name="text">The text that the lines are of: what it writes elsewhere in a line is how it writes.</param>
internal sealed class BrokenWord(string text)
{
    private const char Soft = '\u00ad';

    private readonly Lazy<HashSet<string>> _written = new(() => [.. text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries)]);

    private readonly Lazy<bool> _isEnglish = new(() => LanguageGuess.Of(text) is null or "en");

    private static readonly char[] Between = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '"', '“', '”'];

    /// <summary>Two lines as one, with a space between where no word was broken.</summary>
    public string Join(string line, string next)
    {
        if (line.Length < 2 || next.Length == 0 || line[^1] is not ('-' or Soft or '\u2010') || !char.IsLetter(line[^2]) || !char.IsLower(next[0]))
        {
            return line.Length == 0 ? next : $"{line.TrimEnd(Soft)} {next}";
        }

        var first = Words.FoldText(line[(line.LastIndexOf(' ') + 1)..^1].TrimStart(Between));
        var second = Words.FoldText(string.Concat(next.TakeWhile(char.IsLetter)));

        return line[^1] == Soft || IsOne(first, second) ? line[..^1] + next : line + next;
    }

    private bool IsOne(string first, string second)
    {
        if (first.Contains('-', StringComparison.Ordinal))
        {
            return false;
        }

        var isJoined = _written.Value.Contains(first + second);
        var isHyphened = _written.Value.Contains($"{first}-{second}");

        // Other languages break words at the ends of lines and hardly ever hyphenate them; of English ones, two halves that are no words were one.
        return isJoined != isHyphened ? isJoined
            : !_isEnglish.Value || EnglishWords.Has(first + second) || !(EnglishWords.Has(first) || EnglishWords.Has(second));
    }
}
