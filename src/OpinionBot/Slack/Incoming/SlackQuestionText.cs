using System.Text.RegularExpressions;
using OpinionBot.Answering.Surroundings;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Incoming;

/// <summary>Slack's markup as the plain words of a question: a link is its label, and nobody who is mentioned is named.</summary>
internal static partial class SlackQuestionText
{
    /// <param name="text">As Slack delivers it, escaped.</param>
    /// <returns>Empty when nothing is asked.</returns>
    public static string Read(string text) => QuestionText.Of(ReadMarks(text));

    /// <summary>The same with what is quoted.</summary>
    public static string ReadWithQuotations(string text) => QuestionText.WithQuotations(ReadMarks(text));

    private static string ReadMarks(string text) =>
        SlackText.Unescape(Marks().Replace(LinksBehind().Replace(text, "?"), mark => mark.Groups["label"] is { Success: true, Value: var label } && !IsAddress(label, mark.Groups["target"].Value) ? label : " "));

    // Slack makes links of addresses itself: "harbour.example" is the label of http://harbour.example.
    private static bool IsAddress(string label, string target) => target.Contains(label, StringComparison.OrdinalIgnoreCase) && label.Contains('.', StringComparison.Ordinal);

    // The title of a page is none of the question's words either when the question has ended before it.
    [GeneratedRegex(@"\?[\s(]*(<https?:[^<>]*>[\s,;&)(+]*(and\s+)?)+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex LinksBehind();

    // Mentions, channels, groups, dates and ways to people have labels too, but they are none of the question's words.
    [GeneratedRegex(@"<([@#!][^<>]*|(?<target>https?:[^<>|]*)(\|(?<label>[^<>]*))?|[a-z][a-z0-9+.-]*:[^<>]*)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
