using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Incoming;

/// <summary>All that a message shows in words: its content, what it forwards, a poll, embeds, texts of components, and what its pictures are said to show.</summary>
internal static class DiscordMessageText
{
    /// <summary>The texts as plain words, the message's own first; some may be empty.</summary>
    public static IEnumerable<string> Read(JsonObject message)
    {
        var content = Text(message, "content");

        return
        [
            DiscordQuestionText.Read(content),
            DiscordQuestionText.ReadWithQuotations(content),
            .. Objects(message, "message_snapshots").Select(snapshot => snapshot["message"]).OfType<JsonObject>().SelectMany(Read),
            .. Polled(message).Select(DiscordQuestionText.ReadWithQuotations),
            .. Objects(message, "embeds").Select(ReadEmbed),
            DiscordQuestionText.ReadWithQuotations(string.Join('\n', Shown(message, "content"))),
            .. Objects(message, "attachments").Select(file => Text(file, "description")).Concat(Shown(message, "description")).Select(DiscordQuestionText.ReadWithQuotations),
        ];
    }

    private static string ReadEmbed(JsonObject embed) => DiscordQuestionText.ReadWithQuotations(string.Join(
        '\n',
        [
            Text(embed, "title"), Text(embed, "description"), .. Objects(embed, "fields").Select(field => $"{Text(field, "name")} {Text(field, "value")}"),
            .. Object(embed, "footer").Select(footer => Text(footer, "text")),
        ]));

    private static IEnumerable<string> Polled(JsonObject message) => Object(message, "poll").SelectMany(poll =>
        Object(poll, "question").Concat(Objects(poll, "answers").SelectMany(answer => Object(answer, "poll_media"))).Select(media => Text(media, "text")));

    // Texts of a message that is laid out of components stand in containers and sections, pictures in galleries and beside sections.
    private static IEnumerable<string> Shown(JsonObject holder, string name) =>
        Objects(holder, "components").Concat(Objects(holder, "items")).Concat(Object(holder, "accessory")).SelectMany(part => Shown(part, name).Prepend(Text(part, name)));

    private static IEnumerable<JsonObject> Object(JsonObject holder, string name) => holder[name] is JsonObject inner ? [inner] : [];

    private static IEnumerable<JsonObject> Objects(JsonObject holder, string name) => (holder[name] as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject holder, string name) => holder[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
