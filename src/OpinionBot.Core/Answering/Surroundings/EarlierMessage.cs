using System.Text.RegularExpressions;
using OpinionBot.Answering.Retrieval.People;

namespace OpinionBot.Answering.Surroundings;

/// <summary>Quotations of earlier messages: lines that begin with <c>&gt;</c>, and what a mail program puts under an answer.</summary>
internal static partial class EarlierMessage
{
    private const string ToTheEnd = ">>>";

    // As mail programs have them in the languages that answers are given in.
    private static readonly string[] Senders = ["from", "von", "de"];
    private static readonly string[] Heads =
    [
        "sent", "date", "to", "cc", "subject", "gesendet", "datum", "an", "betreff",
        "envoyé", "à", "objet", "enviado", "fecha", "data", "para", "asunto", "assunto",
    ];

    /// <summary>The lines that are the writer's own. Where nothing else is said, what is quoted is what is said.</summary>
    public static IReadOnlyList<string> TakeOff(IReadOnlyList<string> lines)
    {
        if (!Enumerable.Range(0, lines.Count).Any(at => IsQuoted(lines[at]) || IsHeading(lines, at)))
        {
            return lines;
        }

        var own = Own(lines, line => line.StartsWith(ToTheEnd, StringComparison.Ordinal));
        own = own.Any(QuestionText.HasWords) ? own : Own(lines, _ => false);

        return own.Any(QuestionText.HasWords) ? own : [.. lines.Select(Unmark)];
    }

    /// <summary>The line without its marks of quotation.</summary>
    public static string Unmark(string line) => IsQuoted(line) ? Marks().Replace(line, "") : line;

    private static List<string> Own(IReadOnlyList<string> lines, Func<string, bool> quotesTheRest)
    {
        var own = new List<string>();

        for (var at = 0; at < lines.Count; at++)
        {
            if (IsQuoted(lines[at]))
            {
                DropIntroduction(own);

                if (quotesTheRest(lines[at]))
                {
                    break;
                }
            }
            else if (IsHeading(lines, at) && own.Any(QuestionText.HasWords) && !lines.Skip(at + 1).Any(IsQuoted))
            {
                // The earlier message follows as it is, to the end.
                break;
            }
            else
            {
                own.Add(lines[at]);
            }
        }

        return own;
    }

    // "On Monday Anna wrote:", on one line or two. Whoever asks "is this so?" before a quotation has asked.
    private static void DropIntroduction(List<string> own)
    {
        while (own.Count > 0 && string.IsNullOrWhiteSpace(own[^1]))
        {
            own.RemoveAt(own.Count - 1);
        }

        if (own is [.., var last] && last.TrimEnd().EndsWith(':') && !last.Contains('?', StringComparison.Ordinal))
        {
            own.RemoveAt(own.Count - 1);

            if (own is [.., var before] && MessageDate().IsMatch(before))
            {
                own.RemoveAt(own.Count - 1);
            }
        }
    }

    // ">65" and "> 65 only" are no quotations but ages.
    private static bool IsQuoted(string line) => line.TrimStart() is ['>', ..] and not ['>', >= '0' and <= '9' or '=', ..] and var marked && !AgeGroup.Begins(marked);

    // A sentence with a date, or two lines of what a mail has at its head.
    private static bool IsHeading(IReadOnlyList<string> lines, int at) =>
        (lines[at].TrimEnd().EndsWith(':') && MessageDate().IsMatch(lines[at]))
        || (at + 1 < lines.Count && IsField(lines[at], Senders) && IsField(lines[at + 1], Heads));

    private static bool IsField(string line, string[] names) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon
        && names.Contains(line[..colon].Trim().TrimStart('*'), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*(>\s*)+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    // As they begin an earlier message.
    [GeneratedRegex(@"^\s*(On|Am|Le|El|Em) .*[0-9]{4}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex MessageDate();
}
