using System.Text.Json.Nodes;

namespace OpinionBot.Discord.Incoming;

/// <summary>All that a message shows in words: its content, what it forwards, the question of a poll, embeds and texts of components.</summary>
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
            DiscordQuestionText.ReadWithQuotations((message["poll"] as JsonObject)?["question"] is JsonObject question ? Text(question, "text") : ""),
            .. Objects(message, "embeds").Select(ReadEmbed),
            DiscordQuestionText.ReadWithQuotations(string.Join('\n', Shown(message))),
        ];
    }

    private static string ReadEmbed(JsonObject embed) => DiscordQuestionText.ReadWithQuotations(string.Join(
        '\n', [Text(embed, "title"), Text(embed, "description"), .. Objects(embed, "fields").Select(field => $"{Text(field, "name")} {Text(field, "value")}")]));

    // Texts of a message that is laid out of components stand in containers and sections.
    private static IEnumerable<string> Shown(JsonObject holder) =>
        Objects(holder, "components").SelectMany(component => Shown(component).Prepend(Text(component, "content")));

    private static IEnumerable<JsonObject> Objects(JsonObject holder, string name) => (holder[name] as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonObject holder, string name) => holder[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
