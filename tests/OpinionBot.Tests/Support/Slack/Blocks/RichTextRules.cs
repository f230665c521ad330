namespace OpinionBot.Support.Slack.Blocks;

/// <summary>The rules of rich text, which also stands in the cells of tables.</summary>
internal static class RichTextRules
{
    public static void Check(BlockNode block)
    {
        block.Only("type", "block_id", "elements");

        foreach (var element in block.Items("elements", 1_000))
        {
            switch (element.Type)
            {
                case "rich_text_section" or "rich_text_quote" or "rich_text_preformatted":
                    element.Only("type", "elements", "border", "language");
                    Inline(element.Items("elements", 1_000, min: 0));
                    break;
                case "rich_text_list":
                    List(element);
                    break;
                default:
                    element.RefuseAt("type", $"unsupported type: {element.Type}");
                    break;
            }
        }
    }

    private static void List(BlockNode list)
    {
        list.Only("type", "elements", "style", "indent", "offset", "border");
        list.OneOf("style", "bullet", "ordered");

        if (list.Required("style") is null)
        {
            return;
        }

        foreach (var item in list.Items("elements", 1_000))
        {
            if (item.Type != "rich_text_section")
            {
                item.RefuseAt("type", $"unsupported type: {item.Type}");
            }

            Inline(item.Items("elements", 1_000, min: 0));
        }
    }

    private static void Inline(IReadOnlyList<BlockNode> elements)
    {
        foreach (var element in elements)
        {
            switch (element.Type)
            {
                case "text":
                    element.Only("type", "text", "style");
                    element.HasText("text", 12_000, required: true, counts: true);
                    break;
                case "link":
                    element.Only("type", "url", "text", "style", "unsafe");
                    element.Url("url", 3_000, required: true);
                    element.HasText("text", 12_000, counts: true);
                    break;
                case "emoji":
                    element.HasText("name", 255, required: true);
                    break;
                case "user":
                    element.HasText("user_id", 32, required: true);
                    break;
                case "usergroup":
                    element.HasText("usergroup_id", 32, required: true);
                    break;
                case "channel":
                    element.HasText("channel_id", 32, required: true);
                    break;
                case "broadcast":
                    element.OneOf("range", "here", "channel", "everyone");
                    break;
                case "date":
                    element.Required("timestamp");
                    element.HasText("format", 255, required: true);
                    break;
                case "color":
                    element.HasText("value", 32, required: true);
                    break;
                default:
                    element.RefuseAt("type", $"unsupported type: {element.Type}");
                    break;
            }
        }
    }
}
