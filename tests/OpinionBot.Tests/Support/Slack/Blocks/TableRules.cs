using System.Text.Json;

namespace OpinionBot.Support.Slack.Blocks;

/// <summary>The rules of a table: 100 rows of 20 cells at most, every cell a text.</summary>
internal static class TableRules
{
    public static void Check(BlockNode block)
    {
        block.Only("type", "block_id", "rows", "column_settings");
        block.Report.Tables++;

        foreach (var row in block.Items("rows", 100))
        {
            Row(row);
        }

        foreach (var column in block.Items("column_settings", 20, required: false, min: 0))
        {
            // A column without settings of its own is null.
            if (column.Json.ValueKind is not JsonValueKind.Null)
            {
                column.Only("align", "is_wrapped");
                column.OneOf("align", "left", "center", "right");
                column.Boolean("is_wrapped");
            }
        }
    }

    private static void Row(BlockNode row)
    {
        if (row.Json.ValueKind is not JsonValueKind.Array)
        {
            row.Refuse("must be an array");

            return;
        }

        if (row.Json.GetArrayLength() is 0 or > 20)
        {
            row.Refuse(row.Json.GetArrayLength() == 0 ? "no fewer than 1 items allowed" : "no more than 20 items allowed");
        }

        var at = 0;

        foreach (var json in row.Json.EnumerateArray())
        {
            var cell = row with { Json = json, Pointer = $"{row.Pointer}/{at++}" };

            switch (cell.Type)
            {
                case "raw_text":
                    cell.Only("type", "text");
                    cell.HasText("text", 12_000, required: true, counts: true);
                    break;
                case "raw_number":
                    cell.Only("type", "value", "text");
                    cell.HasText("text", 12_000, required: true, counts: true);
                    cell.Required("value");
                    break;
                case "rich_text":
                    RichTextRules.Check(cell);
                    break;
                default:
                    cell.RefuseAt("type", $"unsupported type: {cell.Type}");
                    break;
            }
        }
    }
}
