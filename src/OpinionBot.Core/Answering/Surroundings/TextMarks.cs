using System.Buffers;
using System.Text.RegularExpressions;

namespace OpinionBot.Answering.Surroundings;

/// <summary>Marks of emphasis, of code and of what is to be uncovered, which chats share, and addresses.</summary>
internal static partial class TextMarks
{
    private const int MaxNested = 4;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    // Making an expression ready takes longer than an answer: most questions have no sign that needs one.
    private static readonly SearchValues<char> AddressSigns = SearchValues.Create(":@");
    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("*~_`|");

    private static readonly (char Sign, Func<Regex> Pairs)[] Marks =
        [('`', Fences), ('`', Codes), ('*', Stars), ('~', Strikes), ('_', Underscores), ('|', Covers)];

    /// <summary>The text with what is marked, without the marks and without addresses.</summary>
    public static string TakeOut(string text)
    {
        text = text.AsSpan().ContainsAny(AddressSigns) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
            ? Mails().Replace(Addresses().Replace(text, " "), " ")
            : text;

        for (var (nested, before) = (0, ""); nested < MaxNested && before != text && text.AsSpan().ContainsAny(MarkSigns); nested++)
        {
            before = text;
            text = Marks.Where(mark => text.Contains(mark.Sign, StringComparison.Ordinal))
                .Aggregate(text, (marked, mark) => mark.Pairs().Replace(marked, "${before}${marked}${after}"));
        }

        return text;
    }

    [GeneratedRegex(@"(?i)<?\b(https?|ftp)://[^\s<>]*>?|\b(www\.|mailto:|tel:)[^\s<>]+", Options)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", Options)]
    private static partial Regex Mails();

    [GeneratedRegex("(?<before>)`{3}([a-z]+\n)?(?<marked>[^`]+)`{3}(?<after>)", Options)]
    private static partial Regex Fences();

    [GeneratedRegex(@"(?<before>)`{1,2}(?<marked>[^`\n]+)`{1,2}(?<after>)", Options)]
    private static partial Regex Codes();

    // Marks stand where no word does: "2*3" and "snake_case" have none.
    [GeneratedRegex(@"(?<before>^|[^\w*])\*{1,3}(?<marked>[^*\n]+)\*{1,3}(?<after>$|[^\w*])", Options)]
    private static partial Regex Stars();

    [GeneratedRegex(@"(?<before>^|[^\w~])~{1,2}(?<marked>[^~\n]+)~{1,2}(?<after>$|[^\w~])", Options)]
    private static partial Regex Strikes();

    [GeneratedRegex(@"(?<before>^|\W)_{1,3}(?<marked>[^_\n]+)_{1,3}(?<after>$|\W)", Options)]
    private static partial Regex Underscores();

    [GeneratedRegex(@"(?<before>)\|\|(?<marked>[^|]+)\|\|(?<after>)", Options)]
    private static partial Regex Covers();
}
