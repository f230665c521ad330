using System.Text.Json;
using OpinionBot.Support.Slack.Delivery;
using OpinionBot.Support.Slack.State;

namespace OpinionBot.Support.Slack;

public sealed class SlackTextTests
{
    [Theory]
    [InlineData("plain words, 23% of adults", 0, 0, 0)]
    [InlineData("R&amp;D is &lt;5 &gt; 4", 0, 0, 0)]
    [InlineData("R&D", 0, 0, 1)]
    [InlineData("a < b", 0, 0, 1)]
    [InlineData("> a quotation\n> goes on", 0, 0, 0)]
    [InlineData("a > b", 0, 0, 1)]
    [InlineData("<!channel> <!here> <!everyone> <@U0UMA> <!subteam^S0001|mods>", 5, 0, 0)]
    [InlineData("<@W012A3CDE|uma> wrote", 1, 0, 0)]
    [InlineData("<https://example.org/?a=1&amp;b=2|a page>", 0, 1, 0)]
    [InlineData("<https://example.org/|R&D>", 0, 1, 1)]
    [InlineData("&lt;!channel&gt;", 0, 0, 0)]
    public void Mentions_links_and_stray_characters_are_found(string text, int mentions, int links, int unescaped)
    {
        var scan = SlackTextScan.OfMrkdwn(text);

        scan.Mentions.Count.ShouldBe(mentions);
        scan.Links.Count.ShouldBe(links);
        scan.Unescaped.Count.ShouldBe(unescaped);
    }

    [Fact]
    public void Blocks_are_scanned_each_by_its_own_rules()
    {
        var scan = SlackTextScan.OfBlocks(JsonElement.Parse("""
            [
              { "type": "section", "text": { "type": "plain_text", "text": "a < b <!channel>" } },
              { "type": "section", "text": { "type": "mrkdwn", "text": "<!here> & more" } },
              { "type": "markdown", "text": "a & b, [a page](https://example.org/)" },
              { "type": "rich_text", "elements": [ { "type": "rich_text_section", "elements": [ { "type": "user", "user_id": "U0UMA" }, { "type": "link", "url": "https://example.org/" } ] } ] }
            ]
            """));

        scan.Mentions.Count.ShouldBe(2);
        scan.Links.Count.ShouldBe(2);
        scan.Unescaped.ShouldBe(["&"]);
    }

    [Fact]
    public void The_signature_is_the_one_of_Slacks_own_example() => SlackSignature.Of(
        "8f742231b10e8888abcd99yyyzzz85a5",
        1531420618,
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
        .ShouldBe("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
}
