using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpinionBot.Chat.Commands.Curating;
using OpinionBot.Conversation.Inbox;
using OpinionBot.Facts.Findings;
using OpinionBot.Slack.Incoming;
using OpinionBot.Slack.Rendering;

namespace OpinionBot.Slack.Forms;

/// <summary>A form as somebody filled it in.</summary>
/// <param name="Request">What it asks for; null when something is missing.</param>
/// <param name="Missing">What Slack shows beside the fields; null when nothing is missing.</param>
/// <param name="From">Where it was opened.</param>
internal sealed record SlackForm(InboxRequest? Request, JsonObject? Missing, SlackForm.Opened From)
{
    // A field for long text takes 3,000 characters: an article has several.
    private const int TextFields = 4;
    private const int MaxFieldText = 3_000;
    private const int MaxPart = 3_000;

    /// <summary>The form behind <c>/library add</c> without words.</summary>
    public static JsonObject AddArticle(SlackReplyTo to) => Modal(
        SlackActions.AddArticle,
        "Add an article",
        "Add",
        to,
        [
            Input("url", "Address", PlainInput("url", 3_000, "https://…"), isOptional: true),
            Input("file", "File", new JsonObject { ["type"] = "file_input", ["action_id"] = "file", ["max_files"] = 1, ["filetypes"] = new JsonArray("pdf", "txt", "text", "markdown", "html") }, isOptional: true),
            .. Enumerable.Range(1, TextFields).Select(field => Input(
                $"text{field}",
                field == 1 ? "Or the text itself" : $"Text, continued ({field})",
                PlainInput($"text{field}", MaxFieldText, null, isMultiline: true),
                isOptional: true)),
            Input("title", "Title", PlainInput("title", 300, null), isOptional: true),
            Input("publisher", "Publisher", PlainInput("publisher", 300, null), isOptional: true),
            Input("published", "Published", PlainInput("published", 10, "2026-03-05"), isOptional: true),
            Input("approve", "Review", new JsonObject
            {
                ["type"] = "checkboxes",
                ["action_id"] = "approve",
                ["options"] = new JsonArray(new JsonObject { ["text"] = SlackBlocks.Plain("Approve what is found without review", 75), ["value"] = "approve" }),
            }, isOptional: true),
        ]);

    /// <summary>The form that edits a proposed fact.</summary>
    public static JsonObject EditFact(SlackReplyTo to, string fact, string text) => Modal(
        SlackActions.EditFact,
        $"Edit {fact}",
        "Approve",
        to,
        [Input("text", "The whole sentence; its numbers must stand in the source", PlainInput("text", MaxFieldText, null, isMultiline: true, initial: text.Length > MaxFieldText ? null : text), isOptional: false)],
        fact);

    /// <summary>The form that changes the parts of a finding; an emptied field says that the article does not say it.</summary>
    public static JsonObject EditParts(SlackReplyTo to, string fact, Finding finding) => Modal(
        SlackActions.EditParts,
        $"Parts of {fact}",
        "Save",
        to,
        [.. PartNames.Editable.Select(name => (Name: name, Kind: PartNames.Find(name)!.Value)).Select(part => Input(
            part.Name,
            PartNames.Describe(part.Kind),
            PlainInput(part.Name, MaxPart, null, initial: PartNames.Typed(finding, part.Kind) is { Length: <= MaxPart } known ? known : null),
            isOptional: true))],
        fact);

    /// <returns>Null when it is no form of this version.</returns>
    public static SlackForm? Read(JsonElement view) => (view.Text("callback_id"), WhereOpened(view)) switch
    {
        (SlackActions.AddArticle, { } opened) => ReadArticle(view, opened),
        (SlackActions.EditFact, { Fact: { } fact } opened) => ReadEdit(view, opened, fact),
        (SlackActions.EditParts, { Fact: { } fact } opened) => ReadParts(view, opened, fact),
        _ => null,
    };

    /// <summary>Where the form was opened, and so where its reply goes.</summary>
    public SlackReplyTo To(string user) => new() { Channel = From.Channel ?? user, Thread = From.Thread, IsDirect = From.Channel is null || From.IsDirect };

