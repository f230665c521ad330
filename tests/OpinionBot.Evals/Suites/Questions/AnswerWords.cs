using OpinionBot.Language;

namespace OpinionBot.Suites.Questions;

/// <summary>Words that an answer has to have, however they are written: <c>54%</c> is <c>54 per cent</c>, and no part of <c>154%</c>.</summary>
internal static class AnswerWords
{
    public static bool StandIn(string text, string words)
    {
        var (plain, sought) = (Plain(text), Plain(words));

        for (var at = plain.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = plain.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            if (!GoesOn(plain, at - 1, at) && !GoesOn(plain, at + sought.Length - 1, at + sought.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static string Plain(string text) =>
        Words.FoldText(text).Replace("per cent", "%", StringComparison.Ordinal).Replace("percent", "%", StringComparison.Ordinal).Replace(" %", "%", StringComparison.Ordinal);

    // True within a number.
    private static bool GoesOn(string text, int before, int after) => before >= 0 && after < text.Length && char.IsAsciiDigit(text[before]) && char.IsAsciiDigit(text[after]);
}
