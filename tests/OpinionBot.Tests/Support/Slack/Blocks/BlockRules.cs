using System.Globalization;
using System.Text.Json;

namespace OpinionBot.Support.Slack.Blocks;

internal enum SlackSurface
{
    Message,
    Modal,
    Home,
}

/// <summary>The documented rules of Block Kit: required fields, lengths, counts, and which block may stand where.</summary>
internal static class BlockRules
{
    public const int MessageBlocks = 50;
    public const int ViewBlocks = 100;
    public const int MessageText = 12_000;

    // Measured by others: one markdown block of 13,297 characters passes, and with a divider beside it 13,172 do.
    private const int MessageSize = 13_422;
    private const int BlockSize = 125;

    /// <summary>Whether the text of all blocks, and room for the blocks themselves, is more than one message holds.</summary>
    public static bool IsTooLong(BlockReport report) => report.TextLength > MessageText || report.TextLength + BlockSize * report.Blocks > MessageSize;

    /// <summary>Everything that is wrong with the blocks, by Slack's words and pointers.</summary>
    public static BlockReport Check(JsonElement blocks, SlackSurface surface, string pointer = "/blocks")
    {
        var report = new BlockReport { Blocks = blocks.ValueKind is JsonValueKind.Array ? blocks.GetArrayLength() : 0 };

        if (blocks.ValueKind is not JsonValueKind.Array)
        {
            report.Add("must be an array", pointer);

            return report;
        }

        var most = surface is SlackSurface.Message ? MessageBlocks : ViewBlocks;

        if (blocks.GetArrayLength() > most)
        {
            report.Add(string.Create(CultureInfo.InvariantCulture, $"no more than {most} items allowed"), pointer);
        }

        var ids = new HashSet<string>();
        var at = 0;

        foreach (var block in blocks.EnumerateArray())
        {
            var node = new BlockNode(block, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{at++}"), report);
            CheckBlock(node, surface);

            if (block.Text("block_id") is { } id && !ids.Add(id))
            {
                node.RefuseAt("block_id", $"block_id {id} already exists");
            }
        }

        if (report.MarkdownLength > 12_000)
        {
            report.Add("the text of all markdown blocks must be less than 12001 characters", pointer);
        }

        if (report.Tables > 1)
        {
            report.Add("only one table is allowed in a message", pointer);
        }

        return report;
    }

    private static void CheckBlock(BlockNode block, SlackSurface surface)
    {
        if (block.Json.ValueKind is not JsonValueKind.Object)
        {
            block.Refuse("must be an object");

            return;
        }

        block.HasText("block_id", 255);

        switch (block.Type)
        {
            case "section":
                Section(block);
                break;
            case "header":
                block.Only("type", "block_id", "text", "level");
                block.TextObject("text", 150, required: true, plain: true, counts: true);
                break;
            case "divider":
                block.Only("type", "block_id");
                break;
            case "context":
                Context(block);
                break;
            case "actions":
                block.Only("type", "block_id", "elements");
                ElementRules.CheckAll(block.Items("elements", 25), ElementPlace.Actions);
                break;
            case "context_actions" when surface is SlackSurface.Message:
                block.Only("type", "block_id", "elements");
                ElementRules.CheckAll(block.Items("elements", 5), ElementPlace.ContextActions);
                break;
            case "image":
                Image(block);
                break;
            case "markdown" when surface is SlackSurface.Message:
                block.Only("type", "block_id", "text");
                block.HasText("text", 12_000, required: true, counts: true);
                block.Report.MarkdownLength += block.Json.Text("text")?.Length ?? 0;
                break;
            case "rich_text":
                RichTextRules.Check(block);
                break;
            case "table" when surface is SlackSurface.Message:
                TableRules.Check(block);
                break;
            case "input" when surface is not SlackSurface.Message:
                Input(block);
                break;
            default:
                block.RefuseAt("type", $"unsupported type: {block.Type}");
                break;
        }
    }

    private static void Section(BlockNode block)
    {
        block.Only("type", "block_id", "text", "fields", "accessory", "expand");
        block.Boolean("expand");
        block.TextObject("text", 3_000, counts: true);

        foreach (var field in block.Items("fields", 10, required: false))
        {
            field.IsTextObject(2_000, plain: false, counts: true);
        }

        if (block.Child("text") is null && block.Child("fields") is null)
        {
            block.Refuse("missing required field: text or fields");
        }

        if (block.Child("accessory") is { } accessory)
        {
            ElementRules.CheckAll([accessory], ElementPlace.Accessory);
        }
    }

    private static void Context(BlockNode block)
    {
        block.Only("type", "block_id", "elements");

        foreach (var element in block.Items("elements", 10))
        {
            if (element.Type == "image")
            {
                ElementRules.Image(element);
            }
            else
            {
                element.IsTextObject(3_000, plain: false, counts: true);
            }
        }
    }

    private static void Image(BlockNode block)
    {
        block.Only("type", "block_id", "image_url", "slack_file", "alt_text", "title");
        ElementRules.ImageSource(block);
        block.HasText("alt_text", 2_000, required: true);
        block.TextObject("title", 2_000, plain: true, counts: true);
    }

    private static void Input(BlockNode block)
    {
        block.Only("type", "block_id", "label", "element", "hint", "optional", "dispatch_action");
        block.TextObject("label", 2_000, required: true, plain: true);
        block.TextObject("hint", 2_000, plain: true);
        block.Boolean("optional", "dispatch_action");

        if (block.Required("element") is { } element)
        {
            ElementRules.CheckAll([element], ElementPlace.Input);
        }
    }
}