    private static Opened? WhereOpened(JsonElement view)
    {
        try
        {
            return JsonSerializer.Deserialize<Opened>(view.Text("private_metadata") ?? "{}");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SlackForm ReadArticle(JsonElement view, Opened opened)
    {
        var text = new StringBuilder();

        for (var field = 1; field <= TextFields; field++)
        {
            text.Append(Value(view, $"text{field}"));
        }

        var file = State(view, "file") is { } state && state.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array
            && files.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first ? SlackFile.Read(first) : null;
        var document = Value(view, "url") ?? (text.Length > 0 ? text.ToString() : null);

        if (document is null && file is null)
        {
            return new SlackForm(null, Errors("url", "Give an address, a file or the text."), opened);
        }

        var values = new Dictionary<string, string>();

        foreach (var (name, value) in new[] { ("document", document), ("title", Value(view, "title")), ("publisher", Value(view, "publisher")), ("published", Value(view, "published")) })
        {
            if (value is not null)
            {
                values[name] = value;
            }
        }

        if (State(view, "approve") is { } approve && approve.TryGetProperty("selected_options", out var chosen) && chosen.ValueKind == JsonValueKind.Array && chosen.GetArrayLength() > 0)
        {
            values["approve"] = "true";
        }

        return new SlackForm(new InboxRequest.Command("library add", values, file is null ? [] : [file]), null, opened);
    }

    private static SlackForm ReadEdit(JsonElement view, Opened opened, string fact) =>
        Value(view, "text") is { } text
            ? new SlackForm(new InboxRequest.Command("review edit", new Dictionary<string, string> { ["fact"] = fact, ["text"] = text }), null, opened)
            : new SlackForm(null, Errors("text", "Write the whole sentence."), opened);

    private static SlackForm ReadParts(JsonElement view, Opened opened, string fact) =>
        new(new InboxRequest.Command(FactPartCommand.CommandName, PartNames.Editable.ToDictionary(name => name, name => Value(view, name) ?? PartNames.None).Append(KeyValuePair.Create("fact", fact)).ToDictionary()), null, opened);

    private static JsonObject Errors(string field, string sentence) => new() { ["response_action"] = "errors", ["errors"] = new JsonObject { [field] = sentence } };

    private static JsonElement? State(JsonElement view, string field) => view.Object("state")?.Object("values")?.Object(field)?.Object(field);

    private static string? Value(JsonElement view, string field) => State(view, field)?.Text("value");

    private static JsonObject Modal(string callback, string title, string submit, SlackReplyTo to, IReadOnlyList<JsonObject> blocks, string? fact = null) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = callback,
        ["title"] = SlackBlocks.Plain(title, 24),
        ["submit"] = SlackBlocks.Plain(submit, 24),
        ["close"] = SlackBlocks.Plain("Cancel", 24),
        ["private_metadata"] = JsonSerializer.Serialize(new Opened(to.Channel, to.Thread, to.IsDirect, fact)),
        ["blocks"] = new JsonArray([.. blocks]),
    };

    private static JsonObject Input(string id, string label, JsonObject element, bool isOptional) => new()
    {
        ["type"] = "input",
        ["block_id"] = id,
        ["label"] = SlackBlocks.Plain(label, 2_000),
        ["element"] = element,
        ["optional"] = isOptional,
    };

    private static JsonObject PlainInput(string id, int maxLength, string? placeholder, bool isMultiline = false, string? initial = null)
    {
        var input = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = id, ["max_length"] = maxLength, ["multiline"] = isMultiline };

        if (placeholder is not null)
        {
            input["placeholder"] = SlackBlocks.Plain(placeholder, 150);
        }

        if (initial is not null)
        {
            input["initial_value"] = initial;
        }

        return input;
    }

    /// <summary>Where a form was opened.</summary>
    /// <param name="Channel">Null on the Home page.</param>
    /// <param name="Fact">The fact to edit; null in a form that edits none.</param>
    internal sealed record Opened(string? Channel, string? Thread, bool IsDirect, string? Fact);
}
