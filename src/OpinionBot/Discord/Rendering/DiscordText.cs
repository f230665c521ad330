using System.Text.RegularExpressions;
using OpinionBot.Chat;

namespace OpinionBot.Discord.Rendering;

/// <summary>Plain text on its way into Discord's Markdown and out of it.</summary>
internal static partial class DiscordText
{
    /// <summary>No emphasis, no mention, no timestamp, no emoji and no link can come of the text.</summary>
    public static string Escape(string text) => LineStarts().Replace(Marks().Replace(text, @"\$0").Replace("](", @"]\(", StringComparison.Ordinal).Replace("@", "@\u200B", StringComparison.Ordinal).Replace("://", ":\u200B//", StringComparison.Ordinal), @"$1\$2");

    /// <summary>The text escaped, and bold when it is marked.</summary>
    public static string Mark(string text, bool isMarked) => isMarked ? $"**{Escape(text)}**" : Escape(text);

    /// <summary>The beginning of a text, escaped, in at most so many characters; an ellipsis says that there was more.</summary>
    /// <param name="limit">At least 10.</param>
    public static string Cut(string text, int limit) => TextSplitter.Split(text, limit - 1, Cost) switch
    {
        [] => "",
        [var whole] => Escape(whole),
        [var beginning, ..] => $"{Escape(beginning)}…",
    };

    /// <summary>How much of a limit a character takes at most once it is escaped.</summary>
    public static int Cost(char character) => character is '\\' or ':' or '*' or '_' or '~' or '`' or '|' or '<' or '@' or '(' or '#' or '>' or '-' or '+' ? 2 : 1;

    /// <summary>What somebody wrote, without the mention of the bot.</summary>
    public static string Read(string text, string botId) => text.Replace($"<@{botId}>", "", StringComparison.Ordinal).Replace($"<@!{botId}>", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"[\\*_~`|<]", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();

    [GeneratedRegex(@"(?m)^(\s*)(>|#|-#)", RegexOptions.NonBacktracking)]
    private static partial Regex LineStarts();
}
