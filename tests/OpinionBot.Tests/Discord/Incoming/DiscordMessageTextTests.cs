using System.Text.Json.Nodes;
using OpinionBot.Answering.Claims;

namespace OpinionBot.Discord.Incoming;

public sealed class DiscordMessageTextTests
{
    private const string Claim = "41% of adults in Peru trust AI";

    [Theory]
    [InlineData("""{ "content": "**41%** of adults in Peru trust AI <:harbour:105>" }""")]
    [InlineData("""{ "content": "really?\n> 41% of adults in Peru trust AI" }""", "really? 41% of adults in Peru trust AI")]
    [InlineData("""{ "content": "", "message_snapshots": [ { "message": { "content": "", "embeds": [ { "description": "41% of adults in Peru trust AI" } ] } } ] }""")]
    [InlineData("""{ "content": "https://harbour.example", "embeds": [ { "title": "41% of adults", "fields": [ { "name": "in Peru", "value": "trust AI" } ] } ] }""")]
    [InlineData("""{ "content": "see here", "embeds": [ { "title": "Harbour" }, { "description": "41% of adults in Peru trust AI" } ] }""")]
    [InlineData("""{ "content": "", "poll": { "question": { "text": "41% of adults in Peru trust AI" }, "answers": [] } }""")]
    [InlineData("""{ "content": "", "components": [ { "type": 17, "components": [ { "type": 10, "content": "41% of adults in Peru trust AI" }, { "type": 1, "components": [ { "type": 2, "label": "90%" } ] } ] } ] }""")]
    [InlineData("""{ "content": "", "poll": { "question": { "text": "Which is right?" }, "answers": [ { "answer_id": 1, "poll_media": { "text": "41% of adults in Peru trust AI" } } ] } }""")]
    [InlineData("""{ "content": "", "message_snapshots": [ { "message": { "poll": { "question": { "text": "41% of adults in Peru trust AI" } } } } ] }""")]
    [InlineData("""{ "content": "look", "attachments": [ { "filename": "chart.png", "description": "41% of adults in Peru trust AI" } ] }""")]
    [InlineData("""{ "content": "", "components": [ { "type": 12, "items": [ { "description": "41% of adults in Peru trust AI" } ] } ] }""")]
    [InlineData("""{ "content": "", "components": [ { "type": 9, "components": [], "accessory": { "type": 11, "description": "41% of adults in Peru trust AI" } } ] }""")]
    [InlineData("""{ "content": "", "embeds": [ { "image": {}, "footer": { "text": "41% of adults in Peru trust AI" } } ] }""")]
    public void The_claim_is_found_wherever_it_is_shown(string message, string claim = Claim) =>
        ClaimText.Choose(DiscordMessageText.Read(JsonNode.Parse(message)!.AsObject())).ReplaceLineEndings(" ").ShouldBe(claim);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "content": null, "embeds": [ null, { "title": null, "image": {} } ], "poll": null, "message_snapshots": null, "attachments": [ { "filename": "chart.png" } ] }""")]
    [InlineData("""{ "content": 7, "poll": 7, "embeds": 7, "message_snapshots": [ 7, {} ], "components": [ { "components": {} } ] }""")]
    public void A_message_without_words_has_none(string message) => ClaimText.Choose(DiscordMessageText.Read(JsonNode.Parse(message)!.AsObject())).ShouldBeEmpty();
}
