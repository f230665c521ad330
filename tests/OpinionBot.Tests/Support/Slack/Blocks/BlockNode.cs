using System.Globalization;
using System.Text.Json;

namespace OpinionBot.Support.Slack.Blocks;

/// <summary>What is wrong with some blocks, in Slack's words and with its JSON pointers.</summary>
internal sealed class BlockReport
{
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>All text that counts towards the limit of a message.</summary>
    public int TextLength { get; set; }

    public int Blocks { get; init; }

    public int MarkdownLength { get; set; }

    public int Tables { get; set; }

    public void Add(string rule, string pointer) => _problems.Add($"{rule} [json-pointer:{pointer}]");
}

/// <summary>A value inside blocks, with the place it stands at and the checks that all kinds of blocks share.</summary>
internal readonly record struct BlockNode(JsonElement Json, string Pointer, BlockReport Report)
{
    public string? Type => Json.Text("type");

    public void Refuse(string rule) => Report.Add(rule, Pointer);

    public void RefuseAt(string name, string rule) => Report.Add(rule, $"{Pointer}/{name}");

    /// <summary>Refuses members that are not in the list.</summary>
    public void Only(params ReadOnlySpan<string> names)
    {
        if (Json.ValueKind is not JsonValueKind.Object)
        {
            Refuse("must be an object");

            return;
        }

        foreach (var property in Json.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                Refuse($"invalid additional property: {property.Name}");
            }
        }
    }

    public BlockNode? Child(string name) => Json.Child(name) is { } child ? new BlockNode(child, $"{Pointer}/{name}", Report) : null;

    public BlockNode? Required(string name)
    {
        if (Child(name) is { } child)
        {
            return child;
        }

        Refuse($"missing required field: {name}");

        return null;
    }

    public bool HasText(string name, int max, bool required = false, int min = 1, bool counts = false)
    {
        if (Json.Child(name) is not { } value)
        {
            if (required)
            {
                Refuse($"missing required field: {name}");
            }

            return false;
        }

        if (value.ValueKind is not JsonValueKind.String)
        {
            RefuseAt(name, "must be a string");

            return false;
        }

        var length = value.GetString()!.Length;

        if (length > max)
        {
            RefuseAt(name, string.Create(CultureInfo.InvariantCulture, $"must be less than {max + 1} characters"));
        }
        else if (length < min)
        {
            RefuseAt(name, string.Create(CultureInfo.InvariantCulture, $"must be more than {min - 1} characters"));
        }

        Report.TextLength += counts ? length : 0;

        return true;
    }

    public IReadOnlyList<BlockNode> Items(string name, int max, bool required = true, int min = 1)
    {
        if (Json.Child(name) is not { } value)
        {
            if (required)
            {
                Refuse($"missing required field: {name}");
            }

            return [];
        }

        if (value.ValueKind is not JsonValueKind.Array)
        {
            RefuseAt(name, "must be an array");

            return [];
        }

        var count = value.GetArrayLength();

        if (count > max)
        {
            RefuseAt(name, string.Create(CultureInfo.InvariantCulture, $"no more than {max} items allowed"));
        }
        else if (count < min)
        {
            RefuseAt(name, string.Create(CultureInfo.InvariantCulture, $"no fewer than {min} items allowed"));
        }

        var pointer = Pointer;
        var report = Report;

        return [.. value.EnumerateArray().Select((item, at) => new BlockNode(item, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{name}/{at}"), report))];
    }

    public void OneOf(string name, params ReadOnlySpan<string> values)
    {
        if (Json.Child(name) is { } value && !values.Contains(value.ValueKind is JsonValueKind.String ? value.GetString()! : value.GetRawText()))
        {
            RefuseAt(name, "must be a valid enum value");
        }
    }

    public void Boolean(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Json.Child(name) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) })
            {
                RefuseAt(name, "must be a boolean");
            }
        }
    }

    /// <summary>A text object of at most this many characters; where mrkdwn is not allowed it must be plain text.</summary>
    public void TextObject(string name, int max, bool required = false, bool plain = false, bool counts = false)
    {
        if ((required ? Required(name) : Child(name)) is { } text)
        {
            text.IsTextObject(max, plain, counts);
        }
    }

    public void IsTextObject(int max, bool plain, bool counts)
    {
        if (Json.ValueKind is not JsonValueKind.Object)
        {
            Refuse("must be a text object");

            return;
        }

        if (Type is not ("plain_text" or "mrkdwn") || (plain && Type != "plain_text"))
        {
            RefuseAt("type", plain ? "must be plain_text" : "must be plain_text or mrkdwn");
        }

        Only(Type == "mrkdwn" ? ["type", "text", "verbatim"] : ["type", "text", "emoji"]);
        HasText("text", max, required: true, counts: counts);
        Boolean("emoji", "verbatim");
    }

    public void Url(string name, int max, bool required)
    {
        if (HasText(name, max, required) && !IsUrl(Json.Text(name)))
        {
            RefuseAt(name, "must be a valid URL");
        }
    }

    private static bool IsUrl(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https" or "mailto" or "slack" };
}
