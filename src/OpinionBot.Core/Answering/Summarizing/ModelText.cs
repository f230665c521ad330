using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OpinionBot.Language;

namespace OpinionBot.Answering.Summarizing;

/// <summary>Takes out of a model's text what a reply never has: links, mentions, markup and characters that cannot be seen. They are dropped, not escaped.</summary>
internal static partial class ModelText
{
    public static string Clean(string text)
    {
        var visible = new StringBuilder(text.Length);

        foreach (var character in Characters.Compose(text))
        {
            visible.Append(char.IsWhiteSpace(character) ? ' ' : IsInvisible(character) ? "" : character);
        }

        var plain = Link().Replace(visible.ToString(), "${words}");
        plain = Address().Replace(plain, "");
        plain = Tag().Replace(plain, "");
        plain = Mention().Replace(plain, "");
        plain = Markup().Replace(plain, "");

        return Gap().Replace(Spaces().Replace(plain, " "), "${sign}").Trim();
    }

    private static bool IsInvisible(char character) => char.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    // "[words](address)" and "<address|words>".
    [GeneratedRegex(@"!?\[(?<words>[^\[\]]*)\]\([^()]*\)|<(https?:)?[^<>|]*\|(?<words>[^<>|]*)>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"<?\b([a-z][a-z0-9+.-]*://|www\.|mailto:|data:|javascript:)[^\s<>]*>?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    [GeneratedRegex(@"<[^<>]{0,2000}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"@[\w.-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"[*_`#~|]+|^>+ *", RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex(@" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex(@" (?<sign>[.,;])", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Gap();
}
