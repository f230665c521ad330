using System.Text.RegularExpressions;
using OpinionBot.Answering.Surroundings;

namespace OpinionBot.Discord.Incoming;

/// <summary>Discord's markup as the plain words of a question: a masked link is its label, and nobody who is mentioned is named.</summary>
internal static partial class DiscordQuestionText
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    /// <param name="text">As Discord delivers it.</param>
    /// <returns>Empty when nothing is asked.</returns>
    public static string Read(string text) => QuestionText.Of(ReadMarks(text));

    /// <summary>The same with what is quoted.</summary>
    public static string ReadWithQuotations(string text) => QuestionText.WithQuotations(ReadMarks(text));

    private static string ReadMarks(string text) => LineStarts().Replace(Marks().Replace(Links().Replace(LinksBehind().Replace(text, "?"), "${label}"), " "), "");

    private const string Link = @"\[(?<label>[^\[\]\n]+)\]\(<?https?://[^\s()<>]*(\([^\s()<>]*\)[^\s()<>]*)*>?( +(""[^""\n]*""|'[^'\n]*'))?\)";

    // The title of a page is none of the question's words when the question has ended before it.
    [GeneratedRegex(@"\?[\s(]*(" + Link + @"[\s,;&)(+]*(and\s+)?)+$", Options)]
    private static partial Regex LinksBehind();

    [GeneratedRegex(Link, Options)]
    private static partial Regex Links();

    // Mentions of people, roles, channels, commands and pages; emoji of a server; points in time.
    [GeneratedRegex(@"<(@[!&]?[0-9]+|#[0-9]+|/[^<>:\n]+:[0-9]+|a?:\w+:[0-9]+|t:-?[0-9]+(:[a-zA-Z])?|id:[a-z-]+(:[0-9]+)?|https?://[^<>\s]+)>", Options)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?m)^(#{1,3}|-#) +", Options)]
    private static partial Regex LineStarts();
}
