using System.Text.Json;
using OpinionBot.Answering.Claims;

namespace OpinionBot.Slack.Incoming;

public sealed class SlackMessageTextTests
{
    private const string Claim = "41% of adults in Peru trust AI";

    [Theory]
    [InlineData("""{ "text": "41% of adults in Peru trust AI" }""")]
    [InlineData("""{ "text": "&gt; 41% of adults in Peru trust AI" }""")]
    [InlineData("""{ "text": "", "blocks": [ { "type": "header", "text": { "type": "plain_text", "text": "41% of adults in Peru trust AI" } } ] }""")]
    [InlineData("""{ "blocks": [ { "type": "divider" }, { "type": "section", "fields": [ { "type": "mrkdwn", "text": "*41%* of adults" }, { "type": "mrkdwn", "text": "in Peru trust <https://harbour.example|AI>" } ] } ] }""")]
    [InlineData("""{ "blocks": [ { "type": "context", "elements": [ { "type": "image", "alt_text": "logo" }, { "type": "mrkdwn", "text": "41% of adults in Peru trust AI" } ] } ] }""")]
    [InlineData("""{ "blocks": [ { "type": "rich_text", "elements": [ { "type": "rich_text_list", "elements": [ { "type": "rich_text_section", "elements": [ { "type": "user", "user_id": "U0AB" }, { "type": "text", "text": "41% of adults in " }, { "type": "link", "url": "https://harbour.example", "text": "Peru" }, { "type": "text", "text": " trust AI" }, { "type": "emoji", "name": "eyes" } ] } ] } ] } ] }""")]
    [InlineData("""{ "text": "This content can't be displayed.", "blocks": [ { "type": "markdown", "text": "**41%** of adults in Peru trust AI" }, { "type": "actions", "elements": [ { "type": "button", "text": { "type": "plain_text", "text": "90% off" } } ] } ] }""")]
    [InlineData("""{ "text": "look at this", "attachments": [ { "title": "41% of adults in Peru trust AI", "title_link": "https://harbour.example" } ] }""")]
    [InlineData("""{ "attachments": [ { "pretext": "41% of adults", "fields": [ { "title": "in Peru", "value": "trust AI" } ] } ] }""")]
    [InlineData("""{ "attachments": [ { "fallback": "41% of adults in Peru trust AI" } ] }""")]
    [InlineData("""{ "attachments": [ { "blocks": [ { "type": "section", "text": { "text": "41% of adults in Peru trust AI" } } ], "fallback": "[no preview available]" } ] }""")]
    [InlineData("""{ "attachments": [ { "is_share": true, "text": "", "message_blocks": [ { "team": "T0001", "message": { "blocks": [ { "type": "section", "text": { "type": "mrkdwn", "text": "41% of adults in Peru trust AI" } } ] } } ], "fallback": "[no preview]" } ] }""")]
    [InlineData("""{ "text": "look", "blocks": [ { "type": "image", "image_url": "https://harbour.example/a.png", "alt_text": "41% of adults in Peru trust AI" } ] }""")]
    [InlineData("""{ "text": "", "files": [ { "name": "chart.png", "alt_txt": "41% of adults in Peru trust AI" } ] }""")]
    [InlineData("""{ "blocks": [ { "type": "rich_text", "elements": [ { "type": "rich_text_quote", "elements": [ { "type": "text", "text": "41% of adults in Peru trust AI" } ] } ] } ] }""")]
    public void The_claim_is_found_wherever_it_is_shown(string message) =>
        ClaimText.Choose(SlackMessageText.Read(JsonElement.Parse(message))).ReplaceLineEndings(" ").ShouldBe(Claim);

    [Fact]
    public void What_is_written_in_blocks_alone_is_read_as_if_it_stood_in_the_text()
    {
        var written = SlackMessageText.Written(JsonElement.Parse("""
            { "text": "", "blocks": [ { "type": "rich_text", "elements": [
                { "type": "rich_text_quote", "elements": [ { "type": "text", "text": "Chile?\nBrazil?" } ] },
                { "type": "rich_text_section", "elements": [ { "type": "user", "user_id": "U0BOT" }, { "type": "text", "text": " R&D in " }, { "type": "link", "url": "https://harbour.example", "text": "Peru" }, { "type": "text", "text": "? " }, { "type": "emoji", "name": "eyes" } ] } ] } ] }
            """));

        written.ShouldBe("&gt; Chile?\n&gt; Brazil?\n<@U0BOT> R&amp;D in <https://harbour.example|Peru>? :eyes:");
        SlackQuestionText.Read(written).ShouldBe("R&D in Peru?");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "text": ":eyes:", "blocks": [ { "type": "image", "alt_text": "" } ], "attachments": [ {}, 7 ], "files": [ { "name": "chart.png" } ] }""")]
    [InlineData("""{ "text": 7, "blocks": { "type": "section" }, "attachments": [ { "blocks": [ { "type": "rich_text", "elements": [ [ 7 ], "x", null ] } ] } ] }""")]
    public void A_message_without_words_has_none(string message) => ClaimText.Choose(SlackMessageText.Read(JsonElement.Parse(message))).ShouldBeEmpty();
}
