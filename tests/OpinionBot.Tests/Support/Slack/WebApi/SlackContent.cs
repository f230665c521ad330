using System.Globalization;
using System.Text.Json;
using OpinionBot.Support.Slack.Blocks;
using OpinionBot.Support.Slack.Ledger;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack.WebApi;

/// <summary>What a message is to hold, read from arguments and checked against Slack's rules.</summary>
internal sealed record SlackContent(string Text, JsonElement? Blocks, JsonElement? Metadata, SlackTextScan Scan)
{
    public const int MostText = 40_000;
    public const int MostEditedText = 4_000;
    public const int MostMarkdown = 12_000;
    private const int MostMetadata = 16_000;

    /// <summary>Reads text, blocks, markdown_text and metadata. What the bot must never post is written down as a fault; what Slack refuses is refused.</summary>
    public static SlackContent Read(SlackWorld world, SlackArguments arguments, string method)
    {
        var text = arguments.Text("text") ?? "";
        var blocks = arguments.Json("blocks", "invalid_blocks_format");
        var markdown = arguments.Text("markdown_text");

        if (markdown is { Length: > 0 })
        {
            if (text.Length > 0 || blocks is not null)
            {
                throw new SlackRefusal("markdown_text_conflict");
            }

            blocks = JsonSerializer.SerializeToElement(new[] { new { type = "markdown", text = markdown } });
        }

        if (text.Length == 0 && blocks is not { ValueKind: JsonValueKind.Array } && arguments.Text("attachments") is null)
        {
            throw new SlackRefusal("no_text");
        }

        text = Cut(world, text, method);

        if (blocks is { } given)
        {
            blocks = BlockIds.Fill(Checked(world, given, method), world.NextId);
        }

        var scan = SlackTextScan.OfMrkdwn(text);
        scan = blocks is { } all ? scan.And(SlackTextScan.OfBlocks(all)) : scan;
        Report(world, scan, method);

        return new SlackContent(text, blocks, ReadMetadata(arguments), scan);
    }

    /// <summary>The blocks, when nothing is wrong with them.</summary>
    public static JsonElement Checked(SlackWorld world, JsonElement blocks, string method)
    {
        var report = BlockRules.Check(blocks, SlackSurface.Message);

        if (report.Problems.Count > 0)
        {
            world.Ledger.Write(new SlackEntry.Fault("invalid blocks", $"{method}: {string.Join("; ", report.Problems)}"));

            throw new SlackRefusal("invalid_blocks", report.Problems);
        }

        if (BlockRules.IsTooLong(report))
        {
            world.Ledger.Write(new SlackEntry.Fault("blocks too long", string.Create(CultureInfo.InvariantCulture, $"{method}: {report.TextLength} characters in {report.Blocks} blocks")));

            throw new SlackRefusal("msg_blocks_too_long");
        }

        return blocks;
    }

    public static void Report(SlackWorld world, SlackTextScan scan, string method)
    {
        foreach (var mention in scan.Mentions)
        {
            world.Ledger.Write(new SlackEntry.Fault("mention", $"{method}: {mention}"));
        }

        foreach (var character in scan.Unescaped)
        {
            world.Ledger.Write(new SlackEntry.Fault("unescaped character", $"{method}: {character}"));
        }
    }

    /// <summary>The metadata, null when there is none or it is the empty object that removes it.</summary>
    public static JsonElement? ReadMetadata(SlackArguments arguments)
    {
        if (arguments.Json("metadata", "invalid_metadata_format") is not { } metadata || (metadata.ValueKind is JsonValueKind.Object && !metadata.EnumerateObject().Any()))
        {
            return null;
        }

        if (metadata.Text("event_type") is null || metadata.Child("event_payload") is not { ValueKind: JsonValueKind.Object })
        {
            throw new SlackRefusal("invalid_metadata_format");
        }

        return metadata.GetRawText().Length <= MostMetadata ? metadata : throw new SlackRefusal("metadata_too_large");
    }

    private static string Cut(SlackWorld world, string text, string method)
    {
        var most = method == "chat.update" ? MostEditedText : MostText;

        if (text.Length <= most)
        {
            return text;
        }

        world.Ledger.Write(new SlackEntry.Fault("text too long", string.Create(CultureInfo.InvariantCulture, $"{method}: {text.Length} characters")));

        return method == "chat.postMessage" ? text[..MostText] : throw new SlackRefusal("msg_too_long");
    }
}
