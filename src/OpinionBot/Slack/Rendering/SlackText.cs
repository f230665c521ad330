using System.Text;
using System.Text.RegularExpressions;

namespace OpinionBot.Slack.Rendering;

/// <summary>Text on its way to and from Slack's own markup.</summary>
internal static partial class SlackText
{
    /// <summary>Nothing in the text can be a mention, a channel or a labelled link any more.</summary>
    public static string Escape(string text) => new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString();

    /// <summary>The text escaped, and bold when it is marked.</summary>
    public static string Mark(string text, bool isMarked) => isMarked ? $"*{Escape(text.Replace('*', '∗'))}*" : Escape(text);

    /// <summary>How much of a limit a character takes once it is escaped.</summary>
    public static int Cost(char character) => character switch { '&' => 5, '<' or '>' => 4, _ => 1 };

    /// <summary>Plain text for a streamed message, which Slack reads as Markdown: no emphasis and no links come of it.</summary>
    public static string EscapeMarkdown(string text) => MarkdownMarks().Replace(Escape(text), @"\$0").Replace("](", "] (", StringComparison.Ordinal);

    /// <summary>What somebody wrote, as plain text: entities resolved, links as their address, mentions of <paramref name="botUserId"/> left out and of others kept as <c>@</c> and the id.</summary>
    public static string Read(string text, string? botUserId) =>
        Unescape(Marks().Replace(text, mark => ReadMark(mark.Groups["what"].Value, botUserId))).Trim();

    public static string Unescape(string text) => new StringBuilder(text).Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString();

    /// <summary>True when somebody else than the bot is spoken to.</summary>
    public static bool MentionsOthers(string text, string? botUserId) =>
        Marks().Matches(text).Select(mark => mark.Groups["what"].Value).Any(what => what.StartsWith('@') && !what.StartsWith('@' + botUserId, StringComparison.Ordinal));

    public static bool Mentions(string text, string? botUserId) => botUserId is not null && text.Contains("<@" + botUserId, StringComparison.Ordinal);

    private static string ReadMark(string what, string? botUserId)
    {
        var bar = what.IndexOf('|', StringComparison.Ordinal);
        var label = bar < 0 ? null : what[(bar + 1)..];
        var target = bar < 0 ? what : what[..bar];

        return target switch
        {
            ['@', .. var user] => user == botUserId ? "" : $"@{label ?? user}",
            ['#', ..] => $"#{label ?? target[1..]}",
            ['!', ..] => label ?? "",
            _ => target,
        };
    }

    [GeneratedRegex("<(?<what>[^<>]+)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    [GeneratedRegex(@"[\\`*_~]", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownMarks();
}
