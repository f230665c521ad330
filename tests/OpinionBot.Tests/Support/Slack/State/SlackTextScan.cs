using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpinionBot.Support.Slack.State;

/// <summary>
/// What Slack would make of a text that is more than its words: mentions that ping, links, and characters that should have been escaped.
/// </summary>
internal sealed partial record SlackTextScan(IReadOnlyList<string> Mentions, IReadOnlyList<string> Links, IReadOnlyList<string> Unescaped)
{
    public static SlackTextScan Nothing { get; } = new([], [], []);

    /// <summary>Scans mrkdwn: the text of a message or of a text object.</summary>
    public static SlackTextScan OfMrkdwn(string text)
    {
        var mentions = new List<string>();
        var links = new List<string>();

        var rest = Angles().Replace(text, match =>
        {
            var inner = match.Groups["inner"].Value;

            if (Mention().IsMatch(inner))
            {
                mentions.Add(match.Value);
                return "";
            }

            if (!Link().IsMatch(inner))
            {
                return match.Value;
            }

            links.Add(match.Value);

            // A label may hold an unescaped ampersand of its own; the address may not.
            return inner.Contains('|', StringComparison.Ordinal) ? inner[(inner.IndexOf('|', StringComparison.Ordinal) + 1)..] : "";
        });

        return new SlackTextScan(mentions, links, [.. Specials().Matches(rest).Where(match => match.Length == 1 && !IsQuoteMark(rest, match)).Select(match => match.Value)]);
    }

    /// <summary>Scans text in a markdown block or a stream, where only mentions are Slack's own syntax.</summary>
    public static SlackTextScan OfMarkdown(string text) => OfMrkdwn(text) with { Unescaped = [], Links = [.. MarkdownLink().Matches(text).Select(match => match.Value)] };

    /// <summary>Scans all text of the blocks, each by the rules of where it stands.</summary>
    public static SlackTextScan OfBlocks(JsonElement blocks)
    {
        var scan = Nothing;
        Visit(blocks, ref scan);

        return scan;
    }

    public SlackTextScan And(SlackTextScan other) => new([.. Mentions, .. other.Mentions], [.. Links, .. other.Links], [.. Unescaped, .. other.Unescaped]);

    private static void Visit(JsonElement element, ref SlackTextScan scan)
    {
        if (element.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Visit(item, ref scan);
            }
        }
        else if (element.ValueKind is JsonValueKind.Object)
        {
            scan = (element.Text("type"), element.Text("text")) switch
            {
                ("mrkdwn", { } text) => scan.And(OfMrkdwn(text)),
                ("markdown", { } text) => scan.And(OfMarkdown(text)),
                ("user" or "usergroup" or "broadcast", _) => scan.And(new SlackTextScan([element.GetRawText()], [], [])),
                ("link", _) => scan.And(new SlackTextScan([], [element.Text("url") ?? ""], [])),
                _ => scan,
            };

            foreach (var property in element.EnumerateObject())
            {
                Visit(property.Value, ref scan);
            }
        }
    }

    // A ">" that begins a line is how mrkdwn quotes.
    private static bool IsQuoteMark(string text, Match match) => match.Value == ">" && (match.Index == 0 || text[match.Index - 1] is '\n' or '>');

    [GeneratedRegex("<(?<inner>[^<>]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex Angles();

    [GeneratedRegex(@"^(@[UW][A-Z0-9]+|!(channel|here|everyone)|!subteam\^[A-Z0-9]+)(\|.*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^(https?://|mailto:|slack://|#C|!date\^)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"&(amp;|lt;|gt;)?|[<>]", RegexOptions.NonBacktracking)]
    private static partial Regex Specials();

    [GeneratedRegex(@"\[[^\]]*\]\([^)]*\)", RegexOptions.NonBacktracking)]
    private static partial Regex MarkdownLink();
}
