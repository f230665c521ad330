using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OpinionBot.Answering.Replying;
using OpinionBot.Chat;
using OpinionBot.Discord.Rendering;
using OpinionBot.Slack.Rendering;
using OpinionBot.Support;

namespace OpinionBot.Conversation;

/// <summary>Texts that want to be more than text, through every renderer. With the published list where it is there.</summary>
public sealed partial class HostileTextTests
{
    private static readonly string[] Own =
    [
        "<!channel> <!here> <@U123> <#C1|x> <https://evil.example|click>", "@everyone @here <@1> <@&2> <#3> <t:0> <:x:1> </ask:1>", "[click](https://evil.example) ![x](http://evil.example/a.png)",
        "https://evil.example/?q=secret", "```\ncode``` `x` ||spoiler|| ~~gone~~ **bold** __u__ *i* _i_", "> quote\n# head\n-# small\n- list", "&lt;!channel&gt; &amp;lt;", "\u202Eevil\u202C \uFEFF\u0000\u0007", "😀😀😀\ud83d", new string('<', 5_000),
    ];

    [Fact]
    public void Nothing_is_mentioned_linked_or_too_long()
    {
        foreach (var text in Own.Concat(Published()).Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            var reply = new Reply
            {
                Paragraphs = [text, $"before {text} after", $"- {text}", $"- {text}"],
                CheckedNote = text,
                Table = new ReplyTable(null, ["a", "b"], [[text, new string('x', 80)], [text, text]]),
                Remarks = [text],
                Citations = [Cite(text)],
            };

            foreach (var message in SlackLayout.Lay(reply, []))
            {
                foreach (var marked in Texts(new JsonArray([.. message.Blocks.Select(block => block.DeepClone())]), "mrkdwn").Append(message.Text))
                {
                    OwnLinks().Replace(marked, "").ShouldNotContain("<", customMessage: text);
                    marked.Length.ShouldBeLessThanOrEqualTo(4_000);
                }
            }

            var card = reply with { Citations = [new Citation(1, A.Stored(1, A.Statement()), text)] };
            var narrow = reply with { Table = new ReplyTable(text, ["a", "b"], [[text[..Math.Min(text.Length, 20)], "1"], ["2", text[..Math.Min(text.Length, 20)]]]) };

            foreach (var message in DiscordLayout.Lay(reply, [], text).Concat(DiscordLayout.Lay(card, [], text)).Concat(DiscordLayout.Lay(narrow, [], text)))
            {
                var content = (string)message.Body["content"]!;
                content.Length.ShouldBeLessThanOrEqualTo(2_000);

                foreach (var shown in (message.Body["embeds"]?[0]?["fields"]?.AsArray() ?? []).Select(field => (string)field!["value"]!).Append(content))
                {
                    LiveMarks().IsMatch(OwnSourceLinks().Replace(CodeBlocks().Replace(shown, ""), "")).ShouldBeFalse(shown);
                }

                message.Body["allowed_mentions"]!["parse"]!.AsArray().ShouldBeEmpty();
            }
        }
    }

    // Everything that a source can bring: its title, its publisher, what it says, and an address that does its worst.
    private static Citation Cite(string text)
    {
        var stored = A.Stored(1, A.Statement(text));
        var fact = stored with { Source = stored.Source with { Details = stored.Source.Details with { Title = text, Author = text, Publisher = text, Url = new Uri("https://harbour.example/a<b>|c?d=(e)") } } };

        return new Citation(1, fact, CitationLine.For(fact));
    }

    private static string[] Published() =>
        TestData.Find("hostile/naughty-strings.json") is { } path ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(path))! : [];

    private static IEnumerable<string> Texts(JsonNode? node, string type) => node switch
    {
        JsonObject one when (string?)one["type"] == type => [(string)one["text"]!],
        JsonObject one => one.SelectMany(member => Texts(member.Value, type)),
        JsonArray many => many.SelectMany(one => Texts(one, type)),
        _ => [],
    };

    [GeneratedRegex(@"(^|[^\\])<|@(everyone|here)|\]\(|https?://", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LiveMarks();

    [GeneratedRegex(@"<https://harbour\.example/[^<>|]*\|[^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex OwnLinks();

    [GeneratedRegex(@"\[source\]\(<https://harbour\.example/[^<>\s]*>\)$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex OwnSourceLinks();

    [GeneratedRegex(@"```[^`]*```", RegexOptions.NonBacktracking)]
    private static partial Regex CodeBlocks();
}
